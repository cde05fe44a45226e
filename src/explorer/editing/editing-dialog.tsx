import { useMemo } from "preact/hooks";
import type { DialogProps } from "../dialogs/dialog-props.ts";
import { Modal } from "../dialogs/modal.tsx";
import { ActorForm } from "./actor-form.tsx";
import { ContactForm } from "./contact-form.tsx";
import { DescriptionForm } from "./description-form.tsx";
import "./editing.css";
import { EventForm } from "./event-form.tsx";
import { formAsked } from "./form-of-selection.ts";
import type { FormTarget } from "./form-target.ts";
import { MergeForm } from "./merge-form.tsx";
import { NotEditable } from "./not-editable.tsx";
import { RecordList } from "./record-list.tsx";
import { RemovalForm } from "./removal-form.tsx";
import { SourceForm } from "./source-form.tsx";

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

const NEW_TITLES = { contact: "New contact", source: "New source", event: "New event" } as const;

const TITLES: Readonly<Record<Exclude<FormTarget["of"], "records">, string>> = {
  contact: "Change contact",
  actor: "Change actor",
  source: "Change source",
  event: "Change event",
  merge: "Same as",
  removal: "Remove",
  description: "About the data set",
};

function titleOf(target: FormTarget): string {
  if (target.of === "records") return target.table === "sources" ? "Sources" : "Events";
  const { of } = target;
  const isNew = (of === "contact" || of === "source" || of === "event") && target.id === null;
  return isNew ? NEW_TITLES[of] : TITLES[of];
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
    case "source":
      return <SourceForm {...rest} target={target} />;
    case "event":
      return <EventForm {...rest} target={target} />;
    case "records":
      return <RecordList {...rest} key={target.table} target={target} />;
    case "description":
      return <DescriptionForm {...rest} target={target} />;
  }
}
