/** Where an event table has what is needed of it. Columns are counted from 0; -1 is none. */
export interface TableLayout {
  /** Column names for problems: from the header, else the format's own. */
  readonly names: readonly string[];
  readonly hasHeader: boolean;
  /** How many cells a row may have. */
  readonly widths: readonly number[];
  readonly date: number;
  readonly source: number;
  readonly target: number;
  /** The event in words. */
  readonly relation: number;
  /** The event as a CAMEO code. Of this and `relation` there is at least one. */
  readonly cameo: number;
  /** Publisher or address. */
  readonly origin: number;
  readonly sourceCountry: number;
  readonly targetCountry: number;
  /** Whether the country columns hold names, or codes of three letters beside which the actor's own code stands. */
  readonly countriesAre: "names" | "codes";
  /** The actor's own code: where it is the country's, the actor is the country itself. */
  readonly sourceCode: number;
  readonly targetCode: number;
  /** What the actor is, as ICEWS says: words between commas. */
  readonly sourceSectors: number;
  readonly targetSectors: number;
  /** Coded events may name one actor only; tables made by hand should not. */
  readonly isCoded: boolean;
  /** What stands for an empty cell beside an empty cell. */
  readonly empty: string;
}

/** Names of columns, in lower case without marks and spaces, the one to be preferred first. */
const WORDS = {
  date: ["date", "eventdate", "sqldate", "day"],
  source: ["source", "sourcename", "actor1name"],
  target: ["target", "targetname", "actor2name"],
  relation: ["relation", "eventtext"],
  cameo: ["cameo", "cameocode", "eventcode"],
  origin: ["sourceurl", "publisher"],
  sourceCountry: ["sourcecountry", "actor1countryabbr", "actor1countrycode"],
  sourceSectors: ["sourcesectors"],
  targetSectors: ["targetsectors"],
  targetCountry: ["targetcountry", "actor2countryabbr", "actor2countrycode"],
} as const;

/** The columns of GDELT's export files, which have no header; behind the last of version 1 stands the address in newer files. */
const GDELT = {
  ...{ hasHeader: false, date: 1, sourceCode: 5, source: 6, sourceCountry: 7 },
  ...{ targetCode: 15, target: 16, targetCountry: 17, cameo: 26, relation: -1 },
  ...{ sourceSectors: -1, targetSectors: -1, isCoded: true, empty: "" },
} as const;

/** What the first row of a file shows the table to be, or why it cannot be read. */
export type LayoutReading =
  | { readonly layout: TableLayout }
  | { readonly missing: readonly string[] }
  /** A column that is needed and there more than once. */
  | { readonly twice: string };

/** Recognises a table by its first row. Pure. */
export function readLayout(cells: readonly string[]): LayoutReading {
  if (/^\d+$/.test(cells[0] ?? "") && /^\d{8}$/.test(cells[1] ?? "")) {
    if (cells.length === 61) return { layout: gdelt([61], 60) };
    if (cells.length === 57 || cells.length === 58) return { layout: gdelt([57, 58], 57) };
  }
  const keys = cells.map((cell) => cell.toLowerCase().replace(/[^a-z0-9]/g, ""));
  const find = (words: readonly string[]) =>
    words.map((word) => keys.indexOf(word)).find((column) => column >= 0) ?? -1;
  const found = {
    ...{ date: find(WORDS.date), source: find(WORDS.source), target: find(WORDS.target) },
    ...{ relation: find(WORDS.relation), cameo: find(WORDS.cameo), origin: find(WORDS.origin) },
    ...{ sourceCountry: find(WORDS.sourceCountry), targetCountry: find(WORDS.targetCountry) },
    ...{ sourceSectors: find(WORDS.sourceSectors), targetSectors: find(WORDS.targetSectors) },
  };
  const missing = (["date", "source", "target"] as const).filter((name) => found[name] < 0);
  if (found.relation < 0 && found.cameo < 0) return { missing: [...missing, "relation"] };
  if (missing.length > 0) return { missing };
  const twice = Object.values(found).find(
    (column) => column >= 0 && keys.indexOf(keys[column]!, column + 1) >= 0,
  );
  if (twice !== undefined) return { twice: cells[twice]! };
  return {
    layout: { ...found, ...codesOf(keys), names: cells, hasHeader: true, widths: [cells.length] },
  };
}

/** Whether rows of both tables are read alike: names of columns may differ in case, and those that are not needed altogether. */
export function hasSameColumns(
  { names: _, ...one }: TableLayout,
  { names: __, ...other }: TableLayout,
): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function gdelt(widths: readonly number[], origin: number): TableLayout {
  const names: string[] = Array.from(
    { length: origin + 1 },
    (_, column) => `column ${String(column + 1)}`,
  );
  names[GDELT.date] = "SQLDATE";
  names[GDELT.source] = "Actor1Name";
  names[GDELT.target] = "Actor2Name";
  names[GDELT.cameo] = "EventCode";
  return { ...GDELT, names, widths, origin, countriesAre: "codes" };
}

/** Where the actors' own codes are, and what follows from there being any. */
function codesOf(keys: readonly string[]) {
  // Some name the actor's code after the country, and the country's code an abbreviation.
  const codeOf = (actor: string) =>
    keys.indexOf(keys.includes(`${actor}countryabbr`) ? `${actor}countrycode` : `${actor}code`);
  const isIcews = keys.includes("sourcename");
  return {
    countriesAre: keys.includes("actor1name") ? "codes" : "names",
    sourceCode: codeOf("actor1"),
    targetCode: codeOf("actor2"),
    isCoded: isIcews || keys.includes("actor1name"),
    empty: isIcews ? "NA" : "",
  } as const;
}
