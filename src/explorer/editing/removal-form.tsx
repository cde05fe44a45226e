import type { DataSet } from "../../model/dataset.ts";
import { applyEdit } from "../../model/edit/apply-edit.ts";
import type { Edit, IdTable } from "../../model/edit/edit.ts";
import { UserText } from "../controls/user-text.tsx";
import { nameOfSource } from "./contact-draft.ts";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { useSaving } from "./use-saving.ts";

/** Removes a record, after saying what goes with it. */
export function RemovalForm({ state, dataset, target, onClose }: FormProps<"removal">) {
  const saving = useSaving(state);
  const edit = removalOf(target);
  const { problems } = applyEdit(dataset, edit);
  const noun = NOUNS[target.table];
  const save = async (): Promise<void> => {
    if (await saving.save(edit, `remove ${noun}`)) onClose();
  };
  return (
    <FormFrame said={saving.said} saveLabel={`Remove the ${noun}`} onSave={save}>
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

const NOUNS: Readonly<Record<IdTable, string>> = {
  ...{ actors: "actor", contacts: "contact", sources: "source", events: "event" },
};

type Target = FormProps<"removal">["target"];

function removalOf({ table, id }: Target): Edit {
  return table === "actors" || table === "sources"
    ? { do: "remove", table, id, mentions: "clear" }
    : { do: "remove", table, id };
}

function nameOf(dataset: DataSet, { table, id }: Target): string {
  switch (table) {
    case "actors":
      return dataset.actors.find((actor) => actor.id === id)?.name ?? id;
    case "events":
      return dataset.events.find((event) => event.id === id)?.title ?? id;
    case "contacts": {
      const index = dataset.contacts.indexOf(id);
      return (index >= 0 && dataset.contacts.at(index).summary) || id;
    }
    case "sources": {
      const index = dataset.sources.indexOf(id);
      return index < 0 ? id : nameOfSource(dataset.sources.at(index));
    }
  }
}
