import type { DataSet } from "../../model/dataset.ts";
import { explainDate } from "../../model/day-words.ts";
import type { RecordComparison } from "../../model/merge/compare-datasets.ts";

/** A record as a person knows it: a contact by date, kind and actors, anything else by its name or title; its id where it has none. */
export function recordWords(
  dataset: DataSet,
  { table, id }: Pick<RecordComparison, "table" | "id">,
): string {
  switch (table) {
    case "contacts":
      return contactWords(dataset, id);
    case "actors":
      return actorName(dataset, id);
    case "sources":
      return sourceWords(dataset, id);
    case "events":
      return dataset.events.find((event) => event.id === id)?.title ?? id;
    case "kinds":
    case "representations":
    case "memberships":
      return id;
  }
}

function contactWords(dataset: DataSet, id: string): string {
  const place = dataset.contacts.indexOf(id);
  if (place < 0) return id;
  const { date, kind, participants } = dataset.contacts.at(place);
  const names = participants.map((actor) => actorName(dataset, actor)).join(", ");
  return `${explainDate(date)}, ${kind === "" ? "contact" : kind}: ${names}`;
}

function sourceWords({ sources }: DataSet, id: string): string {
  const place = sources.indexOf(id);
  if (place < 0) return id;
  const { publisher, title, url } = sources.at(place);
  return [publisher, title].filter((part) => part !== "").join(", ") || url || id;
}

function actorName({ actors }: DataSet, id: string): string {
  const actor = actors.find((known) => known.id === id);
  return actor === undefined || actor.name === "" ? id : actor.name;
}
