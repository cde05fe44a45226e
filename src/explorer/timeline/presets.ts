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
  /** As {@link periodGroups} makes them. */
  readonly periods: readonly PresetGroup[];
  readonly opening: DaySpan | null;
  readonly dense: DaySpan | null;
}

/** All time, the opening window and the densest part, then the periods. */
export function presetGroups({ periods, opening, dense }: PresetSource): readonly PresetGroup[] {
  const whole: Preset[] = [{ id: "all", label: "All time", window: ALL_TIME }];
  if (opening !== null) {
    whole.push({ id: "opening", label: `Opening: ${saySpan(opening)}`, window: opening });
  }
  if (dense !== null) {
    whole.push({ id: "dense", label: `Busiest part: ${saySpan(dense)}`, window: dense });
  }
  return [{ label: "Whole", presets: whole }, ...periods];
}

/** Each year and each month with contacts, the latest first, of days that ascend. No empty group. */
export function periodGroups(days: readonly DayCount[]): readonly PresetGroup[] {
  const years = new Map<number, number>();
  /** By months since the year 0. */
  const months = new Map<number, number>();
  for (const { day, contacts } of days) {
    const { year, month } = civilFromDay(day);
    const since = 12 * year + month - 1;
    years.set(year, (years.get(year) ?? 0) + contacts);
    months.set(since, (months.get(since) ?? 0) + contacts);
  }
  if (years.size === 0) return [];
  const presets = [...years].map(([year, contacts]) => periodPreset(contacts, year, null));
  const ofMonths = [...months].map(([since, contacts]) => {
    const month = (((since % 12) + 12) % 12) + 1;
    return periodPreset(contacts, (since - month + 1) / 12, month);
  });
  return [
    { label: "Years", presets: presets.reverse() },
    { label: "Months", presets: ofMonths.reverse() },
  ];
}

function periodPreset(contacts: number, year: number, month: number | null): Preset {
  const { window, label } = periodAround(year, month);
  const id = month === null ? `year ${year}` : `month ${year}-${month}`;
  return { id, window, label: `${label} (${sayCount(contacts)})` };
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
