import { counted, listWords } from "../count-words.ts";
import type { Contact, DataSet, Source } from "../dataset.ts";
import { sayDate } from "../day-words.ts";
import { STANDARD_KINDS } from "../kinds.ts";
import { excerpt } from "../problem.ts";
import { shortAddress } from "../web-address.ts";

/** Records that are named one by one; the others are counted. */
const NAMED = 3;

/** UTF-16 units of a name in a list of records. */
const LONGEST = 60;

/**
 * `3 contacts (call of Iran and Russia, 5 Oct 2020; visit of Armenia and France, 1992-03; …)`: how many, and the first of them as people
 * speak of them. The ids are those of records of the table.
 */
export function listed(
  dataset: DataSet,
  table: "contacts" | "events",
  ids: readonly string[],
): string {
  const names = ids.slice(0, NAMED).map((id) => {
    if (table === "contacts") {
      return nameContact(dataset, dataset.contacts.at(dataset.contacts.indexOf(id)));
    }
    const event = dataset.events.find((one) => one.id === id);
    return event === undefined ? id : `${excerpt(event.title, LONGEST)}, ${sayDate(event.date)}`;
  });
  const more = ids.length > NAMED ? "; …" : "";
  return `${counted(ids.length, table === "contacts" ? "contact" : "event")} (${names.join("; ")}${more})`;
}

/** `call of Iran and Russia, 5 Oct 2020`: the kind, who took part, and the date. Of many actors the first two are named. */
export function nameContact(dataset: DataSet, contact: Contact): string {
  const { participants, mediators, date } = contact;
  const ids = [...new Set([...participants, ...mediators])];
  const shown = ids.length > NAMED ? ids.slice(0, 2) : ids;
  const names = shown.map((id) => nameActor(dataset, id));
  const others = ids.length - shown.length;
  const who = listWords(others > 0 ? [...names, counted(others, "other")] : names);
  return `${kindWord(dataset, contact.kind)}${who === "" ? "" : ` of ${who}`}, ${sayDate(date)}`;
}

/** The short name of an actor, else its name, else its id. */
export function nameActor({ actors }: Pick<DataSet, "actors">, id: string): string {
  const actor = actors.find((one) => one.id === id);
  return excerpt(actor?.short || actor?.name || id, LONGEST);
}

/** The title of a source, else who published it, else its address, else its id. */
export function nameOfSource({ id, title, publisher, url }: Source): string {
  return title || publisher || shortAddress(url) || id;
}

/** The source of that id as {@link nameOfSource} has it, else the id. */
export function nameSource({ sources }: Pick<DataSet, "sources">, id: string): string {
  const index = sources.indexOf(id);
  return excerpt(index < 0 ? id : nameOfSource(sources.at(index)), LONGEST);
}

/** A kind in words, else its id. */
export function nameKind({ kinds }: Pick<DataSet, "kinds">, id: string): string {
  const kind = [...STANDARD_KINDS, ...kinds].find((one) => one.id === id);
  return excerpt(kind?.name || id, LONGEST);
}

/** In a sentence; a name that the data set gives stays as it gives it. */
function kindWord(dataset: DataSet, id: string): string {
  const isStandard = STANDARD_KINDS.some((kind) => kind.id === id);
  const name = nameKind(dataset, id) || "contact";
  return isStandard ? name.toLowerCase() : name;
}
