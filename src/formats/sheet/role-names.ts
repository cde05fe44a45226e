import { ROLE_WORDS } from "./role-words.ts";
import type { RoleNames } from "./role-words.ts";
import type { SheetRole } from "./sheet-understanding.ts";

/** The roles of names; of a name that stands under two the later one counts. */
const ROLES: ReadonlyMap<string, SheetRole> = new Map(
  // Every key of ROLE_WORDS is a role.
  (Object.entries(ROLE_WORDS) as [SheetRole, RoleNames][]).flatMap(([role, { english, others }]) =>
    [...english.split("|"), ...others.split("|")]
      .filter((name) => name !== "")
      .map((name) => [wordKey(name), role] as const),
  ),
);

const ENGLISH: ReadonlySet<string> = new Set(
  Object.values(ROLE_WORDS).flatMap(({ english }) => english.split("|").map(wordKey)),
);

/** Words behind which a letter or number counts parties: `Akteur A`, `Party 2`, `Сторона Б`. */
const PARTY = new Set(
  "akteur actor party partei side seite acteur partie country land pays actor parte pais сторона участник страна актор taraf ulke teref olke կողմ երկիր participant teilnehmer state staat partner person leader official delegation gesprachspartner interlocuteur interlocutor собеседник delegasyon lider".split(
    " ",
  ),
);
const ENGLISH_PARTY = new Set(
  "actor party side country participant state partner person leader official delegation".split(" "),
);

/** What a column's name says of it; null where it says nothing. Case, accents and marks do not count. */
export function roleOfName(name: string): SheetRole | null {
  return roleOfKey(wordKey(name)) ?? roleOfKey(wordKey(name.replace(/[([{].*$/s, "")));
}

function roleOfKey(key: string): SheetRole | null {
  if (partyStem(key) !== null) return "party";
  const ofParty = /^(\p{L}+ ?(?:\p{L}|\d{1,2})) (.+)$/u.exec(key);
  if (ofParty !== null && partyStem(ofParty[1] ?? "") !== null)
    return roleInParty(ofParty[2] ?? "");
  const numbered = /^(.+?) ?\d{1,2}$/.exec(key)?.[1];
  return ROLES.get(key) ?? (numbered === undefined ? roleOfPhrase(key) : countedRole(numbered));
}

/** What a column tells of one party: `Actor 1 country`. */
function roleInParty(key: string): SheetRole | null {
  const role = ROLES.get(key) ?? null;
  return role === "person" || role === "represents" ? role : null;
}

/** `Source 2` is a source as `Source` is; what counts other things says less. */
function countedRole(key: string): SheetRole | null {
  if (key === "source") return "publisher";
  const role = ROLES.get(key) ?? null;
  return role === "url" || role === "publisher" ? role : null;
}

/** The word before a letter or number that counts parties, or null. */
function partyStem(key: string): string | null {
  const words = key.split(" ");
  const stem = words.length > 1 ? words.slice(0, -1).join(" ") : key.replace(/[\d№]$/, "");
  const count = words.length > 1 ? (words.at(-1) ?? "") : key.slice(-1);
  if (stem === key || !PARTY.has(stem)) return null;
  return /^(?:\p{L}|\d{1,2}|i{1,3}|iv)$/u.test(count) ? stem : null;
}

/** Words behind the one that counts: `date of meeting`, `lieu de la rencontre`. */
const OF = new Set("of for de du des der von del di d la".split(" "));

/** Roles that a phrase may have by one of its words. */
const OF_PHRASES: ReadonlySet<SheetRole | null> = new Set<SheetRole>([
  ...(["date", "kind", "place", "topics", "url", "summary", "represents"] as const),
]);

/** Days of a report rather than of what it tells. */
const OF_REPORTS =
  /(?:^| )(?:publication|publi\p{L}*|access\p{L}*|retriev\p{L}*|added|updated?|entry|birth|abruf\p{L}*|veroffent\p{L}*|naissance|публикаци\p{L}*|обращения|yayin)(?: |$)/u;

/** The role of the word that a phrase is about: the first one before `of`, else the last one, or the first one in Russian. */
function roleOfPhrase(key: string): SheetRole | null {
  const words = key.split(" ");
  if (words.length < 2 || words.length > 6 || OF_REPORTS.test(key)) return null;
  const role = ROLES.get(wordAbout(words)) ?? null;
  return OF_PHRASES.has(role) ? role : null;
}

/** Empty where the first word of several is a role of its own: `source type` is no kind. */
function wordAbout(words: readonly string[]): string {
  const [first = "", second = ""] = words;
  if (OF.has(second) || /^\p{Script=Cyrillic}/u.test(first)) return first;
  return ROLES.has(first) ? "" : (words.at(-1) ?? "");
}

/**
 * Whether the names of columns are in languages in which numbers of a date never begin with the month: all of those known here but
 * English. False where names of both are as many.
 */
export function isDayFirstHeader(names: readonly string[]): boolean {
  let english = 0;
  let others = 0;
  for (const name of names) {
    const key = wordKey(name);
    const stem = partyStem(key);
    const isEnglish = stem === null ? ENGLISH.has(key) : ENGLISH_PARTY.has(stem);
    if (isEnglish) english++;
    else if (roleOfName(name) !== null) others++;
  }
  return others > english;
}

/** A text for comparing: small letters without accents, one blank between words, no marks. Linear. */
export function wordKey(text: string): string {
  return text
    .slice(0, 300)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/ə/g, "e")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}№]+/gu, " ")
    .trim();
}
