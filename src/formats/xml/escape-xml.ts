/** Text for an element or a double-quoted attribute. Line breaks and tabs are written so that a parser keeps them. XML must be able to carry its characters. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (unit) => ESCAPES.get(unit) ?? unit);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);
