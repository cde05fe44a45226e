import { sayCount } from "../../model/count-words.ts";
import type { DaySpan } from "../../model/day.ts";
import { saySpan } from "../../model/day-words.ts";
import type { Snapshot } from "../../network/network.ts";
import type { WindowCounts } from "../../network/unite-snapshots.ts";
import { isFew } from "../choose-detail.ts";
import type { Panel, Telling } from "../scene.ts";
import { familiesDrawn, tellingOf } from "../telling.ts";
import { capitalised, contactWord, sayInView } from "../words.ts";
import { sayPeriod, type PanelChoice } from "./panel-choice.ts";

/** What a sheet is of: all that any of its panels shows, and the counts of each. */
export interface Sheet {
  readonly choice: PanelChoice;
  readonly union: Snapshot;
  readonly each: readonly WindowCounts[];
}

/** What is said of a whole sheet, of its panels as they are drawn. */
export function sheetTelling({ choice, union, each }: Sheet, panels: readonly Panel[]): Telling {
  const { window } = union.filter;
  const told = `${capitalised(saySpan(window))}, ${sayPanels(choice, each.length)}`;
  const windows: readonly DaySpan[] = each.map((counts) => counts.window);
  return {
    ...tellingOf({ snapshot: union }),
    lines: () => [`${told} · ${sayInView(union)}`],
    sentence: `${sayInView(union)}, ${saySpan(window)}, ${sayPanels(choice, each.length)}`,
    windows: { window, panels: windows },
    legend: () => familiesDrawn(panels, union),
    notes: sheetNotes({ choice, union, each }, panels),
  };
}

function sayPanels(choice: PanelChoice, count: number): string {
  if ("each" in choice) return `one panel for each ${sayPeriod(choice.each)}`;
  return count === 1 ? "one panel" : `${sayCount(count)} panels`;
}

function sheetNotes({ union, each }: Sheet, panels: readonly Panel[]): readonly string[] {
  const word = contactWord(union.network);
  const notes = ["An actor stands in the same place in every panel, and a size means the same."];
  const counted = each.reduce((sum, { contactTotal }) => sum + contactTotal, 0);
  if (counted > union.contactTotal) {
    const many = capitalised(word === "event" ? "an event" : "a contact");
    notes.push(`${many} that falls into several panels is counted in each.`);
  }
  const { minimum } = union.filter;
  if (minimum > 1) {
    notes.push(
      `A tie of fewer than ${sayCount(minimum)} ${word}s in a panel counts there as none.`,
    );
  }
  // Before panels are drawn: whether there may be one.
  if (panels.length === 0 ? !isFew(union) : panels.some(({ crowd }) => crowd !== null)) {
    notes.push(
      "Where a panel holds too much, the busiest are drawn in detail, the rest as dots and hairlines.",
    );
  }
  return notes;
}
