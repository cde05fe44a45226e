/** Texts that a column of 16 bits can name. */
const MOST_TEXTS = 0x10000;

/** What the reports of each contact call it. */
export interface JoinedRelations {
  /** Contact -> index into `relations`. */
  readonly relation: Uint16Array;
  /** The table's own names, then the sets of names that occur, each once: `Host a visit; Make a visit`. */
  readonly relations: readonly string[];
}

/**
 * The names of events of each contact, each once, in the order of the table's names, so that none of its reports' words are lost.
 * `reportRelation` is in the order of `reportOffsets`. Linear in reports. Should a table have more than 65,536 sets, a contact of a later one has
 * the name of its first report.
 */
export function joinRelations(
  reportOffsets: Uint32Array,
  reportRelation: Uint32Array,
  names: readonly string[],
): JoinedRelations {
  const relation = new Uint16Array(reportOffsets.length - 1);
  const relations = [...names];
  const joined = createJoined(relations);
  for (let contact = 0; contact < relation.length; contact++) {
    const from = reportOffsets[contact]!;
    const to = reportOffsets[contact + 1]!;
    const first = reportRelation[from]!;
    // A view of its own for each contact would take longer than all the rest.
    const other = endOfSame(reportRelation, from, to);
    if (other === to) relation[contact] = first;
    else if (endOfSame(reportRelation, other, to) === to) {
      relation[contact] = joined.ofTwo(first, reportRelation[other]!);
    } else relation[contact] = joined.ofMany(reportRelation.subarray(from, to));
  }
  return { relation, relations };
}

/** Where what stands at `from` stops being repeated, at the most `to`. */
function endOfSame(relation: Uint32Array, from: number, to: number): number {
  let at = from + 1;
  while (at < to && relation[at] === relation[from]) at++;
  return at;
}

/** Numbers sets of names: each is put behind `relations` when it is first met. */
function createJoined(relations: string[]) {
  const names = relations.length;
  const sets = new Map<string, number>();
  /** The smaller of two names * names + the larger -> their set. */
  const pairs = new Map<number, number>();
  const ofMany = (those: Iterable<number>): number => {
    const all = [...those];
    const key = [...new Set(all)].sort((a, b) => a - b);
    const text = key.map((one) => relations[one]).join("; ");
    const known = sets.get(text) ?? relations.length;
    if (known >= MOST_TEXTS) return all[0]!;
    if (known === relations.length) relations.push(text);
    sets.set(text, known);
    return known;
  };
  return {
    ofMany,
    /** Most sets are of two. */
    ofTwo(one: number, other: number): number {
      const key = Math.min(one, other) * names + Math.max(one, other);
      const known = pairs.get(key);
      if (known !== undefined) return known;
      const set = ofMany([one, other]);
      if (set >= names) pairs.set(key, set);
      return set;
    },
  };
}
