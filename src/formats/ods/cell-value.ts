import { civilFromDay } from "../../model/day.ts";
import { parseEdtf } from "../../model/edtf.ts";
import type { XmlElement } from "../xml/xml-reader.ts";

/** How far a date is shown: to the day, the month or the year. */
export type DatePrecision = "day" | "month" | "year";

/**
 * The text of a cell's value, whatever is shown of it: numbers plainly, dates as ISO text to the day, month or year that is shown, a time
 * of day only beside or without a day. Null where the cell has no value but its text, which is then its value.
 */
export function valueText(cell: XmlElement, precision: DatePrecision): string | null {
  switch (cell.attribute("office:value-type")) {
    case "float":
    case "percentage":
    case "currency":
      return numberText(cell.attribute("office:value"));
    case "date":
      return dateText(cell.attribute("office:date-value"), precision);
    case "time":
      return timeText(cell.attribute("office:time-value"));
    case "boolean":
      return cell.attribute("office:boolean-value")?.toUpperCase() ?? null;
    case "string":
      return cell.attribute("office:string-value");
    default:
      return null;
  }
}

function numberText(value: string | null): string | null {
  const number = Number(value ?? NaN);
  return Number.isNaN(number) || value?.trim() === "" ? value : String(number);
}

function dateText(value: string | null, precision: DatePrecision): string | null {
  const [day = "", time = ""] = value?.split("T", 2) ?? [];
  const reading = parseEdtf(day);
  if (!reading.ok || reading.date.start !== reading.date.end) return value;
  const isFirstOfMonth = civilFromDay(reading.date.start).day === 1;
  // What is shown as Oct 2020 says no more than the month.
  if (precision === "month" && isFirstOfMonth) return day.slice(0, -3);
  if (precision === "year") return day.slice(0, -6);
  return /^(?:00:00(?::00(?:\.0*)?)?)?$/.test(time) ? day : `${day}T${time}`;
}

/** `PT14H30M00S` as `14:30:00`. */
function timeText(value: string | null): string | null {
  const parts = /^PT(\d{1,4})H(\d{1,2})M(\d{1,2})(?:[.,]\d*)?S$/.exec(value ?? "");
  if (parts === null) return value;
  return parts
    .slice(1)
    .map((part) => part.padStart(2, "0"))
    .join(":");
}
