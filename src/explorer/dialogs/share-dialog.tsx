import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Modal } from "./modal.tsx";
import type { DialogProps } from "./dialog-props.ts";

/** The address of the picture. */
export function ShareDialog({ state, caseId, onClose }: DialogProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isCopied = useSignal(false);
  const address = new URL(state.address(), window.location.href).href;
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      isCopied.value = true;
      state.say("The address is copied.");
    } catch {
      state.say("The browser did not allow copying. The address is selected: copy it with Ctrl+C.");
    }
  };
  return (
    <Modal title="Share" onClose={onClose}>
      <p>
        This address opens the picture as it is now: filters, window, layout, pins and selection.
      </p>
      <textarea
        ref={field}
        class="Field ShareDialog-address"
        readOnly
        rows={4}
        aria-label="Address"
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      {state.dataset.value?.id !== caseId && (
        <p class="Muted">
          The data set is not in the address. Whoever opens it needs the same files and opens them
          first.
        </p>
      )}
      <footer class="Modal-footer">
        <button type="button" class="Button" data-tone="filled" onClick={() => void copy()}>
          {isCopied.value ? "Copied" : "Copy address"}
        </button>
      </footer>
    </Modal>
  );
}
