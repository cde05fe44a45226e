import { counted } from "../../model/count-words.ts";
import { quoted } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";

/**
 * Problems with those of unknown kinds made one warning for each kind, at its first contact: a graph from elsewhere has words of its own, and
 * to say so once for each of its edges tells nobody more.
 */
export function countKinds(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  const first = problems.filter(({ code, text }) => {
    if (code !== "kind-unknown") return true;
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    return count === 0;
  });
  return first.map((problem) =>
    problem.code === "kind-unknown" ? ofKind(problem, counts.get(problem.text) ?? 0) : problem,
  );
}

function ofKind(problem: Problem, count: number): Problem {
  const found = problem.text === "" ? "no kind" : `the kind ${quoted(problem.text)}`;
  return {
    ...problem,
    severity: "warning",
    message: `Expected kinds of contact, found ${found} in ${counted(count, "edge")}, of which this is the first; the ${count === 1 ? "contact is" : "contacts are"} kept and drawn in grey. Define it in the description under kinds, or give the edges one of the standard kinds.`,
  };
}
