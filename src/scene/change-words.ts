import { counted, sayCount } from "../model/count-words.ts";
import { saySpan } from "../model/day-words.ts";
import { CHANGES, type Change } from "../network/changes.ts";
import type { Comparison } from "../network/compare-snapshots.ts";
import { contactWord, sayInView } from "./words.ts";

/** What became of a tie or an actor, sentence case. Where windows differ in length more contacts need not mean growth, so nothing is called unchanged. */
export function changeName(change: Change, { days }: Pick<Comparison, "days">): string {
  if (change === "unchanged" && days.before !== days.after) return "No clear change";
  return CHANGE_NAMES[change];
}

const CHANGE_NAMES: Readonly<Record<Change, string>> = {
  appeared: "Appeared",
  grew: "Grew",
  unchanged: "Unchanged",
  faded: "Faded",
  went: "Gone",
};

/** `3 contacts before, 8 after`: of a tie or an actor by its index; events where they are called so. */
export function sayBeforeAfter(
  comparison: Comparison,
  of: "ties" | "actors",
  index: number,
): string {
  const { before, after } = comparison[of];
  const word = contactWord(comparison.after.network);
  return `${counted(before[index]!, word)} before, ${sayCount(after[index]!)} after`;
}

/** How much more there is, with its sign: `+5`, `−3`, `0`. */
export function sayDifference(before: number, after: number): string {
  if (before === after) return "0";
  return after > before ? `+${sayCount(after - before)}` : `−${sayCount(before - after)}`;
}

/** `14 ties appeared, 5 grew, 3 are gone`; empty where there is no tie. */
export function sayChanges({ ties }: Comparison): string {
  const said = CHANGES.flatMap((change, code) => {
    const total = ties.totals[code]!;
    return total === 0 || change === "unchanged" ? [] : [{ total, change }];
  });
  const unchanged = ties.totals[CHANGES.indexOf("unchanged")]!;
  if (said.length === 0)
    return unchanged === 0 ? "" : `no clear change of ${counted(unchanged, "tie")}`;
  return said
    .map(({ total, change }, at) => {
      const many = at === 0 ? counted(total, "tie") : sayCount(total);
      return `${many} ${change === "went" ? (total === 1 ? "is gone" : "are gone") : change}`;
    })
    .join(", ");
}

/**
 * Both windows, what changed, and the counts, without a full stop: `From 1–31 Oct 2020 to 1–30 Nov 2020: 14 ties appeared, 5 grew;
 * 20 contacts among 9 parties before, 112 contacts among 20 parties after`.
 */
export function comparisonSentence(comparison: Comparison): string {
  const { before, after } = comparison;
  const [first, then] = [before, after].map(({ filter }) => saySpan(filter.window));
  const changes = sayChanges(comparison);
  const counts = `${lowered(sayInView(before))} before, ${lowered(sayInView(after))} after`;
  return `From ${first ?? ""} to ${then ?? ""}: ${changes === "" ? counts : `${changes}; ${counts}`}`;
}

/** `No contact` within a sentence. */
function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** What a reader must know of how changes are counted, whole sentences. */
export function comparisonNotes({ days, after }: Comparison): readonly string[] {
  const notes: string[] = [];
  const many = `${contactWord(after.network)}s`;
  if (days.before !== days.after) {
    notes.push(
      `The windows have ${sayCount(days.before)} and ${counted(days.after, "day")} of data: a tie grew or faded only where both its ${many} and its ${many} per day say so.`,
    );
  }
  if (after.filter.minimum > 1) {
    notes.push(
      `A tie of fewer than ${sayCount(after.filter.minimum)} ${many} in a window counts there as none.`,
    );
  }
  return notes;
}
