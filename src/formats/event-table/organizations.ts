import { nameKey } from "./countries.ts";
import { ORGANIZATION_NAMES } from "./organization-names.ts";

/** An international organisation as event tables name it. Each is one object: equal only to itself. */
export interface Organization {
  /** In full. */
  readonly name: string;
  /** Empty where there is none. */
  readonly short: string;
}

/** Short forms that are a country's code as well: names only with an article. */
const COUNTRY_CODES: ReadonlySet<string> = new Set(["au"]);

const BY_CODE = new Map<string, Organization>();
const BY_KEY = new Map<string, Organization>();
for (const line of ORGANIZATION_NAMES.trim().split("\n")) {
  const [, code, rest = ""] = /^(?:(IGO[A-Z]+) )?(.*)$/.exec(line) ?? [];
  const names = rest.split("|");
  const organization: Organization = { name: names[0] ?? "", short: names[1] ?? "" };
  if (code !== undefined) BY_CODE.set(code, organization);
  for (const key of names.filter((name) => name !== "").map(nameKey)) {
    if (!COUNTRY_CODES.has(key)) BY_KEY.set(key, organization);
    BY_KEY.set(`the ${key}`, organization);
  }
}

/** The organisation of a name, case, punctuation and an article before it not counted, or null. */
export function organizationOfName(name: string): Organization | null {
  return organizationOfKey(nameKey(name));
}

/** The same for a name's {@link nameKey}. */
export function organizationOfKey(key: string): Organization | null {
  return BY_KEY.get(key.replace("organisation", "organization")) ?? null;
}

/** The organisation whose own CAMEO code this is, as GDELT writes it, or null. */
export function organizationOfCode(code: string): Organization | null {
  return BY_CODE.get(code) ?? null;
}

/** What an ASCII capital lacks of its small letter; digits have it. */
const SMALL = 0x20;

/** The first two letters and the last of each key, in one number. */
const ENDS: ReadonlySet<number> = new Set(
  Array.from(BY_KEY.keys(), (key) =>
    endsOf(key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(key.length - 1)),
  ),
);

function endsOf(first: number, second: number, last: number): number {
  return (first << 16) | (second << 8) | last;
}

/** A look at a name's ends before a text is made of it: false only where it is no organisation's, and for nearly all that are none. */
export function mayBeOrganization(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2) return false;
  const first = bytes[start]! | SMALL;
  const second = bytes[start + 1]! | SMALL;
  const last = bytes[end - 1]! | SMALL;
  if (ENDS.has(endsOf(first, second, last))) return true;
  return isMark(first) || isMark(second) || (isMark(last) && last !== BRACKET);
}

/** Closes what a name has in brackets behind it, and organisations have nothing there. */
const BRACKET = 0x29;

/** Neither a small letter nor a digit of ASCII. */
function isMark(byte: number): boolean {
  return byte < 0x30 || (byte > 0x39 && byte < 0x61) || byte > 0x7a;
}
