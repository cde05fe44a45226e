import { civilFromDay, type Day } from "../../model/day.ts";
import { shortMonth } from "../../model/month-names.ts";
import { textWidth } from "../font-metrics.ts";
import { dayAtX, pxPerDay, xOfDay, type Axis } from "./axis.ts";
import { DAY, MONTH, nextStart, QUARTER, startOfUnit, YEAR, yearsUnit } from "./calendar-units.ts";
import type { CalendarUnit } from "./calendar-units.ts";

export interface Tick {
  readonly day: Day;
  /** Whole CSS pixels from the left edge. */
  readonly x: number;
  readonly label: string;
}

/** A tick of the upper period; its label stands at `labelX`, which stays on the axis while the period is on it. */
export interface PeriodTick extends Tick {
  readonly labelX: number;
}

/** Two rows of labels: days under months, months under years, or years alone. Both ascend; no label meets another of its row. */
export interface AxisTicks {
  readonly fine: readonly Tick[];
  readonly periods: readonly PeriodTick[];
}

export const TICK_SIZE_PX = 12;
const GAP_PX = 10;

/** The ticks of an axis. Linear in the ticks. */
export function axisTicks(axis: Axis): AxisTicks {
  const px = pxPerDay(axis);
  if (px >= 1.8) return { fine: dayTicks(axis, px), periods: periodTicks(axis, MONTH, monthLabel) };
  for (const unit of [MONTH, QUARTER]) {
    if (unit.days * px < 34) continue;
    const fine = unitTicks(axis, unit, (day) => shortMonth(civilFromDay(day).month));
    return { fine, periods: periodTicks(axis, YEAR, yearLabel) };
  }
  return { fine: unitTicks(axis, labelledYears(px), yearLabel), periods: [] };
}

/** Days of the month that are labelled, from every day to the first and the fifteenth, as there is room. */
function dayTicks(axis: Axis, px: number): Tick[] {
  const labelled =
    px >= 26
      ? () => true
      : px >= 12
        ? (day: number) => day % 5 === 0 || day === 1
        : px >= 4.5
          ? (day: number) => day === 1 || day === 8 || day === 15 || day === 22
          : (day: number) => day === 1 || day === 15;
  return unitTicks(axis, DAY, (day) => {
    const { day: dayOfMonth } = civilFromDay(day);
    return labelled(dayOfMonth) && !(dayOfMonth === 30 && px < 26) ? String(dayOfMonth) : "";
  }).filter(({ label }) => label !== "");
}

function unitTicks(axis: Axis, unit: CalendarUnit, label: (day: Day) => string): Tick[] {
  const ticks: Tick[] = [];
  const last = axis.stretch.to;
  for (let day = startOfUnit(unit, Math.floor(axis.stretch.from)); day < last;) {
    const x = Math.round(xOfDay(axis, day));
    if (x >= 0) ticks.push({ day, x, label: label(day) });
    day = nextStart(unit, day);
  }
  return ticks;
}

/** Periods with their names at the left; a name that would not fit into what is seen of its period is left out. */
function periodTicks(axis: Axis, unit: CalendarUnit, label: (day: Day) => string): PeriodTick[] {
  const ticks: PeriodTick[] = [];
  for (let day = startOfUnit(unit, dayAtX(axis, 0)); day < axis.stretch.to;) {
    const next = nextStart(unit, day);
    const x = Math.round(xOfDay(axis, day));
    const labelX = Math.max(x, 0);
    const end = Math.min(Math.round(xOfDay(axis, next)), axis.widthPx);
    const text = label(day);
    const fits = end - labelX >= textWidth(text, TICK_SIZE_PX, 600) + GAP_PX;
    ticks.push({ day, x, labelX, label: fits ? text : "" });
    day = next;
  }
  return ticks;
}

function labelledYears(px: number): CalendarUnit {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) {
      const unit = step * power === 1 ? YEAR : yearsUnit(step * power);
      if (unit.days * px >= 46 || power >= 1e6) return unit;
    }
  }
}

function monthLabel(day: Day): string {
  const { year, month } = civilFromDay(day);
  return `${shortMonth(month)} ${year}`;
}

function yearLabel(day: Day): string {
  return String(civilFromDay(day).year);
}

/** Labelled years for a strip that shows everything; the same rule as the axis at that scale. */
export function yearTicks(axis: Axis): readonly Tick[] {
  return unitTicks(axis, labelledYears(pxPerDay(axis)), yearLabel);
}
