import { counted, sayCount } from "../model/count-words.ts";
import { CROWD_WIDTHS } from "../scene/crowd.ts";
import type { Scene } from "../scene/scene.ts";
import type { Figure } from "./compose-figure.ts";
import { sayLackingCharacters } from "./lacking-words.ts";

/** What print can hold: text of 7 points, lines of a quarter. */
const LEAST_TEXT_PT = 7;
const LEAST_LINE_PT = 0.25;
const PT_PER_PX = 0.75;
/** From so many marks on drawing programs take long to open and move a figure. */
const SLOW_FROM = 2000;
/** A page of A4, in CSS pixels. */
const PAGE_PX = 1123;

/** What a reader of the figure would miss or could not read, with what to change, one sentence or two each. Empty where all is well. */
export function figureFaults({
  scene,
  lacking,
}: Pick<Figure, "scene" | "lacking">): readonly string[] {
  return [
    ...(lacking.length === 0 ? [] : [sayLackingCharacters(lacking)]),
    ...textFaults(scene),
    ...lineFaults(scene),
    ...nameFaults(scene),
    ...roomFaults(scene),
    ...sourceFaults(scene),
    ...markFaults(scene),
  ];
}

function textFaults(scene: Scene): readonly string[] {
  const shown = scene.labels.filter(({ shown: isShown }) => isShown);
  const texts = [...scene.titleBlock, ...scene.footer, ...(scene.legend?.texts ?? [])];
  const more = [...(scene.timeline?.texts ?? []), ...(scene.sources?.numbers ?? [])];
  const sizes = [...shown, ...texts, ...more].map(({ sizePx }) => sizePx);
  for (const { count } of scene.actors) if (count !== null) sizes.push(count.sizePx);
  const smallest = Math.min(...sizes) * PT_PER_PX;
  if (smallest >= LEAST_TEXT_PT) return [];
  return [
    `The smallest text is ${inPoints(smallest)}, and print needs ${inPoints(LEAST_TEXT_PT)}. Make the figure larger.`,
  ];
}

function lineFaults({ strands, crowd }: Scene): readonly string[] {
  const widths = strands.map(({ widthPx }) => widthPx);
  if (crowd !== null && crowd.lines.length > 0) widths.push(CROWD_WIDTHS[0]);
  const thinnest = Math.min(...widths) * PT_PER_PX;
  if (thinnest >= LEAST_LINE_PT) return [];
  return [
    `The thinnest line is ${inPoints(thinnest)}, and print needs ${inPoints(LEAST_LINE_PT)}. Make the figure larger.`,
  ];
}

function inPoints(points: number): string {
  return `${String(Math.round(points * 100) / 100)} pt`;
}

function nameFaults({ labels }: Scene): readonly string[] {
  const count = labels.filter(({ shown }) => !shown).length;
  if (count === 0) return [];
  const actors = count === 1 ? "1 actor has" : `${sayCount(count)} actors have`;
  return [`${actors} no name for lack of room. Make the figure larger, or show fewer actors.`];
}

function roomFaults({ roomless }: Scene): readonly string[] {
  if (roomless.length === 0) return [];
  const what =
    roomless.length === 1
      ? roomless[0]!
      : `${roomless.slice(0, -1).join(", ")} and ${roomless.at(-1)!}`;
  return [`There is no room for ${what}. Make the figure higher, or leave out a part.`];
}

function sourceFaults({ sources, height }: Scene): readonly string[] {
  if (sources === null) return [];
  if (sources.entries.length === 0)
    return ["No source is named here, so there is nothing to number."];
  const faults: string[] = [];
  if (sources.unlisted > 0) {
    faults.push(
      `Only the first ${sayCount(sources.entries.length - sources.unlisted)} of ${counted(sources.entries.length, "source")} are listed. A list in a file of its own has all.`,
    );
  }
  if (sources.lines.length > 0 && height > PAGE_PX) {
    faults.push(
      "With its sources the figure is higher than a page. Put the list in a file of its own.",
    );
  }
  if (sources.unmarked > 0) {
    const ties = sources.unmarked === 1 ? "1 tie has" : `${sayCount(sources.unmarked)} ties have`;
    faults.push(`${ties} no room for numbers; the list names them. A larger figure shows more.`);
  }
  return faults;
}

function markFaults({ crowd, strands, actors }: Scene): readonly string[] {
  const marks =
    strands.length + actors.length + (crowd?.lines.length ?? 0) + (crowd?.dots.length ?? 0);
  if (marks <= SLOW_FROM) return [];
  return [
    `${sayCount(marks)} marks: drawing programs may be slow with an SVG of them. A PNG shows the same.`,
  ];
}
