/** What a column of a sheet can mean. Several columns may have the role {@link SHARED_ROLES}; every other role belongs to one. */
export const SHEET_ROLES = [
  "id",
  "date",
  /** A date in up to three columns. */
  "year",
  "month",
  "day",
  "end",
  "kind",
  /** Several actors in one cell. */
  "participants",
  /** One actor a cell; several such columns. */
  "party",
  /** The column's name is an actor, who takes part where there is a mark. */
  "mark",
  "sender",
  "recipient",
  /** A person. */
  "person",
  /** Whom the actor in the column beside it speaks for. */
  "represents",
  "initiator",
  "mediator",
  "place",
  "summary",
  "topics",
  "url",
  "publisher",
  "title",
] as const;
export type SheetRole = (typeof SHEET_ROLES)[number];

/** Roles that several columns may have. */
export const SHARED_ROLES: ReadonlySet<SheetRole> = new Set([
  ...(["party", "mark", "person", "represents", "url", "publisher"] as const),
]);

export type DateOrder = "day-first" | "month-first";

/** Actors that are probably one, under the names by which the sheet knows them. */
export interface ActorMerge {
  /** All spellings, the most frequent first. */
  readonly names: readonly string[];
  /** The name to keep. */
  readonly into: string;
}

/** What a person decided about a sheet. Plain data, remembered and given back as it is. */
export interface SheetChoices {
  /** Of a workbook: the name of the sheet; null for the first one with a table. */
  readonly sheet: string | null;
  /** Of a text file: an encoding that TextDecoder knows; null for what is found. */
  readonly encoding: string | null;
  /** Of a text file: one character; null for what is found. */
  readonly separator: string | null;
  /** The line of the header row, 0 for none; null for what is found. */
  readonly headerRow: number | null;
  /** Column name -> role; null: kept as a column of its own. */
  readonly roles: readonly (readonly [column: string, role: SheetRole | null])[];
  /** For all columns that no cell settles. */
  readonly dateOrder: DateOrder | null;
  /** What separates actors in one cell; null for what is found. */
  readonly listSeparator: string | null;
  /** Kind as written -> kind id. */
  readonly kinds: readonly (readonly [written: string, kind: string])[];
  /** Question id -> value of the option taken. */
  readonly answers: readonly (readonly [question: string, value: string])[];
  /** Offered merges that were accepted. */
  readonly merges: readonly ActorMerge[];
}

/** Something that only the owner of a sheet knows. */
export interface SheetQuestion {
  /** The same for the same sheet. */
  readonly id: string;
  /** A whole sentence. */
  readonly text: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  /** What is taken without an answer; null: rows that depend on it are set aside. */
  readonly default: string | null;
  /** What was answered; null so far. */
  readonly answer: string | null;
}

/** A column as understood. */
export interface UnderstoodColumn {
  readonly name: string;
  /** Null: kept as a column of its own. */
  readonly role: SheetRole | null;
  /** Up to three different cells. */
  readonly sample: readonly string[];
  /** What its meaning was told by; of one without, what it was looked at for. */
  readonly how: "by name" | "by content" | "by the column before" | "chosen";
}

/** By what it is known what becomes of a column; empty where it means nothing to us. */
export function tellHow({ role, how }: Pick<UnderstoodColumn, "role" | "how">): string {
  return role === null && (how === "by name" || how === "by content") ? "" : how;
}

/** A row as a contact, in words, for a preview. */
export interface PreviewRow {
  readonly line: number;
  /** EDTF, or empty where it is not known. */
  readonly date: string;
  readonly kind: string;
  readonly participants: readonly string[];
  readonly summary: string;
  /** Why the row would be set aside; empty where it would be kept. */
  readonly problem: string;
}

/** How a sheet was understood. Plain data. */
export interface SheetUnderstanding {
  readonly columns: readonly UnderstoodColumn[];
  /** Of the column of dates; null where no cell needs one, or nothing settles it. */
  readonly dateOrder: DateOrder | null;
  /** What separates actors in one cell. */
  readonly listSeparator: string;
  readonly questions: readonly SheetQuestion[];
  /** Offered, not done. */
  readonly merges: readonly ActorMerge[];
  /** Kinds as written that mean none of ours. They are kept as they are. */
  readonly unknownKinds: readonly string[];
  /** The first rows. */
  readonly preview: readonly PreviewRow[];
  readonly counts: {
    readonly rows: number;
    readonly kept: number;
    readonly setAside: number;
    readonly actors: number;
  };
  /** The choices that led here, complete. */
  readonly choices: SheetChoices;
}

/** Nothing decided. */
export const NO_CHOICES: SheetChoices = {
  sheet: null,
  encoding: null,
  separator: null,
  headerRow: null,
  roles: [],
  dateOrder: null,
  listSeparator: null,
  kinds: [],
  answers: [],
  merges: [],
};
