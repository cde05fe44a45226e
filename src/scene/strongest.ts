/** Things to choose from, by index. */
export interface Candidates {
  /** Ascending. */
  readonly indices: Uint32Array;
  /** Index -> its strength, a whole number from 0 up. */
  readonly strength: Uint32Array;
  /** Index -> what it takes of the budget; null for 1 each. */
  readonly cost: Uint32Array | null;
}

/** From here on strengths share a class, which is sorted where the budget ends in it. */
const CLASSES = 4096;

/**
 * The strongest whose costs together stay within a budget: strictly from the strongest down, equal ones by index, until the next would
 * exceed it. Indices ascending. Counts in classes instead of sorting: linear, but for sorting the one class in which the budget ends.
 */
export function strongest({ indices, strength, cost }: Candidates, budget: number): Uint32Array {
  const costs = new Float64Array(CLASSES);
  for (const index of indices) {
    costs[Math.min(strength[index]!, CLASSES - 1)]! += cost === null ? 1 : cost[index]!;
  }
  let left = budget;
  let last = CLASSES - 1;
  while (last >= 0 && costs[last]! <= left) left -= costs[last--]!;

  const taken = new Uint8Array(indices.length);
  const contested: number[] = [];
  for (let at = 0; at < indices.length; at++) {
    const of = Math.min(strength[indices[at]!]!, CLASSES - 1);
    if (of > last) taken[at] = 1;
    else if (of === last) contested.push(at);
  }
  if (last === CLASSES - 1) {
    contested.sort((a, b) => strength[indices[b]!]! - strength[indices[a]!]! || a - b);
  }
  for (const at of contested) {
    left -= cost === null ? 1 : cost[indices[at]!]!;
    if (left < 0) break;
    taken[at] = 1;
  }
  return indices.filter((_, at) => taken[at] === 1);
}
