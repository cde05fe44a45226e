import { formatDay } from "../../model/day.ts";
import type { XmlElement } from "../xml/xml-reader.ts";
import type { RawSpan } from "./raw-graph.ts";

/** When an element of GEXF says it is there: start and end, or one or several timestamps or intervals (1.3). Empty where it says nothing. */
export function spansOf(element: XmlElement): readonly RawSpan[] {
  const start = bound(element.attribute("start") ?? element.attribute("startopen"));
  const end = bound(element.attribute("end") ?? element.attribute("endopen"));
  if (start !== null || end !== null) return [{ start, end }];
  const stamps = element.attribute("timestamp") ?? element.attribute("timestamps") ?? "";
  const single = stamps.split(/[[\]<>;,\s]+/).filter((time) => time !== "");
  if (single.length > 0) return single.map((time) => ({ start: time, end: time }));
  const pairs = (element.attribute("intervals") ?? "").matchAll(
    /[[(]\s*([^,;\])]+),\s*([^,;\])]+)/g,
  );
  return Array.from(pairs, ([, from = "", to = ""]) => ({ start: bound(from), end: bound(to) }));
}

function bound(text: string | null): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" || /^[-+]?inf(inity)?$/i.test(trimmed) ? null : trimmed;
}

/** The EDTF text of a span, or null where a bound of it is no date: a number that is neither a year nor a time since 1970. */
export function edtfOfSpan({ start, end }: RawSpan): string | null {
  if (start === null && end === null) return null;
  const from = start === null ? ".." : edtfOfTime(start);
  const to = end === null ? ".." : edtfOfTime(end);
  if (from === null || to === null) return null;
  return from === to ? from : `${from}/${to}`;
}

const MS_PER_DAY = 86_400_000;

/** Years as programs write them; seconds since 1970 from 1973, milliseconds likewise. */
function edtfOfTime(text: string): string | null {
  if (!/^[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?$/i.test(text)) return text;
  const number = Number(text);
  if (number >= 1000 && number < 3000) return String(Math.floor(number));
  if (number >= 1e11 && number < 1e14) return formatDay(Math.floor(number / MS_PER_DAY));
  if (number >= 1e8 && number < 1e11) return formatDay(Math.floor((number * 1000) / MS_PER_DAY));
  return null;
}
