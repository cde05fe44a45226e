import { counted, listWords } from "../../model/count-words.ts";
import type { DataSet } from "../../model/dataset.ts";
import type { Edit } from "../../model/edit/edit.ts";
import {
  leftBehind,
  mentionsOfActors,
  mentionsOfSource,
  type FoundMentions,
} from "../../model/edit/find-mentions.ts";
import type { Choice } from "./contact-draft.ts";
import type { FormTarget } from "./form-target.ts";

type RemovalTarget = Extract<FormTarget, { of: "removal" }>;

/** What is to become of the records that name what is removed. */
export type Fate = "clear" | "remove" | "put";

export interface RemovalDraft {
  readonly fate: Fate;
  /** What stands in its place. */
  readonly put: Choice | null;
}

/** One of the fates in words, and what comes of it. */
export interface FateOption {
  readonly fate: Fate;
  readonly words: string;
  readonly outcome: string;
}

/** What names a record that is to be removed, and what can become of that; null where nothing names it. */
export interface Outlook {
  /** `41 contacts and 2 representations` */
  readonly named: string;
  readonly options: readonly FateOption[];
}

export function outlookOf(dataset: DataSet, { table, id }: RemovalTarget): Outlook | null {
  if (table !== "actors" && table !== "sources") return null;
  const found =
    table === "actors" ? mentionsOfActors(dataset, new Set([id])) : mentionsOfSource(dataset, id);
  const named = countsIn(found);
  if (named === "") return null;
  return {
    named,
    options: table === "actors" ? actorFates(dataset, id, found) : sourceFates(dataset, id, found),
  };
}

/** How many records of each sort, in words; empty for none. */
function countsIn({ contacts, events, representations, memberships }: FoundMentions): string {
  return joinWords([
    [contacts.length, "contact"],
    [events.length, "event"],
    [representations.length, "representation"],
    [memberships.length, "membership"],
  ]);
}

function joinWords(counts: readonly (readonly [count: number, noun: string])[]): string {
  return listWords(counts.flatMap(([count, noun]) => (count > 0 ? [counted(count, noun)] : [])));
}

const are = (count: number) => (count === 1 ? "is" : "are");

function actorFates(dataset: DataSet, id: string, found: FoundMentions): readonly FateOption[] {
  const { none, one } = leftBehind(dataset, id);
  const links = joinWords([
    [found.representations.length, "representation"],
    [found.memberships.length, "membership"],
  ]);
  const alone = counted(none.length, "contact");
  const single = counted(one.length, "contact");
  const isOne = none.length === 1;
  return [
    clearing(
      [
        none.length > 0 && `${alone} without any other participant ${isOne ? "goes" : "go"} too.`,
        one.length > 0 && `${single} with one actor left ${are(one.length)} listed, not drawn.`,
        links !== "" && `Its ${links} go${links.startsWith("1 ") ? "es" : ""} too.`,
        none.length + one.length === 0 && found.contacts.length > 0 && "Every contact stays.",
      ]
        .filter(Boolean)
        .join(" "),
    ),
    removing(found),
    putting("What it represents or belongs to itself goes with it."),
  ];
}

function sourceFates(
  { contacts }: DataSet,
  id: string,
  found: FoundMentions,
): readonly FateOption[] {
  let unattested = 0;
  for (const { sources } of contacts) {
    if (sources.includes(id) && sources.every((other) => other === id)) unattested++;
  }
  return [
    clearing(
      unattested === 0
        ? "Every contact still names another source."
        : `${counted(unattested, "contact")} then name${unattested === 1 ? "s" : ""} no source.`,
    ),
    removing(found),
    putting("They name the other instead."),
  ];
}

function clearing(outcome: string): FateOption {
  return { fate: "clear", words: "Take it out of them", outcome };
}

function removing(found: FoundMentions): FateOption {
  const words = found.contacts.length > 0 ? "Remove those contacts too" : "Remove those too";
  const outcome = `${countsIn(found)} ${isSingle(found) ? "goes" : "go"} with it.`;
  return { fate: "remove", words, outcome };
}

function putting(outcome: string): FateOption {
  return { fate: "put", words: "Put another in its place…", outcome };
}

function isSingle(found: FoundMentions): boolean {
  return Object.values(found).flat().length === 1;
}

/** The edit that a draft stands for, or what keeps it from being one. */
export function editOfRemoval(
  { table, id }: RemovalTarget,
  draft: RemovalDraft,
  outlook: Outlook | null,
): { readonly edit: Edit } | { readonly fault: string } {
  if (table !== "actors" && table !== "sources") return { edit: { do: "remove", table, id } };
  const { fate, put } = draft;
  if (outlook === null) return { edit: { do: "remove", table, id, mentions: "refuse" } };
  if (fate !== "put") return { edit: { do: "remove", table, id, mentions: fate } };
  if (put === null) return { fault: "Expected what stands in its place, found none. Choose one." };
  return { edit: { do: "remove", table, id, mentions: { put: put.id } } };
}
