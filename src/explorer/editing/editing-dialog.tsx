import { useMemo } from "preact/hooks";
import type { DialogProps } from "../dialogs/dialog-props.ts";
import { Modal } from "../dialogs/modal.tsx";
import { ActorForm } from "./actor-form.tsx";
import { ContactForm } from "./contact-form.tsx";
import { DescriptionForm } from "./description-form.tsx";
import "./editing.css";
import { formAsked } from "./form-of-selection.ts";
import type { FormTarget } from "./form-target.ts";
import { MergeForm } from "./merge-form.tsx";
import { NotEditable } from "./not-editable.tsx";
import { RemovalForm } from "./removal-form.tsx";

/** The form that was asked for, beside the picture; or why there is none. */
export function EditingDialog({ state, shell, onClose }: DialogProps) {
  const asked = shell.form.value;
  // A selection that follows from what is saved must not change the form.
  const target = useMemo(() => asked && formAsked(asked, state), [asked, state]);
  const dataset = state.editable.value;
  if (target === null) return null;
  const isPossible = dataset !== null && dataset.columns === undefined;
  return (
    <Modal title={titleOf(target)} width="side" onClose={onClose}>
      {isPossible ? (
        <FormOf {...{ state, shell, dataset, onClose, target }} />
      ) : (
        <NotEditable state={state} onClose={onClose} />
      )}
    </Modal>
  );
}

function titleOf(target: FormTarget): string {
  switch (target.of) {
    case "contact":
      return target.id === null ? "New contact" : "Change contact";
    case "actor":
      return "Change actor";
    case "merge":
      return "Same as";
    case "removal":
      return "Remove";
    case "description":
      return "About the data set";
  }
}

type FormOfProps = Omit<Parameters<typeof ContactForm>[0], "target"> & {
  readonly target: FormTarget;
};

function FormOf({ target, ...rest }: FormOfProps) {
  switch (target.of) {
    case "contact":
      return <ContactForm {...rest} target={target} />;
    case "actor":
      return <ActorForm {...rest} target={target} />;
    case "merge":
      return <MergeForm {...rest} target={target} />;
    case "removal":
      return <RemovalForm {...rest} target={target} />;
    case "description":
      return <DescriptionForm {...rest} target={target} />;
  }
}
