import { grown } from "./byte-dictionary.ts";

/** Numbers those actors of a table that take part in a row that is kept, by first appearance. */
export interface UsedActors {
  /** The number of an actor of the table, which is new where it was not asked for before. */
  numberOf(actor: number): number;
  /** Number -> actor of the table. */
  used(): readonly number[];
}

export function createUsedActors(): UsedActors {
  const used: number[] = [];
  /** Actor of the table -> 1 + its number, or 0. */
  let numbers = new Uint32Array(1 << 8);
  return {
    numberOf(actor) {
      if (actor >= numbers.length) numbers = grown(numbers, 2 * actor);
      const known = numbers[actor]!;
      return known > 0 ? known - 1 : (numbers[actor] = used.push(actor)) - 1;
    },
    used: () => used,
  };
}
