/** A source of numbers in [0, 1). */
export type Random = () => number;

/**
 * A linear congruential generator: equal seeds give equal sequences in every engine, because the products stay under 2^53
 * and are exact. Constants: Numerical Recipes (Press et al., 1992), as in d3-force.
 */
export function createRandom(seed: number): Random {
  let state = seed % 4294967296;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
