import { useSignal } from "@preact/signals";
import type { Edit } from "../../model/edit/edit.ts";
import type { Faults } from "./faults.ts";
import type { FormProps } from "./form-props.ts";
import { useDraft, type Drafting } from "./use-draft.ts";
import { useSaving } from "./use-saving.ts";

/** The edit that a draft stands for. */
interface Made {
  readonly edit: Edit;
  /** Of the record that it puts, where the form goes on to it. */
  readonly id?: string;
}

interface FormWork<Draft, Found> extends Pick<FormProps<"event">, "state" | "shell"> {
  /** Of the form and what it is about; each has a draft of its own. */
  readonly key: string;
  readonly initial: () => Draft;
  /** The edit, or what is wrong with the fields. */
  readonly editOf: (draft: Draft) => Made | { readonly faults: Found };
  /** What was done, as undo names it: `change actor` */
  readonly label: string;
  /** What the form goes on with after a draft is saved. */
  readonly next: (draft: Draft) => Draft;
  /** It is saved, and the form is not to go on. */
  readonly onDone: (made: Made) => void;
}

/** A form that changes a record: its draft, what is wrong with it, and what its frame needs. */
export interface Form<Draft, Found = Faults<Draft>> extends Pick<
  Drafting<Draft>,
  "draft" | "change"
> {
  /** Null until it was tried to save it. */
  readonly faults: Found | null;
  readonly frame: {
    readonly said: string;
    readonly saveLabel: string;
    readonly onSave: (goOn: boolean) => Promise<void>;
    readonly onBeginAnew: (() => void) | null;
  };
}

/** `Found` is what is wrong with the fields, where that is not one sentence a field. */
export function useForm<Draft extends object, Found extends object = Faults<Draft>>(
  work: FormWork<Draft, Found>,
): Form<Draft, Found> {
  const { draft, change, begin, anew } = useDraft(work.shell, work.key, work.initial);
  const faults = useSignal<Found | null>(null);
  const saving = useSaving(work.state);
  const save = async (goOn: boolean): Promise<void> => {
    const result = work.editOf(draft);
    faults.value = "faults" in result ? result.faults : null;
    if (!("edit" in result) || !(await saving.save(result.edit, work.label))) return;
    begin(work.next(draft));
    if (goOn) saving.say("Saved.");
    else work.onDone(result);
  };
  const frame = { said: saving.said, saveLabel: "Save", onSave: save, onBeginAnew: anew };
  return { draft, change, faults: faults.value, frame };
}
