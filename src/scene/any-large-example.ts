import type { Example } from "./example.ts";

const FAMILIES = ["call", "meeting", "statement", "letter"] as const;

/** For tests: actors in rows on a field of 560 by 300 units, who meet in `count` different pairs, the first pairs most often. */
export function manyActors(actors: number, count: number): Example {
  const side = Math.ceil(Math.sqrt(actors));
  const contacts: string[] = [];
  const known = new Set<number>();
  for (let n = 0; known.size < count; n++) {
    const one = (n * 7919) % actors;
    const other = (n * 104_729 + 13 * Math.floor(n / actors) + 1) % actors;
    const key = Math.min(one, other) * actors + Math.max(one, other);
    if (one === other || known.has(key)) continue;
    known.add(key);
    const times = 1 + Math.floor(200 / known.size);
    const kind = FAMILIES[n % FAMILIES.length]!;
    for (let time = 0; time < times; time++) contacts.push(`2020-10-01 ${kind} A${one} A${other}`);
  }
  contacts.push("2020-10-02 joint-statement A1 A2 A3");
  return {
    actors: Array.from({ length: actors }, (_, n) => {
      const [column, row] = [n % side, Math.floor(n / side)];
      return `A${n} state ${Math.round((560 * column) / side) - 280} ${Math.round((300 * row) / side) - 150}`;
    }),
    contacts,
  };
}
