export type Severity = "error" | "warning" | "notice";

/**
 * Something wrong or noteworthy in what was read. A value, never an exception.
 * `error`: what was read is not what the writer can have meant; `warning`: probably a mistake; `notice`: said so that nothing is silent.
 */
export interface Problem {
  readonly severity: Severity;
  /** A stable kebab-case word for the sort of problem, e.g. `date-not-a-day`. */
  readonly code: string;
  /** The file's name as given, e.g. `contacts.csv`. */
  readonly file: string;
  /** The line as an editor shows it, from 1; 0 where the problem belongs to the whole file. */
  readonly row: number;
  /** The column's name from the header, or empty. */
  readonly column: string;
  /** The offending text, at most 80 characters, or empty. */
  readonly text: string;
  /** What was expected, what was found, what to do. One or two sentences. */
  readonly message: string;
}

/** Where something stands in what was read. */
export type Place = Pick<Problem, "file" | "row" | "column">;

/** Takes problems as they are found. */
export type Report = (problem: Problem) => void;

/** What a problem says apart from where. */
export type Finding = Pick<Problem, "severity" | "code" | "text" | "message">;

/** The problem of a finding at a place; its text is cut to 80 characters. */
export function problemAt({ file, row, column }: Place, finding: Finding): Problem {
  const { severity, code, text, message } = finding;
  return { severity, code, file, row, column, text: excerpt(text, 80), message };
}

/** The text, or its beginning and an ellipsis: at most `length` UTF-16 units, no character cut in two. */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** The text in quotation marks, cut to a length that reads well inside a message. */
export function quoted(text: string): string {
  return `“${excerpt(text, 40)}”`;
}
