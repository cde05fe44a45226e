import type { ContactColumns } from "./network.ts";

/** How many of the ascending contacts of a kind come before a contact index. Logarithmic. */
function countBefore({ kindOffsets, byKind }: ContactColumns, kind: number, contact: number) {
  const start = kindOffsets[kind]!;
  let low = start;
  let high = kindOffsets[kind + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byKind[middle]! < contact) low = middle + 1;
    else high = middle;
  }
  return low - start;
}

/**
 * The contacts of a kind among those of a window, of which `begun` have begun by its end and `ended` ended before its start; and where
 * contacts do not end in the order in which they begin, others of the kind that begin before its end. Logarithmic; a part of the column.
 */
export function rowsOfKind(
  contacts: ContactColumns,
  kind: number,
  { begun, ended }: { readonly begun: number; readonly ended: number },
): Uint32Array {
  const start = contacts.kindOffsets[kind]!;
  const from = contacts.byLastDay === null ? countBefore(contacts, kind, ended) : 0;
  return contacts.byKind.subarray(start + from, start + countBefore(contacts, kind, begun));
}
