import type { Pins } from "../layout/positions.ts";
import { sameSpan, type DaySpan } from "../model/day.ts";
import type { Filter } from "../network/network.ts";
import { sameButWindow } from "../network/same-filter.ts";
import type { Choices, Selection, View } from "../address/choices.ts";

/** Whether two filters let the same through by the same choices. */
export function sameFilter(a: Filter, b: Filter): boolean {
  return a === b || (sameWindow(a.window, b.window) && sameButWindow(a, b));
}

function sameWindow(a: DaySpan | null, b: DaySpan | null): boolean {
  return a === null || b === null ? a === b : sameSpan(a, b);
}

/** Whether the same actors are held at the same places. */
export function samePins(a: Pins, b: Pins): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [id, { x, y }] of a) {
    const other = b.get(id);
    if (other === undefined || other.x !== x || other.y !== y) return false;
  }
  return true;
}

export function sameView(a: View | null, b: View | null): boolean {
  if (a === null || b === null) return a === b;
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.of === "contact") return b.of === "contact" && a.id === b.id;
  return b.of !== "contact" && a.of === b.of && sameList(membersOf(a), membersOf(b));
}

/** Whether the parts that undo restores are the same. */
export function sameUndoable(
  a: Pick<Choices, "filter" | "compare" | "pins" | "stability">,
  b: Pick<Choices, "filter" | "compare" | "pins" | "stability">,
): boolean {
  return (
    sameFilter(a.filter, b.filter) &&
    sameWindow(a.compare, b.compare) &&
    samePins(a.pins, b.pins) &&
    a.stability === b.stability
  );
}

/**
 * The second value with each part that equals the first's replaced by the first's own object, so that what follows from that part is not
 * worked out again; the first itself where nothing differs.
 */
export function keepEqualParts(before: Choices, after: Choices): Choices {
  const kept: Choices = {
    ...after,
    filter: sameFilter(before.filter, after.filter) ? before.filter : after.filter,
    compare: sameWindow(before.compare, after.compare) ? before.compare : after.compare,
    pins: samePins(before.pins, after.pins) ? before.pins : after.pins,
    view: sameView(before.view, after.view) ? before.view : after.view,
    selection: sameSelection(before.selection, after.selection)
      ? before.selection
      : after.selection,
  };
  return sameParts(before, kept) ? before : kept;
}

function sameParts(a: Choices, b: Choices): boolean {
  return (
    a.filter === b.filter &&
    a.compare === b.compare &&
    a.pins === b.pins &&
    a.view === b.view &&
    a.selection === b.selection &&
    a.stability === b.stability &&
    a.memberships === b.memberships &&
    a.theme === b.theme &&
    a.show === b.show
  );
}

function membersOf(selection: Exclude<Selection, { of: "contact" }>): readonly string[] {
  return selection.of === "tie" ? selection.actors : selection.ids;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
