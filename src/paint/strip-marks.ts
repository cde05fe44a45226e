import { PALETTES } from "../scene/palette.ts";
import type { Scene, TimelineStrip } from "../scene/scene.ts";
import { formatNumber as n, plainText, type Drawn } from "./attributes.ts";

/** The timeline of a figure: bars, one path a family; rules; dates and events. Empty where there is none. */
export function stripMarks({
  timeline,
  theme,
}: Pick<Scene, "timeline" | "theme">): readonly Drawn[] {
  if (timeline === null) return [];
  const { families, ink, quiet } = PALETTES[theme];
  const { x0, x1, y } = timeline.base;
  return [
    ...timeline.bars.map(({ family, boxes }): Drawn => {
      return {
        tag: "path",
        attributes: { d: boxes.map(boxPath).join(""), fill: families[family] },
      };
    }),
    line(`M${n(x0)} ${n(y)}L${n(x1)} ${n(y)}`, quiet),
    ...rules(timeline, "tick", quiet),
    ...rules(timeline, "event", ink),
    ...timeline.texts.map((mark) => plainText(mark, theme)),
  ];
}

function boxPath({ x, y, width, height }: Scene["plot"]): string {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(n);
  return `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z`;
}

function rules({ rules }: TimelineStrip, of: "tick" | "event", stroke: string): readonly Drawn[] {
  const d = rules
    .filter((rule) => rule.of === of)
    .map(({ x, y0, y1 }) => `M${n(x)} ${n(y0)}L${n(x)} ${n(y1)}`)
    .join("");
  return d === "" ? [] : [line(d, stroke)];
}

function line(d: string, stroke: string): Drawn {
  return { tag: "path", attributes: { d, fill: "none", stroke, "stroke-width": "1" } };
}
