import { organizationOfName } from "./organizations.ts";

const ABBREVIATIONS = new Set(
  "AU CIA EU FBI G7 G8 G20 IAEA ICC IMF ISIL ISIS NGO OAS OIC UAE UK UN UNESCO UNICEF US USA".split(
    " ",
  ),
);

const SMALL_WORDS = new Set(
  "a al an and at by da de del des di du el for in of on or the to".split(" "),
);

/** A table whose names are capitals but for so few in a hundred is written in capitals. */
const MOST_OTHERS = 10;

/** Whether names are written in capitals, as GDELT writes them; what stands in brackets behind a name is not looked at. */
export function areCapitals(names: readonly string[]): boolean {
  let others = (MOST_OTHERS * names.length) / 100;
  const isOther = (name: string) => /\p{Ll}/u.test(name.replace(/ \(.*$/, ""));
  // Most tables are not, and their first names are enough to tell.
  return names.length > 0 && !names.some((name) => isOther(name) && --others < 0);
}

const SPACES_TO_MEND = /^\s|\s\s|[^\S ]|\s$/;

/** A name as people write it: spaces once, and where names are in capitals a capital only where a word begins, but for abbreviations. */
export function cleanName(written: string, inCapitals: boolean): string {
  const name = SPACES_TO_MEND.test(written) ? written.replace(/\s+/g, " ").trim() : written;
  if (!inCapitals) return name;
  const [, text = name, rest = ""] = /^(.*?)( \([^()]*\))$/.exec(name) ?? [];
  const short = text.replace(/^THE (?=\S+$)/, "");
  if (ABBREVIATIONS.has(short)) return short + rest;
  const organization = organizationOfName(text);
  if (organization !== null)
    return (short === organization.short ? short : organization.name) + rest;
  return (
    text
      .split(" ")
      .map((word, n) => cleanWord(word, n === 0))
      .join(" ") + rest
  );
}

function cleanWord(word: string, isFirst: boolean): string {
  if (/\p{Ll}/u.test(word) || ABBREVIATIONS.has(word)) return word;
  const small = word.toLowerCase();
  if (!isFirst && SMALL_WORDS.has(small)) return small;
  // What cannot be spoken is spelt: BBC.
  if (!/[aeiouy]/.test(small.normalize("NFD")) && /^\p{L}{2,5}$/u.test(small)) return word;
  return small.replace(
    /(^|[-.(/])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
