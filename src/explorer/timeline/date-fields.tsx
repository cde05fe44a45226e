import { useComputed, useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { OPEN_END, OPEN_START, type DaySpan } from "../../model/day.ts";
import { sayDay } from "../../model/day-words.ts";
import type { TimelineModel } from "./timeline-model.ts";
import { typeEnd } from "./typed-window.ts";

interface DateFieldsProps {
  readonly model: TimelineModel;
  readonly onHold: () => void;
}

/** Both ends of the window as text. */
export function DateFields({ model, onHold }: DateFieldsProps) {
  return (
    <div class="DateFields" role="group" aria-label="Window">
      <DateField model={model} onHold={onHold} end="from" label="From" />
      <DateField model={model} onHold={onHold} end="to" label="to" />
    </div>
  );
}

/** What is being typed, and the window it was typed over: another window makes it stale. */
interface Draft {
  readonly text: string;
  readonly over: DaySpan;
  /** Whether it was handed in; only then is a mistake called one. */
  readonly isDone: boolean;
}

type DateFieldProps = DateFieldsProps & {
  readonly end: "from" | "to";
  readonly label: string;
};

function DateField({ label, ...props }: DateFieldProps) {
  const id = useId();
  const { text, note, type, key, commit } = useDraft(props);
  return (
    <span class="DateField">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="Field DateField-input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={props.end === "from" ? "no first day" : "no last day"}
        value={text}
        aria-invalid={useComputed(() => note.value?.isProblem === true)}
        aria-describedby={`${id}-note`}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={key}
      />
      <span
        id={`${id}-note`}
        class="DateField-note"
        role={useComputed(() => (note.value?.isProblem === true ? "alert" : "note"))}
        data-problem={useComputed(() => String(note.value?.isProblem === true))}
        hidden={useComputed(() => note.value === null)}
      >
        {useComputed(() => note.value?.text ?? "")}
      </span>
    </span>
  );
}

/** What is typed into a field until it is handed in by Enter or by leaving; Escape takes it back. */
function useDraft({ model, onHold, end }: Omit<DateFieldProps, "label">) {
  const typed = useSignal<Draft | null>(null);
  const draft = useComputed(() => {
    const window = model.window.value;
    const now = typed.value;
    return now !== null && now.over === window ? now : null;
  });
  const commit = () => {
    const now = draft.peek();
    if (now === null) return;
    const result = typeEnd(end, now.text, now.over);
    if (!result.ok) {
      typed.value = { ...now, isDone: true };
      return;
    }
    typed.value = null;
    onHold();
    model.setWindow(result.window, { follow: "zoom" });
  };
  return {
    text: useComputed(() => {
      const ends = endText(end, model.window.value);
      return draft.value?.text ?? ends;
    }),
    note: useComputed(() => noteOn(draft.value, end)),
    commit,
    type: (text: string) => {
      typed.value = { text, over: model.window.peek(), isDone: false };
    },
    key: (event: KeyboardEvent) => {
      if (event.key === "Enter") commit();
      if (event.key !== "Escape" || draft.peek() === null) return;
      event.stopPropagation();
      typed.value = null;
    },
  };
}

function endText(end: "from" | "to", { from, to }: DaySpan): string {
  if (end === "from") return from === OPEN_START ? "" : sayDay(from);
  return to === OPEN_END ? "" : sayDay(to);
}

/** What is understood so far; what was expected only when the field has been left or Enter pressed. */
function noteOn(draft: Draft | null, end: "from" | "to") {
  if (draft === null) return null;
  const result = typeEnd(end, draft.text, draft.over);
  if (result.ok) return { text: result.understood, isProblem: false };
  return draft.isDone ? { text: result.message, isProblem: true } : null;
}
