import type { Scene, Transform } from "../scene/scene.ts";
import {
  createLiveLayers,
  type CursorPlace,
  type LiveLayers,
  type MarkWords,
} from "./live-layers.ts";
import type { PaintStyle } from "./mark-layer.ts";
import { litNames } from "./lit-names.ts";
import { movedBy } from "./moved-by.ts";
import { actorCursor } from "./rings.ts";

/** Marks by index: actors as in `dataset.actors`, ties as in the level's. */
export interface MarkSet {
  readonly actors: ReadonlySet<number>;
  readonly ties: ReadonlySet<number>;
}

export const NO_MARKS: MarkSet = { actors: new Set(), ties: new Set() };

/** What the keyboard is on. */
export type Cursor =
  | { readonly of: "actor"; readonly actor: number }
  | { readonly of: "tie"; readonly tie: number };

/** What stands out beside what the scene says. Only on the page, never in a figure. */
export interface Emphasis {
  /** Null: nothing is dimmed. `strong` dims all that is not lit nearly away; otherwise it stays readable. */
  readonly lit: (MarkSet & { readonly strong: boolean }) | null;
  readonly selected: MarkSet;
  readonly cursor: Cursor | null;
}

export interface LivePainter {
  readonly paint: (scene: Scene, options: { readonly cut: boolean }) => void;
  /** Moves what is drawn, but not the title, as a whole to where another transform has it, until the next scene. */
  readonly move: (to: Transform) => void;
  readonly emphasise: (emphasis: Emphasis) => void;
  /** The ring around what the keyboard is on, an element of its own for each mark and the one that takes the focus; null where it is not drawn. */
  readonly cursorElement: () => SVGGElement | null;
}

/**
 * Draws scenes into an element and keeps it up: the marks of {@link attributes.ts} in the order of the figure, an element for each that
 * lives as long as its mark. Only what changed is written, so a window that moves costs what moves in it.
 */
export function createLivePainter(host: HTMLElement, words: MarkWords): LivePainter {
  const layers = createLiveLayers(host, words);
  let scene: Scene | null = null;
  let emphasis: Emphasis = { lit: null, selected: NO_MARKS, cursor: null };

  const paintEmphasis = (): void => {
    if (scene === null) return;
    nameLit(layers, scene, emphasis.lit);
    const { selected, cursor } = emphasis;
    const style = { theme: scene.theme, cut: true };
    const isSelected = ({ tie }: { readonly tie: number }) => selected.ties.has(tie);
    layers.casings.paint(scene.strands.filter(isSelected), style);
    layers.hubRings.paint(scene.hubs.filter(isSelected), style);
    const { actors } = scene;
    layers.actorRings.paint(
      actors.filter(({ actor }) => selected.actors.has(actor)),
      style,
    );
    layers.cursor.paint(cursorPlaces(scene, cursor, words), style);
  };

  return {
    paint(next, { cut }) {
      const isCut = cut || isHeavy(next) || (scene !== null && isHeavy(scene));
      scene = next;
      setTransform(layers, null);
      host.toggleAttribute("data-heavy", isHeavy(next));
      paintScene(layers, next, { theme: next.theme, cut: isCut });
      paintEmphasis();
    },
    move(to) {
      if (scene !== null) setTransform(layers, movedBy(scene.transform, to));
    },
    emphasise(next) {
      emphasis = next;
      light(host, layers, next.lit);
      paintEmphasis();
    },
    cursorElement: () => layers.cursor.element.querySelector("g"),
  };
}

/** From so many strands on a browser takes longer than a frame to draw each in a new place. */
const HEAVY_FROM = 400;

/**
 * Whether a moving view had better move what is drawn as a whole than have it drawn anew, and what comes and goes had better do so at once:
 * Chromium makes a layer of each mark that fades, and of all that lies between two of them.
 */
export function isHeavy({ crowd, strands }: Scene): boolean {
  return crowd !== null || strands.length > HEAVY_FROM;
}

function setTransform({ moved }: LiveLayers, transform: string | null): void {
  for (const svg of moved) {
    svg.style.transform = transform ?? "";
  }
}

function paintScene(layers: LiveLayers, scene: Scene, style: PaintStyle): void {
  layers.memberships.paint(scene.memberships, style);
  layers.strands.paint(scene.strands, style);
  // Names jump to another place, and so do their leaders.
  layers.leaders.paint(
    scene.labels.filter(({ leader }) => leader !== null),
    { ...style, cut: true },
  );
  layers.hubs.paint(scene.hubs, style);
  layers.actors.paint(scene.actors, style);
  layers.halos.paint(scene.labels, style);
  layers.names.paint(scene.labels, style);
  const titles = scene.titleBlock.map((text, at) => ({ ...text, key: String(at) }));
  layers.titleHalos.paint(titles, { ...style, cut: true });
  layers.titles.paint(titles, { ...style, cut: true });
}

function light(host: HTMLElement, layers: LiveLayers, lit: Emphasis["lit"]): void {
  const { actors, ties } = lit ?? NO_MARKS;
  const isLitTie = ({ tie }: { readonly tie: number }) => ties.has(tie);
  const isLitActor = ({ actor }: { readonly actor: number }) => actors.has(actor);
  layers.strands.flag("data-lit", isLitTie);
  layers.hubs.flag("data-lit", isLitTie);
  layers.actors.flag("data-lit", isLitActor);
  layers.leaders.flag("data-lit", isLitActor);
  layers.halos.flag("data-lit", isLitActor);
  layers.names.flag("data-lit", isLitActor);
  if (lit === null) host.removeAttribute("data-dimmed");
  else host.setAttribute("data-dimmed", lit.strong ? "strong" : "mild");
}

/** Where something stands out names that have room among it are drawn too. */
function nameLit({ halos, names }: LiveLayers, scene: Scene, lit: Emphasis["lit"]): void {
  const named = lit === null ? NO_MARKS.actors : litNames(scene, lit.actors);
  const isNamed = ({ actor }: { readonly actor: number }) => named.has(actor);
  halos.flag("data-named", isNamed);
  names.flag("data-named", isNamed);
}

function cursorPlaces(scene: Scene, cursor: Cursor | null, words: MarkWords): CursorPlace[] {
  if (cursor === null) return [];
  if (cursor.of === "actor") {
    const mark = scene.actors.find(({ actor }) => actor === cursor.actor);
    if (mark === undefined) return [];
    return [{ key: `actor ${mark.actor}`, words: words.actor(mark), ...actorCursor(mark) }];
  }
  const { tie } = cursor;
  const named = { key: `tie ${tie}`, words: words.tie(tie) };
  const hub = scene.hubs.find((mark) => mark.tie === tie);
  if (hub !== undefined) return [{ ...named, x: hub.x, y: hub.y, r: hub.r + 8 }];
  const strand = scene.strands.find((mark) => mark.tie === tie);
  if (strand === undefined) return [];
  const [x0, y0, cx, cy, x1, y1] = strand.curve;
  // The middle of a quadratic curve.
  const middle = { x: (x0 + 2 * cx + x1) / 4, y: (y0 + 2 * cy + y1) / 4 };
  return [{ ...named, ...middle, r: strand.widthPx / 2 + 8 }];
}
