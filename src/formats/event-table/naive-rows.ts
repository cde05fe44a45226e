/** What a scanner tells, as text: for tests only. */
export type NaiveRow =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly broken: string };

/** The rows of a table, the plain way: a string a row, for tests only. Rows are short and quotes that do not close few. */
export function naiveRows(text: string): readonly NaiveRow[] {
  const lines = text.replace(/^\ufeff/, "").split("\n");
  const first = lines.find((line) => line !== "" && line !== "\r") ?? "";
  const separator = first.includes("\t")
    ? "\t"
    : first.split(";").length > first.split(",").length
      ? ";"
      : ",";
  const rows: NaiveRow[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at] === "" || lines[at] === "\r") continue;
    const line = at + 1;
    if (separator === "\t" || !hasQuotedCell(lines[at]!, separator)) {
      rows.push({ line, cells: lines[at]!.replace(/\r$/, "").split(separator) });
      continue;
    }
    const reading = readQuoted(lines.slice(at).join("\n"), separator);
    if (typeof reading === "string") rows.push({ line, broken: reading });
    else {
      rows.push({ line, cells: reading.cells });
      at += reading.breaks;
    }
  }
  return rows;
}

function hasQuotedCell(line: string, separator: string): boolean {
  return line.split(separator).some((cell) => cell.startsWith('"'));
}

function readQuoted(text: string, separator: string) {
  const plain = new RegExp(`^[^\\n${separator}]*`);
  const cells: string[] = [];
  let rest = text;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?!")(?:\r(?=\n|$))?/.exec(rest);
    if (rest.startsWith('"') && quoted === null) return "quote-not-closed";
    const cell = quoted?.[0] ?? plain.exec(rest)![0];
    rest = rest.slice(cell.length);
    const isEnd = rest === "" || rest.startsWith("\n");
    if (quoted !== null) cells.push(quoted[1]!.replaceAll('""', '"'));
    else cells.push(isEnd ? cell.replace(/\r$/, "") : cell);
    if (isEnd) {
      const read = text.slice(0, text.length - rest.length);
      return { cells, breaks: read.split("\n").length - 1 };
    }
    if (!rest.startsWith(separator)) return "quote-inside-cell";
    rest = rest.slice(1);
  }
}
