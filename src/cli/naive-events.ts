/** Rows of an event table as a script without this project would read and count them: for tests only. */
export interface NaiveFilter {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly string[];
  readonly minimum: number;
}

export interface NaiveCounts {
  readonly contacts: number;
  /** Name of actor -> contacts. */
  readonly actors: ReadonlyMap<string, number>;
  /** Names of both, sorted -> contacts. */
  readonly ties: ReadonlyMap<string, number>;
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["Make statement", "statement"],
  ["Praise or endorse", "praise"],
  ["Consult", "consultation"],
  ["Discuss by telephone", "call"],
  ["Make a visit", "visit"],
  ["Host a visit", "visit"],
  ["Sign formal agreement", "agreement"],
]);
const DIRECTED = ["statement", "praise", "visit"];

/** Counts people as they are, contact by contact. */
export function naiveCounts(table: string, filter: NaiveFilter): NaiveCounts {
  const contacts = naiveContacts(table, filter);
  const tieOf = (contact: string) => contact.split("\t").slice(2).sort().join("\t");
  const isTie = (tie: string) => tie.split("\t")[0] !== tie.split("\t")[1];
  const ties = count(contacts.map(tieOf).filter(isTie));
  const kept = contacts.filter((contact) => {
    if (filter.minimum === 1) return true;
    return (ties.get(tieOf(contact)) ?? 0) >= filter.minimum;
  });
  return {
    contacts: kept.length,
    actors: count(kept.flatMap((contact) => [...new Set(contact.split("\t").slice(2))])),
    ties: new Map([...ties].filter(([, contactCount]) => contactCount >= filter.minimum)),
  };
}

/** Day, kind and both sides of each contact, each once. */
function naiveContacts(table: string, { from, to, kinds }: NaiveFilter): readonly string[] {
  const contacts = new Set<string>();
  for (const line of table.split("\n").slice(1)) {
    const [date, source, relation, target] = line.split("\t") as [string, string, string, string]; // As it was made.
    const kind = KINDS.get(relation);
    if (kind === undefined || date < from || date > to) continue;
    if (kinds.length > 0 && !kinds.includes(kind)) continue;
    const sides = relation === "Host a visit" ? [target, source] : [source, target];
    if (!DIRECTED.includes(kind)) sides.sort();
    contacts.add([date, kind, ...sides].join("\t"));
  }
  return [...contacts];
}

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** A table shaped like ICEWS: few actors in most rows, most contacts told from both sides, some rows no contacts. `chance` from 0 to 1. */
export function naiveTable(rows: number, chance: () => number): string {
  const relations = [...KINDS.keys(), "Demand", "Arrest, detain, or charge with legal action"];
  const lines = ["date\tsource\trelation\ttarget"];
  while (lines.length <= rows) {
    const day = String(1 + Math.floor(28 * chance())).padStart(2, "0");
    const month = String(1 + Math.floor(12 * chance())).padStart(2, "0");
    const actor = () => `Body ${String(Math.floor(60 * chance() ** 3))}`;
    const [one, other] = [actor(), actor()];
    const relation = relations[Math.floor(relations.length * chance())]!;
    lines.push(`2018-${month}-${day}\t${one}\t${relation}\t${other}`);
    const back = relation === "Make a visit" ? "Host a visit" : relation;
    if (chance() < 0.6) lines.push(`2018-${month}-${day}\t${other}\t${back}\t${one}`);
  }
  return lines.join("\n");
}
