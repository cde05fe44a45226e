import { sayCount } from "../../model/count-words.ts";
import type { Drawn } from "../compose-scene.ts";
import { marginOf } from "../frame.ts";
import type { FurnishedRequest, SourceList } from "../scene.ts";
import { sayTieNames } from "../words.ts";
import { markNumbers } from "./number-marks.ts";
import { numberSources, sayNumbers } from "./number-sources.ts";
import { drawSourceLines, MOST_LISTED, saySource } from "./source-lines.ts";

/** Between the figure and the list under it. */
const GAP = 12;

/** The numbers by the ties drawn and, where it is wished for, the list from the foot of the figure on. Null where none is wished for. */
export function drawSources(request: FurnishedRequest, drawn: Drawn): SourceList | null {
  const { parts, snapshot, width, height } = request;
  if (parts.sources === "none") return null;
  const { sources, ofTie } = numberSources(snapshot);
  const { marks, unmarked } = markNumbers(drawn, ofTie);
  const say = (tie: number) => `${sayTieNames(snapshot, tie)}: ${sayNumbers(ofTie.get(tie) ?? [])}`;
  const seen = new Set([...drawn.strands, ...drawn.hubs].map(({ tie }) => tie));
  const ties = [...ofTie.keys()].filter((tie) => seen.has(tie)).map(say);
  const list = { numbers: marks, unmarked: unmarked.length, entries: sources.map(saySource), ties };
  if (parts.sources === "apart" || sources.length === 0)
    return { ...list, lines: [], unlisted: 0, heightPx: 0 };
  const margin = marginOf(width);
  const unlisted = Math.max(0, sources.length - MOST_LISTED);
  const text = {
    sources: sources.slice(0, MOST_LISTED),
    after: afterWords(unlisted, unmarked.map(say)),
  };
  const box = { left: margin, top: height - margin + GAP, width: width - 2 * margin };
  const { lines, heightPx } = drawSourceLines(text, box);
  return { ...list, lines, unlisted, heightPx: Math.ceil(heightPx + GAP) };
}

/** What the list leaves out, and the ties that had no room for their numbers. */
function afterWords(more: number, unmarked: readonly string[]): string {
  const said: string[] = [];
  if (more > 0) {
    said.push(
      `${sayCount(more)} more sources are not listed here; a list in a file of its own has all.`,
    );
  }
  if (unmarked.length > 0) said.push(`Without numbers in the diagram: ${unmarked.join("; ")}.`);
  return said.join(" ");
}
