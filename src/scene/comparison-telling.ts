import { counted, sayCount } from "../model/count-words.ts";
import { saySpan } from "../model/day-words.ts";
import { CHANGES } from "../network/changes.ts";
import { changeOf, type Changes, type Comparison } from "../network/compare-snapshots.ts";
import type { Snapshot } from "../network/network.ts";
import { textInside } from "./actor-marks.ts";
import {
  changeName,
  comparisonNotes,
  comparisonSentence,
  sayBeforeAfter,
  sayDifference,
} from "./change-words.ts";
import { isFew } from "./choose-detail.ts";
import type { DiagramMarks, LegendLine, LineLook, Pictured, Telling } from "./scene.ts";
import { contactsTitle, contactWord, sayInView, sayTieNames } from "./words.ts";

/** Two windows as one picture: their union, told by what changed. */
export function comparisonPicture(comparison: Comparison): Pictured {
  return { snapshot: comparison.union, telling: comparisonTelling(comparison) };
}

/** What changed between two windows, told of their union: a line for each tie, coloured and dashed by what became of it. */
export function comparisonTelling(comparison: Comparison): Telling {
  const { before, after, ties } = comparison;
  const word = contactWord(after.network);
  const title = contactsTitle(after.network);
  return {
    lines: (isNarrow) => [
      ...windowLines("Before", before, isNarrow),
      ...windowLines("After", after, isNarrow),
    ],
    sentence: comparisonSentence(comparison),
    windows: { window: after.filter.window, compare: before.filter.window },
    contacts: `${counted(before.contactTotal, word)} before and ${sayCount(after.contactTotal)} after`,
    tie(tie) {
      const change = changeOf(ties, tie);
      const became = change === null ? "" : `: ${changeName(change, comparison).toLowerCase()}`;
      return `${sayTieNames(after, tie)}: ${sayBeforeAfter(comparison, "ties", tie)}${became}`;
    },
    actor: (actor) => sayBeforeAfter(comparison, "actors", actor),
    marked: (marks) => withChanges(marks, comparison),
    legend: () => legendLines(comparison, ties.totals),
    legendOfAll: () =>
      legendLines(
        comparison,
        CHANGES.map(() => ties.change.length),
      ),
    captions: {
      actor: `${title} per actor, in its busier window`,
      line: `${title} per line, in its busier window`,
    },
    notes: [
      `Lines and outlines show what became of a tie or an actor; the number in a shape is its ${word}s after, less those before.`,
      ...comparisonNotes(comparison),
      ...(isFew(comparison.union) ? [] : ["Ties drawn as hairlines are not told apart."]),
    ],
  };
}

function windowLines(name: string, snapshot: Snapshot, isNarrow: boolean): readonly string[] {
  const words = [`${name}: ${saySpan(snapshot.filter.window)}`, sayInView(snapshot)];
  return isNarrow ? words : [words.join(" · ")];
}

function withChanges(marks: DiagramMarks, { actors, ties }: Comparison): DiagramMarks {
  const ofTie = <Mark extends LineLook & { readonly tie: number }>(mark: Mark): Mark => {
    const change = changeOf(ties, mark.tie);
    return change === null ? mark : { ...mark, change };
  };
  return {
    strands: marks.strands.map(ofTie),
    hubs: marks.hubs.map(ofTie),
    actors: marks.actors.map((mark) => withChange(mark, actors)),
  };
}

function withChange(mark: DiagramMarks["actors"][number], actors: Changes): typeof mark {
  const change = changeOf(actors, mark.actor);
  if (change === null) return mark;
  const text = sayDifference(actors.before[mark.actor]!, actors.after[mark.actor]!);
  return { ...mark, change, count: textInside(text, mark.kind, mark.r - OUTLINE_PX) };
}

/** The outline takes so much of a shape's half height. */
const OUTLINE_PX = 1.5;

function legendLines(comparison: Comparison, totals: ArrayLike<number>): readonly LegendLine[] {
  return CHANGES.flatMap((change, code) => {
    const total = totals[code]!;
    if (total === 0) return [];
    const text = `${changeName(change, comparison)} ${sayCount(total)}`;
    return [{ look: { family: "unknown", change }, text, weight: total }];
  });
}
