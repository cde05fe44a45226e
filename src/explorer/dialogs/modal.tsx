import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { IconButton } from "../controls/icon-button.tsx";

interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `wide` for lists and previews, `widest` for tables; `side` leaves the picture in sight. */
  readonly width?: "narrow" | "wide" | "widest" | "side";
  readonly children: ComponentChildren;
}

/** A dialog over the page. The browser keeps the focus inside, closes on Escape and gives the focus back to the opener. */
export function Modal({ title, onClose, width = "narrow", children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // An element that is merely removed would leave the focus nowhere.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="Modal"
      data-width={width}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // The close that follows comes in a task of its own, and keys pressed meanwhile would be lost. A file field's own cancel bubbles up to here.
        if (event.target === event.currentTarget) onClose();
      }}
      onClose={() => {
        // The event of a dialog that made way for another comes when that one is open.
        if (dialog.current !== null) onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="Modal-inside">
        <header class="Modal-header">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label="Close" onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
