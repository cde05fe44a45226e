import { ACTOR_KIND_NAMES } from "../../model/actor-kind-names.ts";
import type { DataSet } from "../../model/dataset.ts";
import { foldText, searchWords } from "../../network/fold-text.ts";
import { nameOfSource } from "../../model/edit/name-records.ts";
import type { Choice } from "./contact-draft.ts";

/** Something that a field can be completed to. */
export interface Option extends Choice {
  /** What tells it from others of the same name. */
  readonly aside: string;
  /** Folded: what is looked for in it. */
  readonly text: string;
}

export function actorOptions({ actors }: DataSet): readonly Option[] {
  return actors.map(({ id, name, short, kind, aliases }) => ({
    ...{ id, label: name, aside: ACTOR_KIND_NAMES[kind].toLowerCase() },
    text: foldText([name, short, ...aliases, id].join("\n")),
  }));
}

export function sourceOptions({ sources }: DataSet): readonly Option[] {
  return Array.from(sources, (source) => ({
    ...{ id: source.id, label: nameOfSource(source), aside: source.publisher },
    text: foldText([source.title, source.publisher, source.url, source.id].join("\n")),
  }));
}

export function topicOptions(topics: readonly string[]): readonly Option[] {
  return topics.map((id) => ({ id, label: id, aside: "", text: foldText(id) }));
}

/** The options that have every word of a text, those that begin with it first; at most so many. Linear in the options. */
export function findOptions(options: readonly Option[], text: string, most = 8): readonly Option[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const phrase = foldText(text).trim();
  const begins = (option: Option) =>
    option.text.split("\n").some((name) => name.startsWith(phrase));
  const found = options.filter((option) => words.every((word) => option.text.includes(word)));
  return [...found.filter(begins), ...found.filter((option) => !begins(option))].slice(0, most);
}
