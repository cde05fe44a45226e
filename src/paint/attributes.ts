import { dashes, lineColour, PALETTES, type Palette, type ShapeColours } from "../scene/palette.ts";
import { pinRadius } from "../scene/mark-sizes.ts";
import type {
  ActorMark,
  Curve,
  HubMark,
  LabelMark,
  LineLook,
  MembershipMark,
  Panel,
  StrandMark,
  TextMark,
  ThemeName,
  Triangle,
} from "../scene/scene.ts";

/**
 * One SVG element without children. The text writer and the live painter both draw from these, so that screen and file agree.
 * Only what every renderer of figure.md understands: presentation attributes, `#rrggbb`, plain baselines.
 */
export interface Drawn {
  readonly tag: "path" | "circle" | "rect" | "text";
  /** In the order in which they are written. The names are the same for every mark of a sort, but for `stroke-dasharray`, which a solid strand lacks, and the geometry of an actor's shape, which its kind decides. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The content of a `text`. */
  readonly text?: string;
}

/** `font-family` of the root of the drawing: shipped face first, real fonts of similar or greater width next, the generic name last. */
export const FONT_FAMILY = "'Noto Sans', 'DejaVu Sans', Verdana, Arial, sans-serif";

const HALO_PX = 3.5;
const LEADER_PX = 0.9;
const LEADER_HALO_PX = 3;
const STRAND_OPACITY = "0.85";
/** Width of an outline that says what became of an actor. */
const CHANGE_OUTLINE_PX = 3;

/** A coordinate to 0.1, without a needless `.0` or `-0`. */
export function formatNumber(value: number): string {
  const tenths = Math.round(value * 10);
  return tenths === 0 ? "0" : String(tenths / 10);
}

function curvePath([x0, y0, cx, cy, x1, y1]: Curve): string {
  const n = formatNumber;
  return `M${n(x0)} ${n(y0)}Q${n(cx)} ${n(cy)} ${n(x1)} ${n(y1)}`;
}

function trianglePath([x0, y0, x1, y1, x2, y2]: Triangle): string {
  const n = formatNumber;
  return `M${n(x0)} ${n(y0)}L${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}Z`;
}

/** The line of a strand. */
export function strandLine(
  mark: LineLook & Pick<StrandMark, "curve" | "widthPx">,
  theme: ThemeName,
): Drawn {
  const pattern = dashes(mark, mark.widthPx);
  return {
    tag: "path",
    attributes: {
      d: curvePath(mark.curve),
      fill: "none",
      stroke: lineColour(mark, theme),
      "stroke-opacity": STRAND_OPACITY,
      "stroke-width": formatNumber(mark.widthPx),
      ...(pattern.length > 0 && { "stroke-dasharray": pattern.map(formatNumber).join(" ") }),
    },
  };
}

/** The arrowheads of a strand as one path; null where it has none. */
export function strandArrows(
  mark: LineLook & Pick<StrandMark, "arrows">,
  theme: ThemeName,
): Drawn | null {
  if (mark.arrows.length === 0) return null;
  return {
    tag: "path",
    attributes: {
      d: mark.arrows.map(trianglePath).join(""),
      fill: lineColour(mark, theme),
    },
  };
}

/** The dot of a hub, ringed in the ground's colour so that it stands off the strands. */
export function hubDot(mark: HubMark, theme: ThemeName): Drawn {
  return {
    tag: "circle",
    attributes: {
      cx: formatNumber(mark.x),
      cy: formatNumber(mark.y),
      r: formatNumber(mark.r),
      fill: lineColour(mark, theme),
      stroke: PALETTES[theme].ground,
      "stroke-width": "1.5",
    },
  };
}

/** A membership, thin and dotted. */
export function membershipLine(mark: Pick<MembershipMark, "curve">, theme: ThemeName): Drawn {
  return {
    tag: "path",
    attributes: {
      d: curvePath(mark.curve),
      fill: "none",
      stroke: PALETTES[theme].quiet,
      "stroke-width": "1",
      "stroke-dasharray": "1 3",
    },
  };
}

function shapeColours(mark: Pick<ActorMark, "kind" | "tone">, palette: Palette): ShapeColours {
  return mark.kind === "person" ? palette.representatives[mark.tone] : palette.actors[mark.kind];
}

/** An actor's shape: circle, rounded square or diamond by kind. */
export function actorShape(mark: ActorMark, theme: ThemeName): Drawn {
  const { fill, stroke: own } = shapeColours(mark, PALETTES[theme]);
  const { change } = mark;
  const stroke = change === undefined ? own : PALETTES[theme].changes[change];
  const width = change !== undefined ? CHANGE_OUTLINE_PX : mark.kind === "organization" ? 2 : 1.5;
  const paint = { fill, stroke, "stroke-width": String(width) };
  const { x, y } = mark;
  // The outline is drawn inside the shape's bounds.
  const r = mark.r - width / 2;
  const n = formatNumber;
  switch (mark.kind) {
    case "state":
    case "person":
      return { tag: "circle", attributes: { cx: n(x), cy: n(y), r: n(r), ...paint } };
    case "organization": {
      const side = n(2 * r);
      const box = { x: n(x - r), y: n(y - r), width: side, height: side, rx: n(r * 0.3) };
      return { tag: "rect", attributes: { ...box, ...paint } };
    }
    case "group": {
      const d = `M${n(x)} ${n(y - r)}L${n(x + r)} ${n(y)}L${n(x)} ${n(y + r)}L${n(x - r)} ${n(y)}Z`;
      return { tag: "path", attributes: { d, ...paint, "stroke-linejoin": "round" } };
    }
  }
}

/** The number inside an actor's shape; null where it does not fit. */
export function actorCount(mark: ActorMark, theme: ThemeName): Drawn | null {
  if (mark.count === null) return null;
  const { text, sizePx } = mark.count;
  return {
    tag: "text",
    attributes: {
      x: formatNumber(mark.x),
      // Half the height of Noto Sans's figures below the middle; `dominant-baseline` is not understood everywhere.
      y: formatNumber(mark.y + 0.357 * sizePx),
      "text-anchor": "middle",
      "font-size": formatNumber(sizePx),
      "font-weight": "600",
      fill: shapeColours(mark, PALETTES[theme]).text,
    },
    text,
  };
}

/** The ring around an actor that was placed by hand; null where it was not. */
export function actorPin(mark: ActorMark, theme: ThemeName): Drawn | null {
  if (!mark.pinned) return null;
  return {
    tag: "circle",
    attributes: {
      cx: formatNumber(mark.x),
      cy: formatNumber(mark.y),
      r: formatNumber(pinRadius(mark)),
      fill: "none",
      stroke: PALETTES[theme].quiet,
      "stroke-width": "1",
    },
  };
}

function textAttributes(
  mark: Pick<TextMark, "x" | "y" | "anchor" | "sizePx" | "weight">,
): Record<string, string> {
  return {
    x: formatNumber(mark.x),
    y: formatNumber(mark.y),
    "text-anchor": mark.anchor,
    "font-size": formatNumber(mark.sizePx),
    "font-weight": String(mark.weight),
  };
}

/** The line that a panel of a sheet begins with. */
export function ruleLine({ x0, x1, y }: Panel["rule"], theme: ThemeName): Drawn {
  const n = formatNumber;
  return {
    tag: "path",
    attributes: {
      d: `M${n(x0)} ${n(y)}L${n(x1)} ${n(y)}`,
      fill: "none",
      stroke: PALETTES[theme].quiet,
      "stroke-width": "1",
    },
  };
}

/** A second, outlined copy to be drawn under a text, so that it reads over lines. LibreOffice loses labels that use `paint-order`. */
export function textHalo(mark: LabelMark | TextMark, theme: ThemeName): Drawn {
  const { ground } = PALETTES[theme];
  return {
    tag: "text",
    attributes: {
      ...textAttributes(mark),
      fill: ground,
      stroke: ground,
      "stroke-width": String(HALO_PX),
      "stroke-linejoin": "round",
    },
    text: mark.text,
  };
}

/** The line from a shape to its name, under it a wider one in the ground's colour so that it reads over strands; nulls where the name stands by its shape. */
export function leaderLines(
  { leader }: Pick<LabelMark, "leader">,
  theme: ThemeName,
): readonly [Drawn | null, Drawn | null] {
  if (leader === null) return [null, null];
  const { ground, ink } = PALETTES[theme];
  const { x0, y0, x1, y1 } = leader;
  const n = formatNumber;
  const line = (stroke: string, widthPx: number): Drawn => {
    const d = `M${n(x0)} ${n(y0)}L${n(x1)} ${n(y1)}`;
    const attributes = { d, fill: "none", stroke, "stroke-width": n(widthPx) };
    return { tag: "path", attributes };
  };
  return [line(ground, LEADER_HALO_PX), line(ink, LEADER_PX)];
}

/** A name. */
export function labelText(mark: LabelMark, theme: ThemeName): Drawn {
  return {
    tag: "text",
    attributes: { ...textAttributes(mark), fill: PALETTES[theme].ink },
    text: mark.text,
  };
}

/** A line of the title block, the legend or the footer. */
export function plainText(mark: TextMark, theme: ThemeName): Drawn {
  return {
    tag: "text",
    attributes: { ...textAttributes(mark), fill: PALETTES[theme][mark.tone] },
    text: mark.text,
  };
}
