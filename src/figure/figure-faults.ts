import { counted, listWords, sayCount } from "../model/count-words.ts";
import { CROWD_WIDTHS } from "../scene/crowd.ts";
import { namelessOf, sayDots } from "../scene/nameless.ts";
import type { Scene } from "../scene/scene.ts";
import type { Figure } from "./compose-figure.ts";
import { sayLackingCharacters } from "./lacking-words.ts";
import { MM_PER_PX } from "./options.ts";

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
    ...panelFaults(scene),
    ...roomFaults(scene),
    ...sourceFaults(scene),
    ...markFaults(scene),
  ];
}

type Diagram = Pick<Scene, "strands" | "actors" | "labels" | "crowd">;

/** The diagram of a figure, or those of a sheet's panels. */
function diagramsOf(scene: Scene): readonly Diagram[] {
  return scene.panels.length === 0 ? [scene] : scene.panels;
}

function textFaults(scene: Scene): readonly string[] {
  const diagrams = diagramsOf(scene);
  const shown = diagrams.flatMap(({ labels }) => labels.filter((label) => label.shown));
  const texts = [...scene.titleBlock, ...scene.footer, ...(scene.legend?.texts ?? [])];
  const more = [...(scene.timeline?.texts ?? []), ...(scene.sources?.numbers ?? [])];
  const headings = scene.panels.flatMap((panel) => panel.texts);
  const sizes = [...shown, ...texts, ...more, ...headings].map(({ sizePx }) => sizePx);
  for (const { count } of diagrams.flatMap(({ actors }) => actors))
    if (count !== null) sizes.push(count.sizePx);
  const smallest = Math.min(...sizes) * PT_PER_PX;
  if (smallest >= LEAST_TEXT_PT) return [];
  return [
    `The smallest text is ${inPoints(smallest)}, and print needs ${inPoints(LEAST_TEXT_PT)}. Make the figure larger.`,
  ];
}

function lineFaults(scene: Scene): readonly string[] {
  const diagrams = diagramsOf(scene);
  const widths = diagrams.flatMap(({ strands }) => strands.map(({ widthPx }) => widthPx));
  if (diagrams.some(({ crowd }) => crowd !== null && crowd.lines.length > 0))
    widths.push(CROWD_WIDTHS[0]);
  const thinnest = Math.min(...widths) * PT_PER_PX;
  if (thinnest >= LEAST_LINE_PT) return [];
  return [
    `The thinnest line is ${inPoints(thinnest)}, and print needs ${inPoints(LEAST_LINE_PT)}. Make the figure larger.`,
  ];
}

function inPoints(points: number): string {
  return `${String(Math.round(points * 100) / 100)} pt`;
}

function nameFaults(scene: Scene): readonly string[] {
  const nameless = namelessOf(scene);
  const count = nameless.actors;
  if (count === 0) return [];
  const actors = `${counted(count, "actor")} ${count === 1 ? "has" : "have"}`;
  const [where, fewer] =
    scene.panels.length > 0 ? ["in any panel ", "windows or actors"] : ["", "actors"];
  return [
    `${actors} no name ${where}for lack of room${sayDots(nameless)}. Make the figure larger, or show fewer ${fewer}.`,
  ];
}

/** A diagram in a smaller panel is a tangle: 30 by 20 mm, in CSS pixels. */
const LEAST_PANEL_PX = { width: 113, height: 76 } as const;

function panelFaults({ panels: [panel] }: Scene): readonly string[] {
  if (panel === undefined) return [];
  const { width, height } = panel.plot;
  if (width >= LEAST_PANEL_PX.width && height >= LEAST_PANEL_PX.height) return [];
  const [across, down] = [width, height].map((px) => Math.floor(px * MM_PER_PX));
  return [
    `A panel has ${across!} × ${down!} mm for its diagram, too little to follow lines. Show fewer windows, or make the figure wider or higher.`,
  ];
}

function roomFaults({ roomless }: Scene): readonly string[] {
  if (roomless.length === 0) return [];
  const advice = roomless.some((phrase) => /^\d+ panels?$/.test(phrase))
    ? "Make the figure larger, or show fewer windows."
    : "Make the figure higher, or leave out a part.";
  return [`There is no room for ${listWords(roomless)}. ${advice}`];
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

function markFaults(scene: Scene): readonly string[] {
  const marks = diagramsOf(scene)
    .map(({ crowd, strands, actors }) => {
      const fine = (crowd?.lines.length ?? 0) + (crowd?.dots.length ?? 0);
      return strands.length + actors.length + fine;
    })
    .reduce((sum, count) => sum + count, 0);
  if (marks <= SLOW_FROM) return [];
  return [
    `${sayCount(marks)} marks: drawing programs may be slow with an SVG of them. A PNG shows the same.`,
  ];
}
