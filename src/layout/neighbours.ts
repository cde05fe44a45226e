/** Who is linked to whom: node n to `others[offsets[n] .. offsets[n + 1]]`. */
export interface Neighbours {
  readonly offsets: Uint32Array;
  readonly others: Uint32Array;
}

/** The neighbours of each node by the ends of links; a node linked twice is there twice. Linear. */
export function neighboursOf(
  nodeCount: number,
  source: Uint32Array,
  target: Uint32Array,
): Neighbours {
  const offsets = new Uint32Array(nodeCount + 1);
  for (const ends of [source, target]) {
    for (const node of ends) offsets[node + 1]! += 1;
  }
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, nodeCount);
  const others = new Uint32Array(2 * source.length);
  for (let link = 0; link < source.length; link++) {
    const from = source[link]!;
    const to = target[link]!;
    others[next[from]!++] = to;
    others[next[to]!++] = from;
  }
  return { offsets, others };
}

/** Distance of a node that cannot be reached. */
export const UNREACHED = 65535;

/**
 * Links from one node to each other one, into `distances`; `queue` takes the nodes that are reached, by distance. How many they are.
 * Linear in nodes and links.
 */
export function measureDistances(
  { offsets, others }: Neighbours,
  from: number,
  distances: Uint16Array,
  queue: Uint32Array,
): number {
  distances.fill(UNREACHED);
  distances[from] = 0;
  queue[0] = from;
  let end = 1;
  for (let at = 0; at < end; at++) {
    const node = queue[at]!;
    const distance = distances[node]! + 1;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const other = others[k]!;
      if (distances[other] !== UNREACHED) continue;
      distances[other] = distance;
      queue[end++] = other;
    }
  }
  return end;
}
