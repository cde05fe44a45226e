import { CAMEO_NAMES } from "../src/formats/event-table/cameo-names.ts";
import { dayFromCivil, formatDay } from "../src/model/day.ts";
import { createChance } from "./chance.ts";

const DAYS = 11 * 365;
/** Rows that are made into bytes at once: all together would be longer than a string can be. */
const PIECE = 100_000;

/**
 * An event table of the size and shape of event data: heavy-tailed actors, days in order, half of the rows contacts and most of them told from
 * both sides. The same for the same numbers.
 */
export function madeUpTable(rows: number, actors: number): Uint8Array {
  const chance = createChance(18);
  const relations = cameoNames("").filter((name) => !name.includes(","));
  const first = dayFromCivil(2005, 1, 1);
  const actor = () => `Made-up Ministry of Affairs ${Math.floor(actors * chance() ** 3)}`;
  const pieces: Buffer[] = [];
  let lines = ["date,source,relation,target"];
  for (let row = 0; row < rows; row++) {
    const date = formatDay(first + Math.floor((DAYS * row) / rows));
    const isTold = chance() < 0.3;
    const relation = isTold ? "Consult" : relations[Math.floor(relations.length * chance())]!;
    const [one, other] = [actor(), actor()];
    lines.push(`${date},${one},${relation},${other}`);
    if (isTold && ++row < rows) lines.push(`${date},${other},${relation},${one}`);
    if (lines.length < PIECE) continue;
    pieces.push(Buffer.from(`${lines.join("\n")}\n`));
    lines = [];
  }
  return Buffer.concat([...pieces, Buffer.from(`${lines.join("\n")}\n`)]);
}

/** Names of the events whose codes begin as given, one of several beginnings between bars; all for none. */
export function cameoNames(beginnings: string): readonly string[] {
  const wanted = new RegExp(`^(?:${beginnings})`);
  return CAMEO_NAMES.trim()
    .split("\n")
    .filter((line) => wanted.test(line))
    .map((line) => line.slice(line.indexOf(" ") + 1));
}
