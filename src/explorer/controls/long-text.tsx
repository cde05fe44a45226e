import { useSignal } from "@preact/signals";
import { UserText } from "./user-text.tsx";

/** Characters of which more would push everything else out of sight. */
const LONG = 320;

/** Text that somebody wrote: its first lines, and all of it on request. */
export function LongText({
  text,
  className,
}: {
  readonly text: string;
  readonly className: string;
}) {
  const isLong = text.length > LONG;
  const showsWhole = useSignal(false);
  return (
    <>
      <p class={className} data-clipped={isLong && !showsWhole.value}>
        <UserText text={text} />
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
