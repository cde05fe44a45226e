import { useMemo } from "preact/hooks";
import { ACTOR_KIND_NAMES } from "../../model/actor-kind-names.ts";
import { ACTOR_KINDS, type Actor } from "../../model/dataset.ts";
import {
  draftOfActor,
  EMPTY_POST,
  type ActorDraft,
  type ActorFaults,
  type PostDraft,
} from "./actor-draft.ts";
import { CompletionField } from "./completion-field.tsx";
import { DateField } from "./date-field.tsx";
import { TextField } from "./field.tsx";
import { editOfActor } from "./edit-of-actor.ts";
import type { RowFaults } from "./faults.ts";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { actorOptions, type Option } from "./options.ts";
import { Rows } from "./rows.tsx";
import { SelectField } from "./select-field.tsx";
import { useForm, type Form } from "./use-form.ts";

/** An actor, with whom it speaks for and what it belongs to. */
export function ActorForm(props: FormProps<"actor">) {
  const actor = props.dataset.actors.find(({ id }) => id === props.target.id);
  if (actor === undefined) return <p>This data set has no such actor.</p>;
  return <FormOfActor {...props} actor={actor} />;
}

interface FormOfActorProps extends FormProps<"actor"> {
  readonly actor: Actor;
}

function FormOfActor({ state, shell, dataset, actor, onClose }: FormOfActorProps) {
  const { draft, change, faults, frame } = useForm<ActorDraft, ActorFaults>({
    ...{ state, shell, key: `actor ${actor.id}`, label: "change actor" },
    initial: () => draftOfActor(actor, dataset),
    editOf: (typed) => editOfActor(typed, actor, dataset),
    next: (saved) => saved,
    onDone: onClose,
  });
  const options = useMemo(() => actorOptions(dataset), [dataset]);
  return (
    <FormFrame {...frame}>
      <NameFields {...{ draft, change }} />
      <Posts
        legend="Represents"
        options={options}
        posts={draft.offices}
        faults={faults?.offices}
        onChange={(offices) => change({ offices })}
      />
      <Posts
        legend="Member of"
        options={options}
        posts={draft.memberships}
        faults={faults?.memberships}
        onChange={(memberships) => change({ memberships })}
      />
    </FormFrame>
  );
}

function NameFields({ draft, change }: Pick<Form<ActorDraft, ActorFaults>, "draft" | "change">) {
  return (
    <>
      <TextField label="Name" value={draft.name} onChange={(name) => change({ name })} />
      <TextField
        label="Short form"
        value={draft.short}
        hint="For labels"
        onChange={(short) => change({ short })}
      />
      <SelectField
        label="Kind"
        value={draft.kind}
        values={ACTOR_KINDS}
        nameOf={(kind) => ACTOR_KIND_NAMES[kind]}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label="Other names"
        rows={3}
        value={draft.aliases}
        hint="One a line"
        onChange={(aliases) => change({ aliases })}
      />
    </>
  );
}

interface PostsProps {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly posts: readonly PostDraft[];
  readonly faults: RowFaults<PostDraft> | undefined;
  readonly onChange: (posts: readonly PostDraft[]) => void;
}

function Posts({ legend, options, posts, faults, onChange }: PostsProps) {
  return (
    <Rows legend={legend} rows={posts} empty={EMPTY_POST} addLabel="Add a row" onChange={onChange}>
      {(post, set, index) => (
        <>
          <CompletionField
            single
            label="Actor"
            options={options}
            chosen={post.other === null ? [] : [post.other]}
            make={() => []}
            fault={faults?.[index]?.other}
            onChange={([other = null]) => set({ other })}
          />
          <TextField label="Role" value={post.role} onChange={(role) => set({ role })} />
          <DateField
            label="From"
            value={post.from}
            fault={faults?.[index]?.from}
            onChange={(from) => set({ from })}
          />
          <DateField
            label="Until"
            value={post.to}
            fault={faults?.[index]?.to}
            onChange={(to) => set({ to })}
          />
        </>
      )}
    </Rows>
  );
}
