import type { ThemeName } from "../scene/scene.ts";
import type { Drawn } from "./attributes.ts";
import { sameData } from "./same-data.ts";

const SVG = "http://www.w3.org/2000/svg";

/** How the marks of one sort become elements: a group for each mark, in it one element for each part. */
export interface MarkDrawing<Mark> {
  /** Unique in a scene, and the same for the same thing from one scene to the next. */
  readonly keyOf: (mark: Mark) => string;
  /** The parts in their order, the same number for every mark; null for one that the mark lacks. */
  readonly draw: (mark: Mark, theme: ThemeName) => readonly (Drawn | null)[];
  /** Attributes of the group, by which it is found and read out. The names are the same for every mark. */
  readonly describe?: (mark: Mark) => Readonly<Record<string, string>>;
  /** Whether the groups are read out. Otherwise the layer is hidden from those who do not see it. */
  readonly isSpoken?: boolean;
}

/** What changes how a layer is painted, but not what. */
export interface PaintStyle {
  readonly theme: ThemeName;
  /** New marks appear and old ones go at once, not by fading. */
  readonly cut: boolean;
}

export interface MarkLayer<Mark> {
  readonly element: SVGGElement;
  /** Draws these marks and no others, in this order. Groups keep their identity by key; only what differs is written. */
  readonly paint: (marks: readonly Mark[], style: PaintStyle) => void;
  readonly groupOf: (key: string) => SVGGElement | undefined;
  /** Sets or takes an attribute of every group that is drawn. */
  readonly flag: (name: string, isFlagged: (mark: Mark) => boolean) => void;
}

interface Part {
  readonly element: SVGElement;
  readonly drawn: Drawn;
}

interface Group<Mark> {
  readonly element: SVGGElement;
  mark: Mark;
  theme: ThemeName;
  described: Readonly<Record<string, string>>;
  parts: (Part | null)[];
  isLeaving: boolean;
}

/** As long as the transition of the style sheet lasts, with a frame to spare. */
const LEAVING_MS = 270;

/** A layer of marks inside `parent`. Costs a comparison for each mark that stays as it is. */
export function createMarkLayer<Mark>(
  parent: Element,
  name: string,
  drawing: MarkDrawing<Mark>,
): MarkLayer<Mark> {
  const element = document.createElementNS(SVG, "g");
  element.setAttribute("class", `Marks-${name}`);
  if (drawing.isSpoken !== true) element.setAttribute("aria-hidden", "true");
  parent.append(element);
  const groups = new Map<string, Group<Mark>>();
  const flags = new Map<string, (mark: Mark) => boolean>();

  const enter = (key: string, mark: Mark, style: PaintStyle): Group<Mark> => {
    const group = newGroup(mark, style, drawing);
    if (!style.cut) group.element.setAttribute("data-fresh", "");
    for (const [flag, isFlagged] of flags) {
      group.element.toggleAttribute(flag, isFlagged(mark));
    }
    groups.set(key, group);
    return group;
  };
  return {
    element,
    paint(marks, style) {
      const keys = marks.map(drawing.keyOf);
      dismiss(groups, new Set(keys), style.cut);
      let next = element.firstChild;
      for (const [at, mark] of marks.entries()) {
        const key = keys[at]!;
        const known = groups.get(key);
        const group = known ?? enter(key, mark, style);
        if (known !== undefined) update(known, mark, style, drawing);
        if (group.isLeaving) markLeaving(group, false);
        while (next !== null && next !== group.element && isLeft(next)) next = next.nextSibling;
        if (next === group.element) next = next.nextSibling;
        else element.insertBefore(group.element, next);
      }
    },
    groupOf: (key) => groups.get(key)?.element,
    flag(flag, isFlagged) {
      flags.set(flag, isFlagged);
      for (const { element: each, mark } of groups.values()) {
        each.toggleAttribute(flag, isFlagged(mark));
      }
    },
  };
}

/** Takes away groups that are not among the kept, at once or when they have faded; one whose mark comes back meanwhile stays. */
function dismiss<Mark>(
  groups: Map<string, Group<Mark>>,
  kept: ReadonlySet<string>,
  cut: boolean,
): void {
  const remove = (key: string, group: Group<Mark>): void => {
    groups.delete(key);
    group.element.remove();
  };
  const leaving: (readonly [string, Group<Mark>])[] = [];
  for (const [key, group] of groups) {
    if (kept.has(key)) continue;
    if (cut) remove(key, group);
    else if (!group.isLeaving) leaving.push([key, group]);
  }
  if (leaving.length === 0) return;
  for (const [, group] of leaving) markLeaving(group, true);
  setTimeout(() => {
    for (const [key, group] of leaving) {
      if (group.isLeaving && groups.get(key) === group) remove(key, group);
    }
  }, LEAVING_MS);
}

function isLeft(node: Node): boolean {
  return node instanceof Element && node.hasAttribute("data-leaving");
}

function markLeaving<Mark>(group: Group<Mark>, isLeaving: boolean): void {
  group.isLeaving = isLeaving;
  group.element.toggleAttribute("data-leaving", isLeaving);
}

function newGroup<Mark>(
  mark: Mark,
  { theme }: PaintStyle,
  drawing: MarkDrawing<Mark>,
): Group<Mark> {
  const element = document.createElementNS(SVG, "g");
  const described = drawing.describe?.(mark) ?? {};
  setAttributes(element, {}, described);
  const parts = drawing.draw(mark, theme).map((drawn) => {
    const part = drawn && newPart(drawn);
    if (part !== null) element.append(part.element);
    return part;
  });
  return { element, mark, theme, described, parts, isLeaving: false };
}

function newPart(drawn: Drawn): Part {
  const element = document.createElementNS(SVG, drawn.tag);
  setAttributes(element, {}, drawn.attributes);
  if (drawn.text !== undefined) element.textContent = drawn.text;
  return { element, drawn };
}

function update<Mark>(
  group: Group<Mark>,
  mark: Mark,
  { theme }: PaintStyle,
  drawing: MarkDrawing<Mark>,
): void {
  if (group.theme === theme && sameData(group.mark, mark)) return;
  group.mark = mark;
  group.theme = theme;
  const described = drawing.describe?.(mark) ?? {};
  setAttributes(group.element, group.described, described);
  group.described = described;
  drawing.draw(mark, theme).forEach((drawn, at) => updatePart(group, at, drawn));
}

function updatePart<Mark>({ element, parts }: Group<Mark>, at: number, drawn: Drawn | null): void {
  const part = parts[at] ?? null;
  if (part !== null && drawn !== null && part.drawn.tag === drawn.tag) {
    setAttributes(part.element, part.drawn.attributes, drawn.attributes);
    if (part.drawn.text !== drawn.text) part.element.textContent = drawn.text ?? "";
    parts[at] = { element: part.element, drawn };
    return;
  }
  part?.element.remove();
  parts[at] = drawn && newPart(drawn);
  if (drawn === null) return;
  // Earlier parts lie below later ones.
  const later = parts.slice(at + 1).find((other) => other !== null);
  element.insertBefore(parts[at]!.element, later?.element ?? null);
}

function setAttributes(
  element: Element,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): void {
  for (const name in after) {
    const value = after[name];
    if (value !== undefined && before[name] !== value) element.setAttribute(name, value);
  }
  for (const name in before) if (!(name in after)) element.removeAttribute(name);
}
