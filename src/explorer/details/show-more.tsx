import type { Signal } from "@preact/signals";
import { sayCount } from "../../model/count-words.ts";

/** Rows that come with one click: more than are read, few enough to be drawn at once. */
const PORTION = 200;

interface ShowMoreProps {
  /** Rows drawn. */
  readonly shown: Signal<number>;
  /** Rows drawn at first. */
  readonly atFirst: number;
  readonly total: number;
}

/** Draws the rest of a list, in portions where it is long, and puts it away again. */
export function ShowMore({ shown, atFirst, total }: ShowMoreProps) {
  if (total <= atFirst) return null;
  const left = total - shown.value;
  const next = left > PORTION ? shown.value + PORTION : Infinity;
  const offer =
    left > PORTION ? `Show ${PORTION} more of ${sayCount(total)}` : `Show all ${sayCount(total)}`;
  return (
    <button
      type="button"
      class="LinkButton"
      onClick={() => (shown.value = left > 0 ? next : atFirst)}
    >
      {left > 0 ? offer : "Show fewer"}
    </button>
  );
}
