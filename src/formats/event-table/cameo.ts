import type { KindDefinition } from "../../model/kinds.ts";
import { CAMEO_NAMES } from "./cameo-names.ts";

/** A sort of event as CAMEO codes it. */
export interface CameoEvent {
  /** Among all that there are, from 0. */
  readonly place: number;
  /** Three or four digits; a root's bare two digits stand for its general code. */
  readonly code: string;
  readonly name: string;
  /** 1 to 20. */
  readonly root: number;
  /** Kind id: a standard one, one of {@link EVENT_KINDS}, or for what is no contact one that nothing defines. */
  readonly kind: string;
  /** False for intentions, material acts and conflict. */
  readonly isContact: boolean;
  /** `both`: what one side does with the other the other does with it. `host`: the target comes to the source. */
  readonly sides: "sender" | "both" | "host";
}

/** Kinds of contact that event tables add to the standard ones. */
export const EVENT_KINDS: readonly KindDefinition[] = [
  { id: "cooperation", family: "joint-act", name: "Diplomatic cooperation" },
  { id: "appeal", family: "statement", name: "Appeal" },
  { id: "praise", family: "statement", name: "Praise or support" },
  { id: "recognition", family: "statement", name: "Recognition" },
  { id: "apology", family: "statement", name: "Apology or forgiveness" },
];

/** Root code -> what its events are in a few words, for counts; the index is the root, from 1. */
export const ROOT_WORDS: readonly string[] = [
  "",
  ...["statements", "appeals", "intentions", "consultations", "diplomatic cooperation"],
  ...["material cooperation", "aid", "yielding", "investigations", "demands"],
  ...["disapproval", "rejections", "threats", "protests", "shows of force"],
  ...["reduced relations", "coercion", "assaults", "fighting", "mass violence"],
];

/** Contacts that are more than their root says. The other kinds of a root are in {@link ROOT_KINDS}. */
const CODE_KINDS: ReadonlyMap<string, string> = new Map([
  ["039", "mediation-offer"],
  ["041", "call"],
  ["042", "visit"],
  ["043", "visit"],
  ["044", "meeting"],
  ["045", "mediation-offer"],
  ["046", "negotiation"],
  ["050", "cooperation"],
  ["051", "praise"],
  ["052", "praise"],
  ["053", "praise"],
  ["054", "recognition"],
  ["055", "apology"],
  ["056", "apology"],
  ["057", "agreement"],
]);

const ROOT_KINDS: readonly string[] = [
  "",
  ...["statement", "appeal", "intention", "consultation", "cooperation"],
  ...["material-cooperation", "aid", "yielding", "investigation", "demand"],
  ...["disapproval", "rejection", "threat", "protest", "show-of-force"],
  ...["reduced-relations", "coercion", "assault", "fighting", "mass-violence"],
];

const CONTACT_ROOTS: ReadonlySet<number> = new Set([1, 2, 4, 5]);

const JOINT_KINDS: ReadonlySet<string> = new Set([
  ...["call", "meeting", "negotiation", "consultation", "agreement", "cooperation"],
]);

const EVENTS: readonly CameoEvent[] = CAMEO_NAMES.trim().split("\n").map(eventOf);
const BY_CODE = new Map(EVENTS.map((event) => [event.code, event]));
const BY_NAME = new Map(EVENTS.map((event) => [nameKey(event.name), event]));

/**
 * The event of a code, or null. Zeros that a spreadsheet took from its front are given back where nothing else has the code: `40` is `040`,
 * and so is the bare root `04`.
 */
export function cameoOfCode(code: string): CameoEvent | null {
  const general = /^(?:0[1-9]|1\d|20)$/.test(code) ? `${code}0` : code;
  const found = BY_CODE.get(`0${code}`) ?? null;
  // Two digits without a zero in front are rather a base code that lost it than a root.
  if (/^[1-9]\d$/.test(code) && found !== null) return found;
  return BY_CODE.get(general) ?? found;
}

/** The event of a name, case and spaces not counted, or null. */
export function cameoOfName(name: string): CameoEvent | null {
  return BY_NAME.get(nameKey(name)) ?? null;
}

function eventOf(line: string, place: number): CameoEvent {
  const [code = ""] = line.split(" ", 1);
  const root = Number(code.slice(0, 2));
  const kind = CODE_KINDS.get(code) ?? ROOT_KINDS[root] ?? "";
  const isContact = CONTACT_ROOTS.has(root) || CODE_KINDS.has(code);
  const sides = code === "043" ? "host" : JOINT_KINDS.has(kind) ? "both" : "sender";
  return { place, code, name: line.slice(code.length + 1), root, kind, isContact, sides };
}

function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
