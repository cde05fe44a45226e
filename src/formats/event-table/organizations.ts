import { nameKey } from "./countries.ts";
import { ORGANIZATION_NAMES } from "./organization-names.ts";

/** An international organisation as event tables name it. */
export interface Organization {
  readonly name: string;
  /** Empty where there is none. */
  readonly short: string;
}

const BY_NAME = new Map<string, Organization>(
  ORGANIZATION_NAMES.trim()
    .split("\n")
    .map((line) => {
      const [name = "", short = ""] = line.split("|");
      return [nameKey(name), { name, short }];
    }),
);

/** The organisation of a name, case and punctuation not counted, or null. */
export function organizationOfName(name: string): Organization | null {
  return organizationOfKey(nameKey(name));
}

/** The same for a name's {@link nameKey}. */
export function organizationOfKey(key: string): Organization | null {
  return BY_NAME.get(key) ?? null;
}
