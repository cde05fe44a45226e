import type { DataSet, TimelineEvent } from "../../model/dataset.ts";
import type { Edit } from "../../model/edit/edit.ts";
import { freshId } from "../../model/edit/fresh-id.ts";
import { parseTypedDate } from "../../model/typed-date.ts";
import { makingsOfSources, sourceLabel, type Choice } from "./contact-draft.ts";
import type { Faults } from "./faults.ts";

/** An event as it is typed. */
export interface EventDraft {
  readonly title: string;
  readonly date: string;
  readonly sources: readonly Choice[];
}

export const EMPTY_EVENT: EventDraft = { title: "", date: "", sources: [] };

export function draftOfEvent(
  { title, date, sources }: TimelineEvent,
  dataset: DataSet,
): EventDraft {
  const choices = sources.map((id) => ({ id, label: sourceLabel(dataset, id) }));
  return { title, date: date.written, sources: choices };
}

/** The edit that a draft stands for, or what keeps it from being one. Sources that it makes come with it. @param id null for a new event */
export function editOfEvent(
  draft: EventDraft,
  id: string | null,
  { events }: DataSet,
): { readonly edit: Edit } | { readonly faults: Faults<EventDraft> } {
  const title = draft.title.trim();
  const reading = parseTypedDate(draft.date);
  const faults = {
    ...(title === "" && { title: "Expected what happened, found nothing." }),
    ...(!reading.ok && { date: reading.problem.message }),
  };
  if (!reading.ok || Object.keys(faults).length > 0) return { faults };
  const taken = (one: string) => events.some((event) => event.id === one);
  const record: TimelineEvent = {
    ...events.find((event) => event.id === id),
    id: id ?? freshId(`${reading.date.written} ${title}`, taken, "event"),
    ...{ title, date: reading.date, sources: draft.sources.map((source) => source.id) },
  };
  const put = { do: "put", table: "events", record } as const;
  return { edit: { do: "all", edits: [...makingsOfSources(draft.sources), put] } };
}
