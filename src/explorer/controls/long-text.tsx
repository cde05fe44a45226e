import { useSignal } from "@preact/signals";
import { UserText } from "./user-text.tsx";

/** Characters of which more would push everything else out of sight. */
const LONG = 320;

/** The first lines hold no more than so much. */
const LONGEST_CUT = 2000;
/** A page of a book. A cell of megabytes is never shown whole. */
const WHOLE = 20_000;

/** Text that somebody wrote: its first lines, and all of it on request. */
export function LongText({
  text,
  className,
  long = LONG,
}: {
  readonly text: string;
  readonly className: string;
  /** Characters of which more are cut to the first lines. */
  readonly long?: number;
}) {
  const isLong = text.length > long;
  const showsWhole = useSignal(false);
  return (
    <>
      <p class={className} data-clipped={isLong && !showsWhole.value}>
        <UserText text={text} longest={showsWhole.value ? WHOLE : LONGEST_CUT} />
      </p>
      {isLong && (
        <button
          type="button"
          class="LinkButton"
          aria-expanded={showsWhole.value}
          onClick={() => (showsWhole.value = !showsWhole.peek())}
        >
          {showsWhole.value ? "Show less" : "Read on"}
        </button>
      )}
    </>
  );
}
