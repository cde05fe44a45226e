import {
  NO_CHOICES,
  SHEET_ROLES,
  type SheetChoices,
  type SheetRole,
} from "../../formats/sheet/sheet-understanding.ts";

const KEY = "demarche.sheets";

/** Kinds of table that are remembered, the latest used last. */
const MOST = 40;

/** What was chosen for tables with the same header, kept in this browser; where nothing may be stored, for this visit only. */
export interface RememberedChoices {
  readonly find: (columns: readonly string[]) => SheetChoices | null;
  readonly remember: (columns: readonly string[], choices: SheetChoices) => void;
  readonly forget: (columns: readonly string[]) => void;
}

export function createRememberedChoices(storage: () => Storage): RememberedChoices {
  let kept = load(storage);
  const without = (signature: string) => kept.filter(([known]) => known !== signature);
  const store = (next: typeof kept): void => {
    kept = next;
    try {
      storage().setItem(KEY, JSON.stringify(next));
    } catch {
      // A full or forbidden storage costs the reader the same answer at the next visit.
    }
  };
  return {
    find(columns) {
      const signature = signatureOf(columns);
      return kept.find(([known]) => known === signature)?.[1] ?? null;
    },
    remember(columns, { sheet: _, ...ofTable }) {
      const choices = { ...ofTable, sheet: null };
      const signature = signatureOf(columns);
      const rest = without(signature);
      if (isSameAs(choices, NO_CHOICES)) store(rest);
      else store([...rest, [signature, choices] as const].slice(-MOST));
    },
    forget: (columns) => store(without(signatureOf(columns))),
  };
}

/** Names of columns in their order. A header of thousands is known by its first ones and their number. */
function signatureOf(columns: readonly string[]): string {
  return JSON.stringify([columns.length, columns.join("\t").slice(0, 2000)]);
}

function isSameAs(one: SheetChoices, other: SheetChoices): boolean {
  return JSON.stringify({ ...NO_CHOICES, ...one }) === JSON.stringify({ ...NO_CHOICES, ...other });
}

function load(storage: () => Storage): readonly (readonly [string, SheetChoices])[] {
  try {
    const stored: unknown = JSON.parse(storage().getItem(KEY) ?? "[]");
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((entry: unknown) => {
      if (!Array.isArray(entry) || typeof entry[0] !== "string") return [];
      const choices = choicesFrom(entry[1]);
      return choices === null ? [] : [[entry[0], choices] as const];
    });
  } catch {
    return [];
  }
}

/** The choices in a stored value; null where it is none, as of another version. */
function choicesFrom(value: unknown): SheetChoices | null {
  if (typeof value !== "object" || value === null) return null;
  // Every field is looked at below.
  const {
    encoding,
    separator,
    headerRow,
    roles,
    dateOrder,
    listSeparator,
    kinds,
    answers,
    merges,
  } = value as Partial<Record<keyof SheetChoices, unknown>>;
  const isSound =
    [encoding, separator, listSeparator].every((text) => text === null || isText(text)) &&
    (headerRow === null || typeof headerRow === "number") &&
    (dateOrder === null || dateOrder === "day-first" || dateOrder === "month-first") &&
    isList(roles, (pair) => isList(pair, () => true) && isText(pair[0]) && isRole(pair[1])) &&
    [kinds, answers].every((pairs) => isList(pairs, (pair) => isList(pair, isText))) &&
    isList(merges, isMerge);
  // That is what `isSound` says.
  return isSound ? { ...(value as SheetChoices), sheet: null } : null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRole(value: unknown): value is SheetRole | null {
  return value === null || (isText(value) && (SHEET_ROLES as readonly string[]).includes(value));
}

function isMerge(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { names, into } = value as { readonly names?: unknown; readonly into?: unknown };
  return isText(into) && isList(names, isText);
}

function isList(value: unknown, holds: (part: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(holds);
}
