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
  const sets = new Map<string, number>();
  for (let contact = 0; contact < relation.length; contact++) {
    const from = reportOffsets[contact]!;
    const to = reportOffsets[contact + 1]!;
    const first = reportRelation[from]!;
    relation[contact] = first;
    // A view of its own for each contact would take longer than all the rest.
    let next = from + 1;
    while (next < to && reportRelation[next] === first) next++;
    if (next >= to) continue;
    const key = [...new Set(reportRelation.subarray(from, to))].sort((a, b) => a - b);
    const text = key.map((one) => names[one]).join("; ");
    const known = sets.get(text) ?? relations.length;
    if (known >= MOST_TEXTS) continue;
    if (known === relations.length) relations.push(text);
    sets.set(text, known);
    relation[contact] = known;
  }
  return { relation, relations };
}
