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

function DateField({
  model,
  onHold,
  end,
  label,
}: DateFieldsProps & { readonly end: "from" | "to"; readonly label: string }) {
  const id = useId();
  const typed = useSignal<Draft | null>(null);
  const draft = useComputed(() => {
    const now = typed.value;
    return now !== null && now.over === model.window.value ? now : null;
  });
  const text = useComputed(() => draft.value?.text ?? endText(end, model.window.value));
  const note = useComputed(() => noteOn(draft.value, end));
  const commit = () => {
    const now = draft.peek();
    if (now === null) return;
    const result = typeEnd(end, now.text, now.over);
    if (!result.ok) {
      typed.value = { ...now, isDone: true };
      model.state.say(result.message);
      return;
    }
    typed.value = null;
    onHold();
    model.setWindow(result.window, { follow: "zoom" });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    if (event.key === "Escape" && draft.peek() !== null) {
      event.stopPropagation();
      typed.value = null;
    }
  };
  return (
    <span class="DateField">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="Field DateField-input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={end === "from" ? "no first day" : "no last day"}
        value={text}
        aria-invalid={useComputed(() => note.value?.isProblem === true)}
        aria-describedby={`${id}-note`}
        onInput={(event) => {
          typed.value = { text: event.currentTarget.value, over: model.window.peek(), isDone: false };
        }}
        onBlur={commit}
        onKeyDown={onKey}
      />
      <span
        id={`${id}-note`}
        class="DateField-note"
        data-problem={useComputed(() => String(note.value?.isProblem === true))}
        hidden={useComputed(() => note.value === null)}
      >
        {useComputed(() => note.value?.text ?? "")}
      </span>
    </span>
  );
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
