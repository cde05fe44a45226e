import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Actor, DataSet } from "../../model/dataset.ts";
import { applyEdit } from "../../model/edit/apply-edit.ts";
import type { Edit } from "../../model/edit/edit.ts";
import { mentionsOfActors } from "../../model/edit/find-mentions.ts";
import { sayMentions } from "../../model/edit/say-mentions.ts";
import { nearestWords } from "../../model/nearest.ts";
import { UserText } from "../controls/user-text.tsx";
import { CompletionField } from "./completion-field.tsx";
import type { Choice } from "./contact-draft.ts";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { actorOptions } from "./options.ts";
import { useSaving } from "./use-saving.ts";

/** Says that an actor is the same as others, with what that would change. */
export function MergeForm({ state, dataset, target, onClose }: FormProps<"merge">) {
  const others = useSignal<readonly Choice[]>([]);
  const saving = useSaving(state);
  const actor = dataset.actors.find(({ id }) => id === target.id);
  const options = useMemo(
    () => actorOptions(dataset).filter(({ id }) => id !== target.id),
    [dataset, target.id],
  );
  const near = useMemo(
    () => (actor === undefined ? [] : nearActors(dataset, actor)),
    [dataset, actor],
  );
  if (actor === undefined) return <p>This data set has no such actor.</p>;
  const edit: Edit = {
    do: "merge-actors",
    into: actor.id,
    others: others.value.map(({ id }) => id),
  };
  const save = async (): Promise<void> => {
    if (await saving.save(edit, "merge actors")) onClose();
  };
  const left = near.filter(({ id }) => others.value.every((one) => one.id !== id));
  return (
    <FormFrame said={saving.said} saveLabel="Make them one" onSave={save}>
      <p>
        <strong>
          <UserText text={actor.name} longest={120} />
        </strong>{" "}
        keeps its name and id. The others are found under it, and their names become other names of
        it.
      </p>
      <CompletionField
        label="Same as"
        options={options}
        chosen={others.value}
        make={() => []}
        onChange={(chosen) => (others.value = chosen)}
      />
      {left.length > 0 && (
        <p class="EditForm-near">
          Of similar name:{" "}
          {left.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              class="LinkButton"
              onClick={() => (others.value = [...others.peek(), { id, label: name }])}
            >
              <UserText text={name} longest={80} />
            </button>
          ))}
        </p>
      )}
      {others.value.length > 0 && <Preview dataset={dataset} edit={edit} />}
    </FormFrame>
  );
}

function Preview({
  dataset,
  edit,
}: {
  readonly dataset: DataSet;
  readonly edit: Extract<Edit, { do: "merge-actors" }>;
}) {
  const words = sayMentions(dataset, mentionsOfActors(dataset, new Set(edit.others)));
  return (
    <section class="EditPreview" aria-label="What changes">
      <p>{words === "" ? "Nothing mentions the others." : `Changes in ${words}.`}</p>
      {applyEdit(dataset, edit).problems.map(({ code, message }, index) => (
        <p key={`${code} ${index}`}>
          <UserText text={message} longest={400} />
        </p>
      ))}
    </section>
  );
}

/** Actors with a name near to one of the actor's, or with a word of it that is near. */
function nearActors({ actors }: DataSet, actor: Actor): readonly Actor[] {
  const idOf = new Map<string, Actor>();
  for (const other of actors) {
    if (other.id === actor.id) continue;
    for (const name of [other.name, ...other.aliases]) idOf.set(name, other);
  }
  const names = [actor.name, ...actor.aliases];
  const found = names.flatMap((name) => nearestWords(name, idOf.keys()));
  return [...new Set(found.flatMap((name) => idOf.get(name) ?? []))].slice(0, 5);
}
