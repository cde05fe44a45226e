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
