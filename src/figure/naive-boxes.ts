import { textWidth } from "../scene/font-metrics.ts";
import type {
  ActorMark,
  HubMark,
  LabelMark,
  Legend,
  Panel,
  Scene,
  TextMark,
} from "../scene/scene.ts";
import { leaderFaults } from "./naive-leaders.ts";

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

type Text = LabelMark | TextMark;

/** Coordinates are written to a tenth. */
const ROUNDING = 0.2;

/** From the foot of a `g` to the head of an `l`, in sizes of the type. */
const ABOVE = 0.77;
const BELOW = 0.22;

/**
 * What a reader would call a fault of a figure, measured by boxes, for tests only: a text over another text or a mark, anything of
 * furniture over the edge of the page, a leader where it does not belong. Texts in a face `slack` times as wide as the shipped one. Lines may be covered: names have halos.
 */
export function boxFaults(scene: Scene, slack: number): readonly string[] {
  if (scene.panels.length > 0) return sheetFaults(scene, slack);
  const labels = scene.labels.filter(({ shown }) => shown);
  const { titleBlock, footer, legend } = scene;
  const below = [...footer, ...(scene.timeline?.texts ?? []), ...(scene.sources?.lines ?? [])];
  const numbers = scene.sources?.numbers ?? [];
  const texts: readonly Text[] = [
    ...labels,
    ...[...titleBlock, ...numbers, ...below, ...(legend?.texts ?? [])],
  ];
  const boxes = texts.map((text) => textBox(text, slack));
  const marks = [...scene.actors.map(shapeOf), ...scene.hubs.map(hubShape)];
  const furniture = [...titleBlock, ...below].map((text) => textBox(text, slack));
  const legendMarks = legend === null ? [] : legendBoxes(legend);
  return [
    ...overlapping(texts, boxes),
    ...texts.flatMap((text, at) => covered(`“${text.text}”`, within(boxes[at]!, scene), marks)),
    ...texts.flatMap((text, at) =>
      legendMarks.some((box) => overlap(box, boxes[at]!)) ? [`“${text.text}” over the legend`] : [],
    ),
    ...legendMarks
      .filter((box) => furniture.some((other) => overlap(box, other)))
      .map(() => "a mark of the legend over a text"),
    ...legendMarks.flatMap((box) => covered("a mark of the legend", within(box, scene), marks)),
    ...texts.flatMap((text, at) => outside(`“${text.text}”`, boxes[at]!, scene)),
    ...legendMarks.flatMap((box) => outside("a mark of the legend", box, scene)),
    ...scene.actors.flatMap((actor) => countOutside(actor, slack)),
    ...countsCut(scene),
    ...leaderFaults(
      scene,
      texts.map((text, at) => ({ text, ...boxes[at]! })),
    ),
  ];
}

/** Of a sheet: all its diagrams and headings together, and what leaves its panel. Shapes are clipped to it, so that only those wholly beyond count. */
function sheetFaults(scene: Scene, slack: number): readonly string[] {
  const { panels, footer } = scene;
  const all = {
    ...scene,
    panels: [],
    labels: panels.flatMap(({ labels }) => labels),
    actors: panels.flatMap(({ actors }) => actors),
    hubs: panels.flatMap(({ hubs }) => hubs),
    footer: [...footer, ...panels.flatMap(({ texts }) => texts)],
  };
  return [...boxFaults(all, slack), ...panels.flatMap((panel) => leavingPanel(panel, slack))];
}

function leavingPanel({ plot, rule, texts, labels, title, ...marks }: Panel, slack: number) {
  const panel: Box = { x0: rule.x0, y0: rule.y, x1: rule.x1, y1: plot.y + plot.height };
  const outsideTexts = [...texts, ...labels.filter(({ shown }) => shown)].filter((text) => {
    const box = textBox(text, slack);
    const isAside = box.x0 < panel.x0 - ROUNDING || box.x1 > panel.x1 + ROUNDING;
    return isAside || box.y0 < panel.y0 - ROUNDING || box.y1 > panel.y1 + ROUNDING;
  });
  const outsideMarks = [...marks.actors.map(shapeOf), ...marks.hubs.map(hubShape)].filter(
    ({ x, y, r: half }) => {
      const r = half + 2 * ROUNDING;
      return !overlap({ x0: x - r, y0: y - r, x1: x + r, y1: y + r }, panel);
    },
  );
  const leaders = labels.flatMap(({ leader, text }) => {
    if (leader === null) return [];
    const [top, bottom] = [plot.y, plot.y + plot.height];
    const isInside =
      Math.min(leader.y0, leader.y1) >= top &&
      Math.max(leader.y0, leader.y1) <= bottom &&
      Math.min(leader.x0, leader.x1) >= panel.x0 &&
      Math.max(leader.x0, leader.x1) <= panel.x1;
    return isInside ? [] : [text];
  });
  // A panel without contacts says so in the place of its diagram.
  const headings = marks.actors.length === 0 ? texts.slice(0, -1) : texts;
  const inDiagram = headings.filter((text) => textBox(text, slack).y1 > plot.y + ROUNDING);
  return [
    ...outsideTexts.map(({ text }) => `“${text}” out of the panel “${title}”`),
    ...outsideMarks.map(({ name }) => `${name} out of the panel “${title}”`),
    ...leaders.map((text) => `the leader of “${text}” out of the panel “${title}”`),
    ...inDiagram.map(({ text }) => `the heading “${text}” in the diagram of “${title}”`),
  ];
}

function textBox({ text, x, y, anchor, sizePx, weight }: Text, slack: number): Box {
  const width = textWidth(text, sizePx, weight) * slack;
  const x0 = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
  return { x0, y0: y - ABOVE * sizePx, x1: x0 + width, y1: y + BELOW * sizePx };
}

function overlapping(texts: readonly Text[], boxes: readonly Box[]): readonly string[] {
  return texts.flatMap(({ text }, one) =>
    texts
      .slice(one + 1)
      .filter((_, more) => overlap(boxes[one]!, boxes[one + 1 + more]!))
      .map((other) => `“${text}” over “${other.text}”`),
  );
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x0 < other.x1 - ROUNDING &&
    one.x1 - ROUNDING > other.x0 &&
    one.y0 < other.y1 - ROUNDING &&
    one.y1 - ROUNDING > other.y0
  );
}

interface Shape extends Pick<ActorMark, "x" | "y" | "r" | "kind"> {
  readonly name: string;
}

/** With the ring around one that is pinned. */
function shapeOf({ x, y, r, kind, pinned, id }: ActorMark): Shape {
  if (!pinned) return { x, y, r, kind, name: id };
  return { x, y, r: r * (kind === "organization" ? 1.3 : 1) + 3.5, kind: "state", name: id };
}

function hubShape({ x, y, r, tie }: HubMark): Shape {
  return { x, y, r, kind: "state", name: `hub ${tie}` };
}

/** The part of it that lies in the plot, to whose edges marks are clipped; of no size where none does. */
function within(box: Box, { plot: { x, y, width, height } }: Scene): Box {
  return {
    x0: Math.max(box.x0, x),
    y0: Math.max(box.y0, y),
    x1: Math.min(box.x1, x + width),
    y1: Math.min(box.y1, y + height),
  };
}

function covered(name: string, box: Box, marks: readonly Shape[]): readonly string[] {
  return marks.filter((mark) => covers(box, mark)).map((mark) => `${name} over ${mark.name}`);
}

function covers(box: Box, { x, y, r, kind }: Shape): boolean {
  if (box.x0 >= box.x1 || box.y0 >= box.y1) return false;
  const dx = Math.abs(x - Math.min(Math.max(x, box.x0), box.x1));
  const dy = Math.abs(y - Math.min(Math.max(y, box.y0), box.y1));
  const reach = r - ROUNDING;
  if (kind === "organization") return Math.max(dx, dy) < reach;
  if (kind === "group") return dx + dy < reach;
  return dx * dx + dy * dy < reach * reach;
}

function legendBoxes({ strands, memberships, actors, hubs }: Legend): readonly Box[] {
  return [
    ...strands.map(({ curve: [x0, y0, , , x1, y1], widthPx }) => ({
      ...{ x0, x1 },
      y0: Math.min(y0, y1) - widthPx / 2,
      y1: Math.max(y0, y1) + widthPx / 2,
    })),
    ...memberships.map(({ curve: [x0, y0, , , x1, y1] }) => ({ x0, y0, x1, y1 })),
    ...[...actors.map(shapeOf), ...hubs.map(hubShape)].map(({ x, y, r }) => {
      return { x0: x - r, y0: y - r, x1: x + r, y1: y + r };
    }),
  ];
}

function outside(name: string, box: Box, { width, height }: Scene): readonly string[] {
  const isWithin =
    Math.min(box.x0, box.y0) >= -ROUNDING &&
    box.x1 <= width + ROUNDING &&
    box.y1 <= height + ROUNDING;
  return isWithin ? [] : [`${name} over the edge of the page`];
}

/** A count stands inside its shape, whose width at the height of the figures' heads is what it has. */
function countOutside({ count, r, kind, id }: ActorMark, slack: number): readonly string[] {
  if (count === null) return [];
  const half = (textWidth(count.text, count.sizePx, 600) * slack) / 2;
  const high = 0.36 * count.sizePx;
  const room = { organization: r, group: r - high, state: 0, person: 0 }[kind];
  const fits = room > 0 ? half <= room : half * half + high * high <= r * r;
  return fits ? [] : [`the count of ${id} out of its shape`];
}

/** Half a number reads as another one: none lies under a shape drawn after its own, or across the edge of the plot. */
function countsCut(scene: Scene): readonly string[] {
  return scene.actors.flatMap(({ count, id, x, y }, at) => {
    if (count === null) return [];
    const half = textWidth(count.text, count.sizePx, 600) / 2;
    const high = 0.357 * count.sizePx;
    const box = { x0: x - half, y0: y - high, x1: x + half, y1: y + high };
    const shown = within(box, scene);
    const isCut = (["x0", "y0", "x1", "y1"] as const).some(
      (side) => Math.abs(shown[side] - box[side]) > ROUNDING,
    );
    return [
      ...(isCut ? [`the count of ${id} over the edge of the plot`] : []),
      ...scene.actors
        .slice(at + 1)
        .filter((other) => covers(box, shapeOf(other)))
        .map((other) => `${other.id} over the count of ${id}`),
    ];
  });
}
