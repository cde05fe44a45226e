import { offer } from "./harness.ts";
import { HEIGHT, movedPoints, plainSet, WIDTH, type PlainSet } from "./plain-set.ts";

/** A picture of a package, once its set is loaded. */
export interface GraphPicture {
  /** How often the package has painted so far: it may leave frames out. */
  readonly pictures: () => number;
  /** Magnifies everything about the origin, then moves it by so many pixels from where it was at first. */
  readonly look: (x: number, y: number, zoom: number) => void;
  /** Gives the actors other places, as in {@link PlainSet}. */
  readonly place: (points: Float64Array) => void;
}

/** Lets the bench drive the page of a package; `draw` gets an element of the size of the drawing. */
export async function offerGraph(
  draw: (root: HTMLElement, set: PlainSet) => GraphPicture,
): Promise<void> {
  const set = await plainSet();
  const root = document.getElementById("root")!;
  root.style.cssText = `position: fixed; inset: 0 auto auto 0; width: ${WIDTH}px; height: ${HEIGHT}px`;
  const loadedMs = performance.now();
  const { look, place, pictures } = draw(root, set);
  offer({
    look,
    moveActors: (step) => place(movedPoints(set.points, step)),
    pictures,
    loadedMs,
  });
}
