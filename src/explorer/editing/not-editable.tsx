import { sayCount } from "../../model/count-words.ts";
import { editableCopy, MOST_COPIED } from "../../network/editable-copy.ts";
import type { State } from "../../state/state.ts";

/** Why there is no form, and what can be done. */
export function NotEditable({
  state,
  onClose,
}: {
  readonly state: State;
  readonly onClose: () => void;
}) {
  const snapshot = state.snapshot.value;
  if (state.locked.value !== null || snapshot === null) {
    return <p>{state.locked.value ?? "There is no data set that could be changed."}</p>;
  }
  const isFew = snapshot.contactTotal <= MOST_COPIED;
  const copy = (): void => {
    const dataset = editableCopy(snapshot);
    onClose();
    void state.open(() => Promise.resolve({ dataset, problems: [] }), dataset.title);
  };
  return (
    <>
      <p>
        This is a table of events, which is read as it is. A copy of the contacts in view can be
        changed: up to {sayCount(MOST_COPIED)} of them, with their actors and sources.
      </p>
      {isFew ? (
        <footer class="Modal-footer">
          <button type="button" class="Button" data-tone="filled" onClick={copy}>
            Make an editable copy of what is in view
          </button>
        </footer>
      ) : (
        <p>
          Now {sayCount(snapshot.contactTotal)} are in view. Choose a shorter window or fewer kinds
          first.
        </p>
      )}
    </>
  );
}
