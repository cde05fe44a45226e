import { sayCount } from "../model/count-words.ts";
import { ACTOR_KIND_NAMES } from "../model/actor-kind-names.ts";
import type { ActorKind } from "../model/dataset.ts";
import { SUBSTITUTE_SLACK, textWidth } from "./font-metrics.ts";
import type { LegendLine, LineLook, Telling } from "./scene.ts";
import type { TypeSizes } from "./type-sizes.ts";

/** What a legend explains: what is drawn, and no more. */
export interface LegendContent {
  /** Sorts of line drawn, in their order. */
  readonly lines: readonly LegendLine[];
  readonly kinds: readonly ActorKind[];
  readonly hubs: boolean;
  readonly memberships: boolean;
  readonly pins: boolean;
  /** Counts whose sizes are shown, ascending. */
  readonly sizes: readonly number[];
  readonly widths: readonly number[];
  readonly captions: Telling["captions"];
}

/** An entry: a mark of a fixed width and what it means. */
export interface Item {
  readonly mark:
    | { readonly of: "line"; readonly look: LineLook; readonly contacts: number }
    | {
        readonly of: "actor";
        readonly kind: ActorKind;
        readonly contacts: number;
        readonly pinned: boolean;
      }
    | { readonly of: "hub" }
    | { readonly of: "membership" }
    | { readonly of: "caption" };
  readonly text: string;
}

/** An entry in its row. */
export interface Placed {
  readonly item: Item;
  readonly x: number;
  /** The middle of the row, from the top of the legend. */
  readonly y: number;
}

/** Room for a mark, in CSS pixels, where rows are {@link FULL_ROW} high; less where they are lower. */
const MARK_WIDTH = { line: 32, actor: 23, hub: 14, membership: 32, caption: 0 } as const;
/** Between a mark and its words. */
const MARK_GAP = 6;
const ITEM_GAP = 16;
const GROUP_GAP = 34;
const FULL_ROW = 24;

/** Room for a mark and the gap behind it, in CSS pixels. */
export function markRoom(of: Item["mark"]["of"], type: TypeSizes) {
  const share = type.legendRowPx / FULL_ROW;
  return { markPx: MARK_WIDTH[of] * share, gapPx: of === "caption" ? 0 : MARK_GAP * share };
}

/** Entries in groups that belong side by side. */
function legendGroups(content: LegendContent): readonly (readonly Item[])[] {
  const lines = content.lines.map(({ look, text }): Item => {
    return { mark: { of: "line", look, contacts: 4 }, text };
  });
  const shapes = content.kinds.map((kind): Item => {
    return {
      mark: { of: "actor", kind, contacts: 0, pinned: false },
      text: ACTOR_KIND_NAMES[kind],
    };
  });
  if (content.pins) {
    shapes.push({
      mark: { of: "actor", kind: content.kinds[0] ?? "state", contacts: 0, pinned: true },
      text: "Placed by hand",
    });
  }
  if (content.hubs) shapes.push({ mark: { of: "hub" }, text: "Joint contact of three or more" });
  if (content.memberships) shapes.push({ mark: { of: "membership" }, text: "Membership" });
  return [lines, shapes, sizeItems(content), widthItems(content)].filter(
    (group) => group.length > 0,
  );
}

function sizeItems({ sizes, kinds, captions }: LegendContent): readonly Item[] {
  const kind = kinds[0];
  if (kind === undefined || sizes.length === 0) return [];
  const items = sizes.map((contacts): Item => {
    return { mark: { of: "actor", kind, contacts, pinned: false }, text: sayCount(contacts) };
  });
  return [{ mark: { of: "caption" }, text: captions.actor }, ...items];
}

function widthItems({ widths, lines, captions }: LegendContent): readonly Item[] {
  const busiest = lines.reduce<LegendLine | null>(
    (best, each) => (best === null || each.weight > best.weight ? each : best),
    null,
  );
  if (busiest === null || widths.length === 0) return [];
  const items = widths.map((contacts): Item => {
    return { mark: { of: "line", look: busiest.look, contacts }, text: sayCount(contacts) };
  });
  return [{ mark: { of: "caption" }, text: captions.line }, ...items];
}

function itemWidth({ mark, text }: Item, type: TypeSizes): number {
  const { markPx, gapPx } = markRoom(mark.of, type);
  return markPx + gapPx + textWidth(text, type.notePx, 400) * SUBSTITUTE_SLACK;
}

/** Entries in rows of at most `width` pixels. A group that does not fit beside the one before it begins a row. */
export function flow(content: LegendContent, width: number, type: TypeSizes): readonly Placed[] {
  const placed: Placed[] = [];
  const share = type.legendRowPx / FULL_ROW;
  const itemGap = ITEM_GAP * share;
  let x = 0;
  let y = type.legendRowPx / 2;
  const breakRow = () => {
    x = 0;
    y += type.legendRowPx;
  };
  for (const group of legendGroups(content)) {
    const whole = group.reduce((sum, item) => sum + itemWidth(item, type) + itemGap, -itemGap);
    if (x > 0) x += GROUP_GAP * share - itemGap;
    if (x > 0 && x + whole > width) breakRow();
    for (const item of group) {
      const wide = itemWidth(item, type);
      if (x > 0 && x + wide > width) breakRow();
      placed.push({ item, x, y });
      x += wide + itemGap;
    }
  }
  return placed;
}

/** The height that a legend takes at this width; null is none. */
export function legendHeight(
  content: LegendContent | null,
  width: number,
  type: TypeSizes,
): number {
  if (content === null) return 0;
  const last = flow(content, width, type).at(-1);
  return last === undefined ? 0 : last.y + type.legendRowPx / 2;
}

/** What explains lines and shapes, without what explains sizes. */
export function withoutSamples(content: LegendContent): LegendContent {
  return { ...content, sizes: [], widths: [] };
}

/** Up to three round counts (1, 2, 5, 10, 20, ...), the largest at most `most` and of a size that `fits`; ascending. */
export function sampleCounts(most: number, fits: (count: number) => boolean): readonly number[] {
  const round: number[] = [];
  for (let ten = 1; ten <= most; ten *= 10) {
    for (const digit of [1, 2, 5])
      if (digit * ten <= most && fits(digit * ten)) round.push(digit * ten);
  }
  const largest = round.at(-1);
  if (largest === undefined || largest === 1) return round;
  const middle = round.findLast((count) => count * 4 <= largest);
  return middle === undefined || middle === 1 ? [1, largest] : [1, middle, largest];
}
