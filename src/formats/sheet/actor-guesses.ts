import type { ActorKind } from "../../model/dataset.ts";
import { wordKey } from "./role-names.ts";
import type { ActorMerge } from "./sheet-understanding.ts";
import { stateOfName } from "./state-names.ts";

/** Words in the names of bodies. */
const ORGANIZATION =
  /(?:^| )(?:un|uno|osce|csce|eu|nato|csto|cis|unesco|unhcr|icrc|iaea|imf|wto|who|opec|asean|brics|sco|ecowas|oic|otan|onu|osze|оон|обсе|ес|нато|одкб|снг|united nations|organi[sz]ation|organisation|union|council|commission|parliament|committee|bank|fund|agency|secretariat|ministry|assembly|court|league|rat|kommission|ministerium|союз|совет|организация|министерство|комиссия|birligi|orgutu|teskilati|bakanligi)(?: |$)/u;
const TITLE =
  /^(?:mr|mrs|ms|dr|prof|sir|lord|president|prime minister|foreign minister|minister|ambassador|king|queen|emir|sheikh|pope|general|secretary|chancellor|herr|frau|m|mme|г н|господин|госпожа|президент|министр|bay|bayan|sayin) /u;

/** What sort of actor a name is of, as far as it tells; a group, which claims least, where it does not. */
export function actorKindOfName(name: string, isPerson: boolean): ActorKind {
  if (stateOfName(name) !== null) return "state";
  const key = wordKey(name);
  if (ORGANIZATION.test(key)) return "organization";
  if (isPerson || TITLE.test(key)) return "person";
  return "group";
}

/** Names that two states or more are known by, and which. */
export const AMBIGUOUS: ReadonlyMap<string, readonly string[]> = new Map([
  ["congo", ["Republic of the Congo", "Democratic Republic of the Congo"]],
  ["georgia", ["Georgia (country)", "Georgia (US state)"]],
  ["macedonia", ["North Macedonia", "Macedonia (Greece)"]],
  ["korea", ["South Korea", "North Korea"]],
  ["guinea", ["Guinea (Conakry)", "Guinea-Bissau", "Equatorial Guinea"]],
]);

/** A name without titles, accents and spelling habits, its words in one order: equal for spellings of one name. */
function soundKey(name: string): string {
  let key = wordKey(name);
  for (let title = TITLE.exec(key); title !== null; title = TITLE.exec(key)) {
    key = key.slice(title[0].length);
  }
  return key
    .replace(/sch|sh/g, "s")
    .replace(/tch|ch/g, "c")
    .replace(/zh/g, "z")
    .replace(/kh/g, "h")
    .replace(/ph/g, "f")
    .replace(/[yj]/g, "i")
    .replace(/w/g, "v")
    .replace(/(\p{L})\1+/gu, "$1")
    .split(" ")
    .sort()
    .join(" ");
}

/**
 * Names that are probably of one actor: they differ in case, accents, titles, word order or the usual ways to write foreign sounds, by one
 * letter, or are two names of one state. Nothing is merged. The most frequent spelling comes first. Cost: names × length.
 *
 * @param counts each name and how often it occurs
 */
export function findMerges(counts: ReadonlyMap<string, number>): readonly ActorMerge[] {
  const group = new Map<string, string>();
  const leader = (name: string): string => {
    const next = group.get(name);
    return next === undefined || next === name ? name : leader(next);
  };
  const first = new Map<string, string>();
  for (const name of counts.keys()) {
    for (const key of keysOf(name)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, name);
      else if (mayBeOne(name, other)) group.set(leader(name), leader(other));
    }
  }
  const members = new Map<string, string[]>();
  for (const name of counts.keys()) {
    const to = leader(name);
    members.set(to, [...(members.get(to) ?? []), name]);
  }
  return [...members.values()]
    .filter((names) => names.length > 1)
    .map((names) => {
      const sorted = names.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
      return { names: sorted, into: sorted[0] ?? "" };
    });
}

/** Keys that spellings of one name share: its sound, and that with each letter left out once. */
function* keysOf(name: string): Generator<string> {
  const country = AMBIGUOUS.has(wordKey(name)) ? null : stateOfName(name);
  if (country !== null) yield `state ${country.name}`;
  const sound = soundKey(name);
  yield sound;
  if (sound.length < 7 || sound.length > 60 || country !== null) return;
  for (let i = 0; i < sound.length; i++) {
    if (!/[\d ]/.test(sound[i] ?? "")) yield sound.slice(0, i) + sound.slice(i + 1);
  }
}

/** Two states are never one, and numbers are not mistyped. */
function mayBeOne(a: string, b: string): boolean {
  const [one, other] = [stateOfName(a), stateOfName(b)];
  if (one !== null && other !== null) return one === other;
  return a.replace(/\D+/g, " ").trim() === b.replace(/\D+/g, " ").trim();
}
