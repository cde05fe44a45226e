import type { ActorKind } from "../../model/dataset.ts";
import { nameKey } from "./countries.ts";
import { organizationOfKey } from "./organizations.ts";

/** CAMEO's codes of international, non-governmental and commercial bodies, with which an actor's code then begins. */
const BODY_CODE = /^(?:IGO|NGO|NGM|MNC)/;

/** ICEWS's sectors of such bodies. */
const BODY_SECTOR =
  /International Government Organization|Non-?Governmental Organization|Multinational Corporation/i;

/** What names of offices, parties and forces have in them, and names of people do not. */
const BODY_WORD =
  /\b(?:administration|affairs|agency|army|assembly|association|authority|bank|bureau|cabinet|commission|committee|council|court|defen[cs]e|department|force|forces|front|fund|government|group|guard|house|institute|militia|ministry|movement|navy|office|organizations?|parliament|party|police|secretariat|senate|service|union)\b/i;

/**
 * The kind of an actor that is no state, by its name and by what a table says beside it: a CAMEO code or ICEWS's sectors, empty where there are
 * none. Sectors of a body are those of its people too, so that the name must be a body's besides. `key` is the name's, where it is known.
 */
export function actorSort(name: string, beside: string, key = nameKey(name)): ActorKind {
  if (organizationOfKey(key) !== null || BODY_CODE.test(beside)) return "organization";
  if (beside === "") return "group";
  const isBody = BODY_WORD.test(name) && !name.endsWith(")");
  if (isBody && BODY_SECTOR.test(beside)) return "organization";
  return isOfficeholder(name, beside) ? "person" : "group";
}

/** Of the government's executive, no role with its country in brackets, and named by two to four capitalised words none of which is a body's. */
function isOfficeholder(name: string, sectors: string): boolean {
  if (!/\bExecutive\b/.test(sectors) || BODY_WORD.test(name)) return false;
  const words = name.split(" ");
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word))
  );
}
