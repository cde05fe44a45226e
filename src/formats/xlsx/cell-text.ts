/**
 * The text of a cell as the file keeps it: `_xHHHH_` is a UTF-16 unit that XML could not carry (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 * {@link escapeCellText} is the inverse.
 */
export function unescapeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/**
 * A cell's text as a file can carry it, whatever it holds: also a carriage return and halves of characters.
 * An underscore is written as `_x005F_` where what follows would make it begin an escape of its own, be it by an underscore or by the escape of the next unit, which begins with one.
 */
export function escapeCellText(text: string): string {
  return text.replace(
    TO_ESCAPE,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** Units that XML cannot carry or does not keep. */
const NOT_IN_XML =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const TO_ESCAPE = new RegExp(
  `${NOT_IN_XML.source}|_(?=x[0-9A-Fa-f]{4}(?:_|${NOT_IN_XML.source}))`,
  "g",
);
