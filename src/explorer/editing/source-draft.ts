import type { DataSet, Source } from "../../model/dataset.ts";
import type { Edit } from "../../model/edit/edit.ts";
import { freshId } from "../../model/edit/fresh-id.ts";
import { isHostileAddress, isWebAddress } from "../../model/web-address.ts";
import type { Faults } from "./faults.ts";
import { optionalDate } from "./optional-date.ts";

/** A source as it is typed. */
export interface SourceDraft {
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
}

export const EMPTY_SOURCE: SourceDraft = { title: "", publisher: "", date: "", url: "" };

export function draftOfSource({ title, publisher, date, url }: Source): SourceDraft {
  return { title, publisher, date: date?.written ?? "", url };
}

/** The edit that a draft stands for, or what keeps it from being one. @param id null for a new source */
export function editOfSource(
  draft: SourceDraft,
  id: string | null,
  { sources }: DataSet,
): { readonly edit: Edit } | { readonly faults: Faults<SourceDraft> } {
  const reading = optionalDate(draft.date);
  if ("fault" in reading) return { faults: { ...faultsOf(draft), date: reading.fault } };
  const faults = faultsOf(draft);
  if (Object.keys(faults).length > 0) return { faults };
  const texts = {
    title: draft.title.trim(),
    publisher: draft.publisher.trim(),
    url: draft.url.trim(),
  };
  const words = [texts.publisher, reading.date?.written, texts.title || texts.url].join(" ");
  const place = id === null ? -1 : sources.indexOf(id);
  const record: Source = {
    ...(place < 0 ? null : sources.at(place)),
    id: id ?? freshId(words, (one) => sources.indexOf(one) >= 0, "source"),
    ...texts,
    date: reading.date,
  };
  return { edit: { do: "put", table: "sources", record } };
}

function faultsOf({ title, publisher, url }: SourceDraft): Faults<SourceDraft> {
  return {
    ...(`${title}${publisher}${url}`.trim() === "" && { title: "Expected a title, found none." }),
    ...(isHostileAddress(url.trim()) && {
      url: "Expected the address of a page, such as https://…, found one that could run a program.",
    }),
  };
}

/** What a field of an address that is no link says. */
export function hintOfAddress(url: string): string {
  const text = url.trim();
  return text === "" || isWebAddress(text) || isHostileAddress(text)
    ? ""
    : "Kept as text: only https:// and http:// become links";
}
