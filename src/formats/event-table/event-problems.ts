import { sayCount } from "../../model/count-words.ts";
import { problemAt } from "../../model/problem.ts";
import type { Finding, Problem } from "../../model/problem.ts";

/** Problems of one sort that are told one by one. */
export const MOST_OF_A_SORT = 20;

/** Problems of a table, of each sort the first ones and how many more there are: half a million alike help nobody. */
export interface EventProblems {
  /** Takes a problem of a row. The finding is made only where it is told. */
  inRow(code: string, line: number, column: string, finding: () => RowFinding): void;
  /** Takes a problem of the whole file. */
  ofFile(finding: Finding): void;
  /** Those of the whole file first, then by row. */
  list(): readonly Problem[];
}

/** What a problem of a row says; its sort is told beside. */
export type RowFinding = Omit<Finding, "code">;

interface Sort {
  readonly told: Problem[];
  more: number;
  firstMore: number;
}

export function createEventProblems(file: string): EventProblems {
  const ofFile: Problem[] = [];
  const sorts = new Map<string, Sort>();
  return {
    inRow(code, line, column, finding) {
      const sort = sorts.get(code) ?? { told: [], more: 0, firstMore: 0 };
      sorts.set(code, sort);
      if (sort.told.length < MOST_OF_A_SORT) {
        sort.told.push(problemAt({ file, row: line, column }, { ...finding(), code }));
      } else if (sort.more++ === 0) sort.firstMore = line;
    },
    ofFile: (finding) => ofFile.push(problemAt({ file, row: 0, column: "" }, finding)),
    list() {
      const inRows = [...sorts].flatMap(([code, sort]) =>
        sort.more === 0 ? sort.told : [...sort.told, andMore(code, sort)],
      );
      return [...ofFile, ...inRows.sort((a, b) => a.row - b.row)];
    },
  };
}

function andMore(code: string, { told, more, firstMore }: Sort): Problem {
  const [{ file, severity }] = told as [Problem]; // There are more than are told, so some are told.
  const rows = more === 1 ? "1 more row is" : `${sayCount(more)} more rows are`;
  const message = `From here on ${rows} like the first ${String(MOST_OF_A_SORT)} of this sort (${code}) and not named one by one. Mend those named, and read the file again.`;
  return problemAt({ file, row: firstMore, column: "" }, { severity, code, text: "", message });
}
