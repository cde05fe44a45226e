import { useSignal } from "@preact/signals";
import type { DataSet } from "../../model/dataset.ts";
import { applyEdit } from "../../model/edit/apply-edit.ts";
import type { Edit } from "../../model/edit/edit.ts";
import { UserText } from "../controls/user-text.tsx";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { saveEdit } from "./save-edit.ts";

/** Removes an actor or a contact, after saying what goes with it. */
export function RemovalForm({ state, dataset, target, onClose }: FormProps<"removal">) {
  const said = useSignal("");
  const { table, id } = target;
  const edit: Edit =
    table === "actors"
      ? { do: "remove", table, id, mentions: "clear" }
      : { do: "remove", table, id };
  const { problems } = applyEdit(dataset, edit);
  const noun = table === "actors" ? "actor" : "contact";
  const save = async (): Promise<void> => {
    const why = await saveEdit(state, edit, `remove ${noun}`);
    said.value = why ?? "";
    if (why === null) onClose();
  };
  return (
    <FormFrame said={said.value} saveLabel={`Remove the ${noun}`} onSave={save}>
      <p>
        The {noun} <UserText text={nameOf(dataset, target)} longest={120} /> is removed. Undo brings
        it back.
      </p>
      {problems.map(({ message }) => (
        <p key={message}>
          <UserText text={message} longest={500} />
        </p>
      ))}
    </FormFrame>
  );
}

function nameOf({ actors, contacts }: DataSet, { table, id }: FormProps<"removal">["target"]) {
  if (table === "actors") return actors.find((actor) => actor.id === id)?.name ?? id;
  const index = contacts.indexOf(id);
  return (index >= 0 && contacts.at(index).summary) || id;
}
