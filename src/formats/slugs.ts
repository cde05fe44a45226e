import { nameKey } from "./event-table/countries.ts";

/** Makes ids that are readable and each different. */
export interface Slugs {
  /** The id of a name, whose {@link nameKey} may be known: kebab case, numbered where it is taken. */
  of(name: string, key?: string): string;
  /** This id, numbered where it is taken. */
  exact(id: string): string;
}

/** @param otherwise what names without letters are called */
export function createSlugs(otherwise: string): Slugs {
  const taken = new Set<string>();
  const latest = new Map<string, number>();
  const exact = (wanted: string): string => {
    let number = latest.get(wanted) ?? 1;
    let id = number === 1 ? wanted : `${wanted}-${String(number)}`;
    while (taken.has(id)) id = `${wanted}-${String(++number)}`;
    taken.add(id);
    // Most ids are wanted once, and need no more than to be taken.
    if (number > 1) latest.set(wanted, number);
    return id;
  };
  return { exact, of: (name, key) => exact(slugOf(name, key) || otherwise) };
}

const IS_ASCII = /^[ -~]*$/;

function slugOf(name: string, key?: string): string {
  if (IS_ASCII.test(name)) return (key ?? nameKey(name)).replaceAll(" ", "-");
  // A breve or two dots make another letter of one that is not Latin: й.
  const letters = name.normalize("NFD").replace(/(\p{Script=Latin})\p{M}+/gu, "$1");
  const words = letters.normalize("NFC").toLowerCase();
  return words.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}
