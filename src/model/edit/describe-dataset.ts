import type { DataSet } from "../dataset.ts";
import { STANDARD_KINDS } from "../kinds.ts";
import { quoted } from "../problem.ts";
import { done, refused } from "./edit-result.ts";
import type { Description, EditResult } from "./edit.ts";
import { contactsOfKind } from "./find-mentions.ts";
import { listed } from "./name-records.ts";
import { sameValue } from "./same-value.ts";

/** Changes what a data set says of itself. A kind of its own that contacts have cannot go, and no kind can be there twice. */
export function describeDataSet(dataset: DataSet, change: Partial<Description>): EditResult {
  const next = { ...dataset, ...change, title: (change.title ?? dataset.title) || dataset.id };
  if (change.kinds !== undefined) {
    const why = whyNotKinds(dataset, change.kinds);
    if (why !== null) {
      return refused(dataset, "dataset", { ...why, column: "kinds" }, why.message);
    }
  }
  const isSame = Object.keys(change).every((key) =>
    // The keys of a change are keys of a description.
    sameValue(next[key as keyof Description], dataset[key as keyof Description]),
  );
  return done(isSame ? dataset : next);
}

function whyNotKinds(dataset: DataSet, kinds: Description["kinds"]) {
  const ids = [...STANDARD_KINDS, ...kinds].map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) < index);
  if (repeated !== undefined || ids.includes("")) {
    return {
      code: repeated === undefined ? "cell-empty" : "kind-repeated",
      text: repeated ?? "",
      message: `Expected kinds that each have an id of their own, found ${repeated === undefined ? "one without" : `${quoted(repeated)} twice`}. Change or remove it.`,
    };
  }
  const gone = dataset.kinds.find(({ id }) => !ids.includes(id) && isUsed(dataset, id));
  if (gone === undefined) return null;
  const used = contactsOfKind(dataset, gone.id);
  return {
    code: "still-mentioned",
    text: gone.id,
    message: `Expected no contact of the kind ${quoted(gone.name)}, which is to be removed, found ${listed(dataset, "contacts", used)}. Give these another kind first.`,
  };
}

function isUsed({ contacts }: DataSet, kind: string): boolean {
  for (const contact of contacts) if (contact.kind === kind) return true;
  return false;
}
