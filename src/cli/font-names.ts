const HEADER_BYTES = 6;
const RECORD_BYTES = 12;
/** Windows, UTF-16, American English: the record that every reader of fonts looks for. */
const PLATFORM = [3, 1, 0x409] as const;

/** The `name` table of an OpenType font of that family, in its one style. */
export function nameTable(family: string): Uint8Array {
  const names = [
    { id: 1, text: family },
    { id: 2, text: "Regular" },
    // resvg passes over a font without a PostScript name.
    { id: 6, text: family.replaceAll(" ", "") },
  ];
  const start = HEADER_BYTES + RECORD_BYTES * names.length;
  const table = new Uint8Array(names.reduce((sum, { text }) => sum + 2 * text.length, start));
  const target = new DataView(table.buffer);
  target.setUint16(2, names.length);
  target.setUint16(4, start);
  let offset = 0;
  names.forEach(({ id, text }, record) => {
    const at = HEADER_BYTES + RECORD_BYTES * record;
    const fields = [...PLATFORM, id, 2 * text.length, offset];
    fields.forEach((field, column) => target.setUint16(at + 2 * column, field));
    for (let letter = 0; letter < text.length; letter++) {
      target.setUint16(start + offset + 2 * letter, text.charCodeAt(letter));
    }
    offset += 2 * text.length;
  });
  return table;
}
