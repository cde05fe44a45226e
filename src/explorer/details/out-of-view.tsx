import type { DaySpan } from "../../model/day.ts";
import { saySpan } from "../../model/day-words.ts";
import { useDetails } from "./details.ts";

interface OutOfViewProps {
  readonly words: string;
  /** Where to look instead. */
  readonly window?: DaySpan | undefined;
}

/** Says that what is selected is not in view, with a way to it. */
export function OutOfView({ words, window }: OutOfViewProps) {
  const { state } = useDetails();
  return (
    <p class="OutOfView">
      {words}{" "}
      {window !== undefined && (
        <button type="button" class="LinkButton" onClick={() => state.setWindow(window)}>
          Show {saySpan(window)}
        </button>
      )}
    </p>
  );
}
