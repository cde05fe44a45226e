import { isDirected } from "../model/kinds.ts";
import { tenth } from "./curve.ts";
import { flow, markRoom, type Item, type LegendContent } from "./legend-items.ts";
import { actorRadius, hubRadius, strandWidth, type MarkScale } from "./mark-sizes.ts";
import type {
  ActorMark,
  Curve,
  HubMark,
  Legend,
  LegendStrand,
  LineLook,
  TextMark,
} from "./scene.ts";
import { withArrows } from "./strands.ts";
import type { TypeSizes } from "./type-sizes.ts";

interface Marks {
  readonly strands: Legend["strands"][number][];
  readonly memberships: Legend["memberships"][number][];
  readonly actors: ActorMark[];
  readonly hubs: HubMark[];
  readonly texts: TextMark[];
}

/** A legend with its upper left corner at (`left`, `top`); rows that would end below `bottom` are left out. */
export function drawLegend(
  content: LegendContent,
  box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly bottom: number;
  },
  look: Look,
): Legend {
  const marks: Marks = { strands: [], memberships: [], actors: [], hubs: [], texts: [] };
  const { notePx, legendRowPx } = look.type;
  for (const { item, x, y } of flow(content, box.width, look.type)) {
    const at = { x: box.left + x, y: box.top + y };
    // Sums of tenths are off by a hair.
    if (at.y + legendRowPx / 2 > box.bottom + 0.01) break;
    addMark(item, at, look, marks);
    const { markPx, gapPx } = markRoom(item.mark.of, look.type);
    marks.texts.push({
      text: item.text,
      x: tenth(at.x + markPx + gapPx),
      y: tenth(at.y + 0.36 * notePx),
      anchor: "start",
      sizePx: notePx,
      weight: 400,
      tone: item.mark.of === "caption" ? "muted" : "ink",
    });
  }
  return marks;
}

/** Sizes of marks and of type. */
interface Look {
  readonly scale: MarkScale;
  readonly type: TypeSizes;
}

interface At {
  readonly x: number;
  readonly y: number;
}

function addMark({ mark }: Item, at: At, look: Look, into: Marks): void {
  const { markPx } = markRoom(mark.of, look.type);
  switch (mark.of) {
    case "line":
      into.strands.push(sampleStrand(mark, level(at, markPx), look.scale));
      break;
    case "actor":
      into.actors.push(sampleActor(mark, { x: at.x + markPx / 2, y: at.y }, look));
      break;
    case "hub":
      into.hubs.push(sampleHub({ x: at.x + markPx / 2, y: at.y }, look));
      break;
    case "membership":
      into.memberships.push({ curve: level(at, markPx) });
      break;
    case "caption":
      break;
  }
}

function level({ x, y }: At, width: number): Curve {
  return [tenth(x), tenth(y), tenth(x + width / 2), tenth(y), tenth(x + width), tenth(y)];
}

function sampleStrand(
  { look, contacts }: { readonly look: LineLook; readonly contacts: number },
  curve: Curve,
  scale: MarkScale,
): LegendStrand {
  const widthPx = tenth(strandWidth(contacts, scale));
  const arrows = { atStart: false, atEnd: isDirected(look.family) };
  return { ...look, widthPx, ...withArrows(curve, widthPx, arrows) };
}

function sampleHub({ x, y }: At, { scale }: Look): HubMark {
  const r = tenth(Math.min(6, hubRadius(2, scale)));
  return { tie: -1, x: tenth(x), y: tenth(y), r, family: "unknown", contacts: 0 };
}

/** What fits a row of the legend. */
export function largestSample({ legendRowPx }: TypeSizes): number {
  return legendRowPx / 2 - 0.5;
}

/** Half heights of the sample of a kind, and of an actor placed by hand inside its ring, as shares of a row. */
const KIND_SHARE = 0.27;
const PINNED_SHARE = 0.19;

function sampleActor(
  { kind, contacts, pinned }: Extract<Item["mark"], { readonly of: "actor" }>,
  at: At,
  { scale, type }: Look,
): ActorMark {
  const plain = type.legendRowPx * (pinned ? PINNED_SHARE : KIND_SHARE);
  const r = contacts === 0 ? plain : actorRadius(contacts, kind, scale);
  const place = {
    x: tenth(at.x),
    y: tenth(at.y),
    r: tenth(Math.min(largestSample(type), r)),
  };
  const tone = kind === "person" ? "state" : kind;
  return { actor: -1, id: "", kind, tone, ...place, contacts, count: null, pinned };
}
