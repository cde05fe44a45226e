import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { UserText } from "../controls/user-text.tsx";

interface FormFrameProps {
  readonly children: ComponentChildren;
  /** What is said above the buttons: why it could not be saved, or that it was. */
  readonly said: string;
  readonly saveLabel: string;
  /** Resolves when it is saved, or could not be. */
  readonly onSave: (goOn: boolean) => Promise<void>;
  /** Ctrl+Enter saves and begins the next; without it Ctrl+Enter saves. */
  readonly canGoOn?: boolean;
  /** The draft was begun before: gives it up. */
  readonly onBeginAnew?: (() => void) | null;
  readonly tools?: ComponentChildren;
}

/** The fields of a form and its buttons. Enter saves, Ctrl+Enter saves and goes on; the focus begins in the first field. */
export function FormFrame(props: FormFrameProps) {
  const { children, said, saveLabel, onSave, canGoOn = false, onBeginAnew = null, tools } = props;
  const isSaving = useSignal(false);
  const { form, focusFirst } = useFirstField();
  const save = async (goOn: boolean) => {
    if (isSaving.peek()) return;
    isSaving.value = true;
    await onSave(goOn).finally(() => (isSaving.value = false));
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else if (goOn) focusFirst();
  };
  return (
    // The keys come up from its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      class="EditForm"
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save(canGoOn);
      }}
    >
      {onBeginAnew !== null && (
        <p class="EditForm-back">
          This was begun before and not saved.{" "}
          <button type="button" class="LinkButton" onClick={onBeginAnew}>
            Begin anew
          </button>
        </p>
      )}
      {children}
      <p class="EditForm-said" role="status">
        <UserText text={said} longest={600} />
      </p>
      <footer class="Modal-footer">
        {tools}
        {canGoOn && (
          <button type="button" class="Button" data-tone="outlined" onClick={() => void save(true)}>
            Save and next <kbd aria-hidden="true">Ctrl+Enter</kbd>
          </button>
        )}
        <button type="submit" class="Button" data-tone="filled">
          {saveLabel}
        </button>
      </footer>
    </form>
  );
}

/** Puts the focus into the first field, once the dialog around it is open and has given the focus to its first button. */
function useFirstField() {
  const form = useRef<HTMLFormElement>(null);
  const focusFirst = () =>
    form.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(focusFirst);
    return () => cancelAnimationFrame(frame);
  }, []);
  return { form, focusFirst };
}
