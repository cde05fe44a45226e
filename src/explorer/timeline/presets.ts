import { sayCount } from "../../model/count-words.ts";
import {
  ALL_TIME,
  civilFromDay,
  dayFromCivil,
  daysInMonth,
  type DaySpan,
} from "../../model/day.ts";
import { saySpan } from "../../model/day-words.ts";
import { MONTH_NAMES } from "../../model/month-names.ts";
import type { DayCount } from "./dense-part.ts";

/** A window with a name. `id` is unique in its list. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly window: DaySpan;
}

export interface PresetGroup {
  readonly label: string;
  readonly presets: readonly Preset[];
}

/** What the presets of a data set follow from. */
export interface PresetSource {
  /** Contacts by day, ascending. */
  readonly days: readonly DayCount[];
  readonly opening: DaySpan | null;
  readonly dense: DaySpan | null;
}

/** All time, the opening window and the densest part; then each year and each month with contacts, the latest first. No empty group. */
export function presetGroups({ days, opening, dense }: PresetSource): readonly PresetGroup[] {
  const whole: Preset[] = [{ id: "all", label: "All time", window: ALL_TIME }];
  if (opening !== null) {
    whole.push({ id: "opening", label: `Opening: ${saySpan(opening)}`, window: opening });
  }
  if (dense !== null) {
    whole.push({ id: "dense", label: `Busiest part: ${saySpan(dense)}`, window: dense });
  }
  const groups = [
    { label: "Whole", presets: whole },
    { label: "Years", presets: periodsOf(days, "year") },
    { label: "Months", presets: periodsOf(days, "month") },
  ];
  return groups.filter(({ presets }) => presets.length > 0);
}

function periodsOf(days: readonly DayCount[], period: "year" | "month"): readonly Preset[] {
  const counts = new Map<string, { window: DaySpan; label: string; contacts: number }>();
  for (const { day, contacts } of days) {
    const { year, month } = civilFromDay(day);
    const id = period === "year" ? `year ${year}` : `month ${year}-${month}`;
    const known = counts.get(id);
    if (known !== undefined) known.contacts += contacts;
    else counts.set(id, { ...periodAround(year, period === "year" ? null : month), contacts });
  }
  return [...counts]
    .map(([id, { window, label, contacts }]) => ({
      id,
      window,
      label: `${label} (${sayCount(contacts)})`,
    }))
    .reverse();
}

function periodAround(year: number, month: number | null): { window: DaySpan; label: string } {
  if (month === null) {
    const window = { from: dayFromCivil(year, 1, 1), to: dayFromCivil(year, 12, 31) };
    return { window, label: String(year) };
  }
  const from = dayFromCivil(year, month, 1);
  const window = { from, to: from + daysInMonth(year, month) - 1 };
  return { window, label: `${MONTH_NAMES[month - 1] ?? ""} ${year}` };
}

/** The preset whose window this is; null where it is none. The earlier of equal ones. */
export function presetOf(groups: readonly PresetGroup[], { from, to }: DaySpan): Preset | null {
  for (const { presets } of groups) {
    const found = presets.find(({ window }) => window.from === from && window.to === to);
    if (found !== undefined) return found;
  }
  return null;
}
