import type { ActorKind } from "../model/dataset.ts";
import { isDirected } from "../model/kinds.ts";
import { tenth } from "./curve.ts";
import {
  flow,
  MARK_GAP,
  MARK_WIDTH,
  ROW_HEIGHT,
  TEXT_SIZE,
  type Item,
  type LegendContent,
} from "./legend-items.ts";
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
  scale: MarkScale,
): Legend {
  const marks: Marks = { strands: [], memberships: [], actors: [], hubs: [], texts: [] };
  for (const { item, x, y } of flow(content, box.width)) {
    const at = { x: box.left + x, y: box.top + y };
    if (at.y + ROW_HEIGHT / 2 > box.bottom) break;
    addMark(item, at, scale, marks);
    const caption = item.mark.of === "caption";
    const indent = caption ? 0 : MARK_WIDTH[item.mark.of] + MARK_GAP;
    marks.texts.push({
      text: item.text,
      x: tenth(at.x + indent),
      y: tenth(at.y + 0.36 * TEXT_SIZE),
      anchor: "start",
      sizePx: TEXT_SIZE,
      weight: 400,
      tone: caption ? "muted" : "ink",
    });
  }
  return marks;
}

function addMark(
  { mark }: Item,
  at: { x: number; y: number },
  scale: MarkScale,
  into: Marks,
): void {
  switch (mark.of) {
    case "line":
      into.strands.push(sampleStrand(mark, at, scale));
      break;
    case "actor":
      into.actors.push(sampleActor(mark, at, scale));
      break;
    case "hub": {
      const r = Math.min(6, hubRadius(2, scale));
      into.hubs.push({
        tie: -1,
        x: tenth(at.x + 7),
        y: at.y,
        r: tenth(r),
        family: "unknown",
        contacts: 0,
      });
      break;
    }
    case "membership":
      into.memberships.push({ curve: level(at) });
      break;
    case "caption":
      break;
  }
}

function level({ x, y }: { x: number; y: number }): Curve {
  return [tenth(x), tenth(y), tenth(x + 16), tenth(y), tenth(x + 32), tenth(y)];
}

function sampleStrand(
  { look, contacts }: { readonly look: LineLook; readonly contacts: number },
  at: { x: number; y: number },
  scale: MarkScale,
): LegendStrand {
  const widthPx = tenth(strandWidth(contacts, scale));
  return {
    ...look,
    widthPx,
    ...withArrows(level(at), widthPx, { atStart: false, atEnd: isDirected(look.family) }),
  };
}

/** What fits a row of the legend. */
export const LARGEST_SAMPLE = ROW_HEIGHT / 2 - 0.5;

function sampleActor(
  {
    kind,
    contacts,
    pinned,
  }: { readonly kind: ActorKind; readonly contacts: number; readonly pinned: boolean },
  at: { x: number; y: number },
  scale: MarkScale,
): ActorMark {
  const r = contacts === 0 ? (pinned ? 4.5 : 6.5) : actorRadius(contacts, kind, scale);
  const place = {
    x: tenth(at.x + MARK_WIDTH.actor / 2),
    y: tenth(at.y),
    r: tenth(Math.min(LARGEST_SAMPLE, r)),
  };
  const tone = kind === "person" ? "state" : kind;
  return { actor: -1, id: "", kind, tone, ...place, contacts, count: null, pinned };
}
