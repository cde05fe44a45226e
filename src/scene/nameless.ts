import { sayCount } from "../model/count-words.ts";
import type { Scene } from "./scene.ts";

/** Actors that are drawn, and of whom no name is shown. */
export interface Nameless {
  readonly actors: number;
  /** How many of them are nowhere more than a dot of the crowd. */
  readonly dots: number;
}

type Named = Pick<Scene, "labels" | "crowd">;

/** Those of a drawing; of the panels of a sheet together, where a name in one tells who stands in that place in all. */
export function namelessOf(drawing: Named & { readonly panels: readonly Named[] }): Nameless {
  const diagrams = drawing.panels.length === 0 ? [drawing] : drawing.panels;
  const labels = diagrams.flatMap((diagram) => diagram.labels);
  const detailed = new Set(labels.map(({ actor }) => actor));
  const named = new Set(labels.flatMap(({ actor, shown }) => (shown ? [actor] : [])));
  const dots = new Set<number>();
  for (const { crowd } of diagrams) {
    for (const actor of crowd?.dots.actor ?? []) if (!detailed.has(actor)) dots.add(actor);
  }
  return { actors: detailed.size - named.size + dots.size, dots: dots.size };
}

/** What is said behind a number of actors without a name: `, 7,485 of them as dots`; empty where none is a dot. */
export function sayDots({ actors, dots }: Nameless): string {
  if (dots === 0) return "";
  if (dots < actors) return `, ${sayCount(dots)} of them as ${dots === 1 ? "a dot" : "dots"}`;
  return dots === 1 ? ", as a dot" : ", all as dots";
}
