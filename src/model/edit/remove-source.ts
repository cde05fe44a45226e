import type { DataSet } from "../dataset.ts";
import { quoted } from "../problem.ts";
import { done, noReplacement, stillMentioned, unknownId, went } from "./edit-result.ts";
import type { EditResult, Mentions } from "./edit.ts";
import { mentionsOfSource } from "./find-mentions.ts";
import { nameSource } from "./name-records.ts";
import { joining, rewriteSources, without } from "./rewrite-mentions.ts";
import { sayMentions } from "./say-mentions.ts";
import { withoutRecords } from "./with-records.ts";

/** Removes a source; no contact or event names it afterwards. Linear in the records. */
export function removeSource(dataset: DataSet, id: string, mentions: Mentions): EditResult {
  if (dataset.sources.indexOf(id) < 0) return unknownId(dataset, "sources", id);
  const put = typeof mentions === "object" ? mentions.put : null;
  if (put !== null && (put === id || dataset.sources.indexOf(put) < 0)) {
    return noReplacement(dataset, "sources", { id: put === id ? "" : put, noun: "source" });
  }
  const found = mentionsOfSource(dataset, id);
  const words = sayMentions(dataset, found);
  const rest = withoutRecords(dataset, "sources", [id]);
  if (words === "") return done(rest);
  const name = quoted(nameSource(dataset, id));
  const said = (code: string, message: string) =>
    [went("notice", "sources", { code, text: id }, message)] as const;
  if (put !== null) {
    return done(
      rewriteSources(rest, joining(new Set([id]), put)),
      said(
        "replaced",
        `${quoted(nameSource(dataset, put))} stands in the place of ${name} in ${words}.`,
      ),
    );
  }
  switch (mentions) {
    case "remove":
      return done(
        withoutRecords(withoutRecords(rest, "contacts", found.contacts), "events", found.events),
        said("mentioning-removed", `${words} that named ${name} went with it.`),
      );
    case "clear":
      return done(
        rewriteSources(rest, without(id)),
        said("mentions-removed", `${name} is taken out of ${words}.`),
      );
    default:
      return stillMentioned(dataset, "sources", { id, name: nameSource(dataset, id), words });
  }
}
