import { counted, sayCount } from "../../model/count-words.ts";
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

/** What is said of a whole sheet, of its panels as they are drawn; null before they are: the most that may be said. */
export function sheetTelling(
  { choice, union, each }: Sheet,
  panels: readonly Panel[] | null,
): Telling {
  const { window } = union.filter;
  const windows: readonly DaySpan[] = each.map((counts) => counts.window);
  const panelWords =
    panels?.length === 0 ? sayWindows(choice, each.length) : [sayPanels(choice, each.length)];
  const told = [saySpan(window), ...panelWords].join(", ");
  return {
    ...tellingOf({ snapshot: union }),
    lines: () => [`${capitalised(told)} · ${sayInView(union)}`],
    sentence: `${sayInView(union)}, ${told}`,
    windows: { window, panels: windows },
    legend: () => familiesDrawn(panels ?? [], union),
    notes: sheetNotes({ choice, union, each }, panels),
  };
}

function sayPanels(choice: PanelChoice, count: number): string {
  if ("each" in choice) return `one panel for each ${sayPeriod(choice.each)}`;
  return count === 1 ? "one panel" : `${sayCount(count)} panels`;
}

/** Without panels: what lies between the windows of a list is not counted. */
function sayWindows(choice: PanelChoice, count: number): readonly string[] {
  return "each" in choice ? [] : [counted(count, "window")];
}

/** Where there is no room for panels only what is true without them. */
function sheetNotes({ union, each }: Sheet, panels: readonly Panel[] | null): readonly string[] {
  if (panels?.length === 0) return minimumNotes(union, "window");
  const word = contactWord(union.network);
  const notes = ["An actor stands in the same place in every panel, and a size means the same."];
  const total = each.reduce((sum, { contactTotal }) => sum + contactTotal, 0);
  if (total > union.contactTotal) {
    const many = capitalised(word === "event" ? "an event" : "a contact");
    notes.push(`${many} that falls into several panels is counted in each.`);
  }
  notes.push(...minimumNotes(union, "panel"));
  if (panels === null ? !isFew(union) : panels.some(({ crowd }) => crowd !== null)) {
    notes.push(
      "Where a panel holds too much, the busiest are drawn in detail, the rest as dots and hairlines.",
    );
  }
  return notes;
}

function minimumNotes({ filter, network }: Snapshot, where: "panel" | "window"): readonly string[] {
  if (filter.minimum <= 1) return [];
  const fewer = `fewer than ${sayCount(filter.minimum)} ${contactWord(network)}s`;
  return [`A tie of ${fewer} in a ${where} counts there as none.`];
}
