import { useMemo } from "preact/hooks";
import { ACTOR_KIND_NAMES } from "../../model/actor-kind-names.ts";
import { ACTOR_KINDS } from "../../model/dataset.ts";
import {
  draftOfActor,
  editOfActor,
  EMPTY_POST,
  type ActorDraft,
  type PostDraft,
} from "./actor-draft.ts";
import { CompletionField } from "./completion-field.tsx";
import { DateField } from "./date-field.tsx";
import { Field, TextField } from "./field.tsx";
import { FormFrame } from "./form-frame.tsx";
import type { FormProps } from "./form-props.ts";
import { actorOptions, type Option } from "./options.ts";
import { useDraft, type Drafting } from "./use-draft.ts";
import { useSaving } from "./use-saving.ts";

/** An actor, with whom it speaks for and what it belongs to. */
export function ActorForm({ state, shell, dataset, target, onClose }: FormProps<"actor">) {
  const actor = dataset.actors.find(({ id }) => id === target.id);
  const begin = () => (actor === undefined ? EMPTY_ACTOR : draftOfActor(actor, dataset));
  const drafting = useDraft(shell, `actor ${target.id}`, begin);
  const saving = useSaving(state);
  const options = useMemo(() => actorOptions(dataset), [dataset]);
  if (actor === undefined) return <p>This data set has no such actor.</p>;
  const save = async (): Promise<void> => {
    const result = editOfActor(drafting.draft, actor, dataset);
    if ("fault" in result) {
      saving.say(result.fault);
      return;
    }
    if (!(await saving.save(result.edit, "change actor"))) return;
    drafting.begin(drafting.draft);
    onClose();
  };
  const { draft, change } = drafting;
  return (
    <FormFrame
      said={saving.said}
      saveLabel="Save"
      onSave={save}
      onBeginAnew={drafting.isBack ? () => drafting.begin(begin()) : null}
    >
      <NameFields {...drafting} />
      <Posts
        legend="Represents"
        options={options}
        posts={draft.offices}
        onChange={(offices) => change({ offices })}
      />
      <Posts
        legend="Member of"
        options={options}
        posts={draft.memberships}
        onChange={(memberships) => change({ memberships })}
      />
    </FormFrame>
  );
}

const EMPTY_ACTOR: ActorDraft = {
  ...{ name: "", short: "", kind: "group", aliases: "", offices: [], memberships: [] },
};

function NameFields({ draft, change }: Drafting<ActorDraft>) {
  return (
    <>
      <TextField label="Name" value={draft.name} onChange={(name) => change({ name })} />
      <TextField
        label="Short form"
        value={draft.short}
        hint="For labels"
        onChange={(short) => change({ short })}
      />
      <Field label="Kind">
        {(ids) => (
          <select
            {...ids}
            class="Select"
            value={draft.kind}
            onChange={(event) => {
              const kind = ACTOR_KINDS.find((one) => one === event.currentTarget.value);
              if (kind !== undefined) change({ kind });
            }}
          >
            {ACTOR_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {ACTOR_KIND_NAMES[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
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
  readonly onChange: (posts: readonly PostDraft[]) => void;
}

function Posts({ legend, options, posts, onChange }: PostsProps) {
  const set = (index: number, patch: Partial<PostDraft>) =>
    onChange(posts.map((post, at) => (at === index ? { ...post, ...patch } : post)));
  return (
    <fieldset class="EditPosts">
      <legend>{legend}</legend>
      {posts.map((post, index) => (
        <div
          key={index}
          class="EditPosts-row"
          role="group"
          aria-label={`${legend}, row ${index + 1}`}
        >
          <CompletionField
            single
            label="Actor"
            options={options}
            chosen={post.other === null ? [] : [post.other]}
            make={() => []}
            onChange={([other = null]) => set(index, { other })}
          />
          <TextField label="Role" value={post.role} onChange={(role) => set(index, { role })} />
          <DateField label="From" value={post.from} onChange={(from) => set(index, { from })} />
          <DateField label="Until" value={post.to} onChange={(to) => set(index, { to })} />
          <button
            type="button"
            class="LinkButton"
            onClick={() => onChange(posts.toSpliced(index, 1))}
          >
            Remove this row
          </button>
        </div>
      ))}
      <button
        type="button"
        class="Button"
        data-tone="outlined"
        onClick={() => onChange([...posts, EMPTY_POST])}
      >
        Add a row
      </button>
    </fieldset>
  );
}
