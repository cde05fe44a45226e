import { useComputed, useSignal } from "@preact/signals";
import { OPEN_END, OPEN_START, type DaySpan } from "../../model/day.ts";
import { sayDay } from "../../model/day-words.ts";
import { TypedDateField, type DateNote } from "../controls/typed-date-field.tsx";
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
  const placeholder = props.end === "from" ? "no first day" : "no last day";
  return <TypedDateField {...{ label, placeholder }} {...useDraft(props)} />;
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
    onHandIn: commit,
    onType(text: string) {
      typed.value = { text, over: model.window.peek(), isDone: false };
    },
    onTakeBack() {
      const wasTyped = draft.peek() !== null;
      typed.value = null;
      return wasTyped;
    },
  };
}

function endText(end: "from" | "to", { from, to }: DaySpan): string {
  if (end === "from") return from === OPEN_START ? "" : sayDay(from);
  return to === OPEN_END ? "" : sayDay(to);
}

/** What is understood so far; what was expected only when the field has been left or Enter pressed. */
function noteOn(draft: Draft | null, end: "from" | "to"): DateNote | null {
  if (draft === null) return null;
  const result = typeEnd(end, draft.text, draft.over);
  if (result.ok) return { text: result.understood, isProblem: false };
  return draft.isDone ? { text: result.message, isProblem: true } : null;
}
