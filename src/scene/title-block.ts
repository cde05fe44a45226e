import { SUBSTITUTE_SLACK, textWidth } from "./font-metrics.ts";
import { marginOf } from "./frame.ts";
import { figureLine, wrapText } from "./label-text.ts";
import type { Rectangle, SceneRequest, TextMark } from "./scene.ts";
import { tellingOf } from "./telling.ts";
import { isNarrow, type TypeSizes } from "./type-sizes.ts";
import { filterWords } from "./words.ts";

/** Title, window and filters, at the upper left. */
export interface TitleBlock {
  readonly texts: readonly TextMark[];
  /** What the texts cover. */
  readonly box: Rectangle;
  /** How wide a line may be, CSS pixels. */
  readonly room: number;
  /** The lower edge of what is kept free for them. Follows from the data set and the drawing's width, never from the window: nothing below moves with it. */
  readonly reservedTo: number;
  /** The same for a figure, which cannot be panned away from under them: with every line of the filters and of both windows of a comparison. */
  readonly wholeTo: number;
}

/** Where there is none: nothing is kept free. */
export const NO_TITLE_BLOCK: TitleBlock = {
  texts: [],
  box: { x: 0, y: 0, width: 0, height: 0 },
  room: 0,
  reservedTo: 0,
  wholeTo: 0,
};

const LINE_HEIGHT = 1.35;

type Style = Pick<TextMark, "sizePx" | "weight" | "tone">;

function styles(type: TypeSizes): Readonly<Record<"title" | "window" | "filters", Style>> {
  return {
    title: { sizePx: type.titlePx, weight: 600, tone: "ink" },
    window: { sizePx: type.windowPx, weight: 400, tone: "ink" },
    filters: { sizePx: type.notePx, weight: 400, tone: "muted" },
  };
}

/** Filters below this share of a low drawing's height are cut short. */
const TITLE_SHARE = 0.6;

/** The title block of a drawing, with so much kept free to the right of it. Lines that would be wider than the rest are wrapped, into two at most. */
export function drawTitleBlock(request: SceneRequest, type: TypeSizes, beside = 0): TitleBlock {
  const { snapshot, width, height } = request;
  const { network, filter } = snapshot;
  const style = styles(type);
  const lines = tellingOf(request).lines(isNarrow(width));
  const filters = filterWords(filter, network).map(figureLine).join(" · ");

  const stack = startStack(width, beside);
  addLines(stack, figureLine(network.dataset.title) || figureLine(network.dataset.id), style.title);
  // As for one window: where two are compared, actors keep their places and the second window has the room of the filters.
  const reserved = isNarrow(width) ? 2 : 1;
  const titled = stack.y;
  const edge = (windows: number, notes: number) =>
    titled + (windows * type.windowPx + notes * type.notePx) * LINE_HEIGHT;
  let told = 0;
  for (const line of lines) told += addLines(stack, line, style.window);
  const most = stack.y + 2 * type.notePx * LINE_HEIGHT > TITLE_SHARE * height ? 1 : 2;
  const noted = filters === "" ? 0 : addLines(stack, filters, style.filters, most);

  return {
    texts: stack.texts,
    box: boxAround(stack),
    room: stack.room,
    reservedTo: edge(reserved, 1),
    wholeTo: edge(Math.max(reserved, told), Math.max(1, noted)),
  };
}

/** What the box is larger by than the lines, aside and at the bottom. */
const BOX_ASIDE = 2;
const BOX_BELOW = 4;

function boxAround({ margin, right, y }: Stack): Rectangle {
  return {
    x: margin - BOX_ASIDE,
    y: margin - BOX_BELOW,
    width: right - margin + 2 * BOX_ASIDE,
    height: y - margin + 2 * BOX_BELOW,
  };
}

/** Where the room of a block is kept and nothing stands in it. */
export function withoutTexts({ reservedTo, wholeTo }: TitleBlock): TitleBlock {
  return { ...NO_TITLE_BLOCK, reservedTo, wholeTo };
}

/** What the words on detail take on a phone. */
const DETAIL_LINES = 3;

/** The block with a line below the others about what is drawn in detail. */
export function withDetailLine(
  block: TitleBlock,
  width: number,
  type: TypeSizes,
  words: string,
): TitleBlock {
  if (block.texts.length === 0) return block;
  const stack = { ...startStack(width, 0), room: block.room };
  stack.texts.push(...block.texts);
  stack.y = block.box.y + block.box.height - BOX_BELOW;
  stack.right = block.box.x + block.box.width - BOX_ASIDE;
  addLines(stack, words, styles(type).filters, DETAIL_LINES);
  return { ...block, texts: stack.texts, box: boxAround(stack) };
}

interface Stack {
  readonly margin: number;
  readonly room: number;
  readonly texts: TextMark[];
  y: number;
  right: number;
}

function startStack(width: number, beside: number): Stack {
  const margin = marginOf(width);
  const room = Math.max(0, width - 2 * margin - beside);
  return { margin, room, texts: [], y: margin, right: margin };
}

/** How many lines the text takes. */
function addLines(stack: Stack, text: string, style: Style, most = 2): number {
  const lines = wrapText(text, stack.room / SUBSTITUTE_SLACK, style, most);
  for (const line of lines) {
    const baseline = Math.round(stack.y + style.sizePx);
    stack.texts.push({ text: line, x: stack.margin, y: baseline, anchor: "start", ...style });
    stack.y += style.sizePx * LINE_HEIGHT;
    const end = stack.margin + textWidth(line, style.sizePx, style.weight) * SUBSTITUTE_SLACK;
    stack.right = Math.max(stack.right, end);
  }
  return lines.length;
}
