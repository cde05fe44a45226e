import { sayCount } from "../../model/count-words.ts";
import { FAMILY_CODES } from "../../model/kinds.ts";
import { tenth } from "../curve.ts";
import { SUBSTITUTE_SLACK, textWidth } from "../font-metrics.ts";
import type { Rectangle, TextMark, TimelineStrip } from "../scene.ts";
import { axisTicks, type Tick } from "./axis-ticks.ts";
import { barExtent, binTotal, fullestBin, linearHeights, roundAbove } from "./bars.ts";
import type { Strip } from "./strip.ts";

/** A bar is no wider, so that two days are not two blocks. */
const WIDEST_BAR_PX = 28;
const TICK_PX = 4;

/** The marks of a timeline with its upper left corner at (`left`, `top`). */
export function drawStrip(strip: Strip, left: number, top: number): TimelineStrip {
  const { type, axis } = strip;
  const line = type.noteLinePx;
  const barsTop = top + (strip.events.length > 0 ? 2 : 1) * line;
  const baseY = Math.round(top + strip.heightPx - (2 + strip.key.length) * line);
  const place = { left, barsTop, baseY };
  const ticks = drawTicks(strip, place);
  const events = strip.events.map(({ x }) => {
    return { of: "event" as const, x: left + x, y0: Math.round(barsTop), y1: baseY };
  });
  return {
    bars: drawBars(strip, place),
    rules: [...ticks.rules, ...events],
    base: { x0: left, x1: tenth(left + axis.widthPx), y: baseY },
    texts: [
      caption(strip, left, top),
      ...eventTexts(strip, place),
      ...ticks.texts,
      ...keyTexts(strip, place),
    ],
  };
}

interface StripPlace {
  readonly left: number;
  readonly barsTop: number;
  readonly baseY: number;
}

type Said = Pick<TextMark, "text" | "x" | "y"> & Partial<TextMark>;

function text({ type }: Strip, { x, y, ...said }: Said): TextMark {
  const plain = { anchor: "start", sizePx: type.notePx, weight: 400, tone: "muted" } as const;
  return { ...plain, ...said, x: tenth(x), y: tenth(y) };
}

function caption(strip: Strip, left: number, top: number): TextMark {
  const { counted, unit, histogram, outside, type } = strip;
  const each = unit.each === 1 || unit.of !== "years" ? unit.name : `${String(unit.each)} years`;
  const most = fullestBin(histogram);
  const said = [
    `${counted} per ${each}${most === 0 ? "" : `, at most ${sayCount(most)}`}`,
    ...(outside > 0 ? [`${sayCount(outside)} began outside the window`] : []),
  ];
  return text(strip, { text: said.join("; "), x: left, y: top + 0.8 * type.noteLinePx });
}

function drawBars(strip: Strip, { left, barsTop, baseY }: StripPlace): TimelineStrip["bars"] {
  const { histogram, axis } = strip;
  const boxes: Rectangle[][] = FAMILY_CODES.map(() => []);
  const heights = linearHeights(roundAbove(fullestBin(histogram)), Math.floor(baseY - barsTop));
  for (let bin = 0; bin + 1 < histogram.edges.length; bin++) {
    const total = binTotal(histogram, bin);
    if (total === 0) continue;
    const { x, w } = barExtent(axis, histogram.edges[bin]!, histogram.edges[bin + 1]!);
    const width = Math.min(w, WIDEST_BAR_PX);
    const at = { x: tenth(left + x + Math.floor((w - width) / 2)), width: tenth(width) };
    let below = 0;
    FAMILY_CODES.forEach((_, family) => {
      const bottom = Math.round((below / total) * heights(total));
      below += histogram.counts[bin * FAMILY_CODES.length + family]!;
      const high = Math.round((below / total) * heights(total));
      if (high > bottom) boxes[family]!.push({ ...at, y: baseY - high, height: high - bottom });
    });
  }
  return FAMILY_CODES.flatMap((family, code) =>
    boxes[code]!.length === 0 ? [] : [{ family, boxes: boxes[code]! }],
  );
}

function eventTexts(strip: Strip, { left, barsTop }: StripPlace): readonly TextMark[] {
  const y = barsTop - 0.2 * strip.type.noteLinePx;
  return strip.events.map(({ x, label }) => {
    const half = (textWidth(label, strip.type.notePx, 600) * SUBSTITUTE_SLACK) / 2;
    const within = Math.max(half, Math.min(strip.axis.widthPx - half, x));
    const look = { anchor: "middle", weight: 600, tone: "ink" } as const;
    return text(strip, { text: label, x: left + within, y, ...look });
  });
}

function drawTicks(strip: Strip, { left, baseY }: StripPlace) {
  const { axis, type } = strip;
  const { fine, periods } = axisTicks(axis);
  const row = (index: number) => baseY + (index + 0.8) * type.noteLinePx;
  const fits = ({ label }: Tick, x: number, weight: 400 | 600) =>
    label !== "" &&
    x + 3 + textWidth(label, type.notePx, weight) * SUBSTITUTE_SLACK <= axis.widthPx;
  const labelled = fine.filter((tick) => fits(tick, tick.x, 400));
  return {
    rules: labelled.map(({ x }) => {
      return { of: "tick" as const, x: left + x, y0: baseY, y1: baseY + TICK_PX };
    }),
    texts: [
      ...labelled.map(({ x, label }) => text(strip, { text: label, x: left + x + 3, y: row(0) })),
      ...periods
        .filter((tick) => fits(tick, tick.labelX, 600))
        .map(({ labelX, label }) =>
          text(strip, { text: label, x: left + labelX + 3, y: row(1), weight: 600 }),
        ),
    ],
  };
}

function keyTexts(strip: Strip, { left, baseY }: StripPlace): readonly TextMark[] {
  const { noteLinePx } = strip.type;
  return strip.key.map((line, row) =>
    text(strip, { text: line, x: left, y: baseY + (row + 2.8) * noteLinePx }),
  );
}
