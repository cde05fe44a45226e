/**
 * A day number: whole days since 1970-01-01 in the proleptic Gregorian calendar, an integer.
 * No time zone and no `Date` object is ever involved.
 */
export type Day = number;

/** The day number that stands for "no first day known": an interval open at its start. Fits an Int32Array. */
export const OPEN_START: Day = -2147483648;

/** The day number that stands for "no last day known": an interval open at its end. Fits an Int32Array. */
export const OPEN_END: Day = 2147483647;

/** A closed span of days, both ends included; `from <= to`. Open ends are OPEN_START and OPEN_END. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

export function sameSpan(a: DaySpan, b: DaySpan): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The span without bounds. */
export const ALL_TIME: DaySpan = { from: OPEN_START, to: OPEN_END };

export interface CivilDate {
  /** Astronomical year: 0 is 1 BCE. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/**
 * The day number of a civil date. The date must exist; nothing is checked or rolled over.
 * Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil), 2013.
 */
export function dayFromCivil(year: number, month: number, day: number): Day {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number; inverse of {@link dayFromCivil}. Same source (civil_from_days). */
export function civilFromDay(day: Day): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** How many days the month has, 28 to 31. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? dayFromCivil(year + 1, 1, 1) : dayFromCivil(year, month + 1, 1);
  return next - dayFromCivil(year, month, 1);
}

/** ISO 8601 text of a day, `YYYY-MM-DD`; years before 0 as `-YYYY`. `day` must not be an open end. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  const digits = String(Math.abs(year)).padStart(4, "0");
  const sign = year < 0 ? "-" : "";
  return `${sign}${digits}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
