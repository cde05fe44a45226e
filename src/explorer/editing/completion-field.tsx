import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { IconButton } from "../controls/icon-button.tsx";
import { UserText } from "../controls/user-text.tsx";
import type { Choice } from "./contact-draft.ts";
import { Field, type FieldIds } from "./field.tsx";
import { findOptions, type Option } from "./options.ts";

/** A line of the list: something known, or something that would be made, in words. */
interface Line {
  readonly choice: Choice;
  readonly words: string;
  readonly aside: string;
}

export interface CompletionFieldProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly Choice[];
  readonly onChange: (chosen: readonly Choice[]) => void;
  /** What a text that is none of the options can be made. */
  readonly make: (text: string) => readonly (Choice & { readonly words: string })[];
  readonly hint?: string;
  readonly fault?: string | undefined;
  /** One at most: a new choice takes the place of the one before. */
  readonly single?: boolean;
}

/** Several of what is known, found by typing; a list under the field (the combobox of the ARIA practices), the chosen ones before it. */
export function CompletionField(props: CompletionFieldProps) {
  const { label, chosen, onChange, hint, fault } = props;
  return (
    <Field label={label} fault={fault} {...(hint !== undefined && { hint })}>
      {(ids) => (
        <div class="Completion">
          {chosen.length > 0 && (
            <ul class="Completion-chosen" aria-label={label}>
              {chosen.map((choice) => (
                <li key={choice.id} class="Completion-one">
                  <UserText text={choice.label} longest={80} />
                  {choice.made !== undefined && <span class="Muted"> new</span>}
                  <IconButton
                    icon="close"
                    label={`Take ${choice.label} out`}
                    onClick={() => onChange(chosen.filter(({ id }) => id !== choice.id))}
                  />
                </li>
              ))}
            </ul>
          )}
          <Combobox {...props} ids={ids} />
        </div>
      )}
    </Field>
  );
}

function Combobox({ ids, ...props }: CompletionFieldProps & { readonly ids: FieldIds }) {
  const text = useSignal("");
  const active = useSignal(0);
  const isOpen = useSignal(false);
  const listId = useId();
  const lines = isOpen.value ? linesFor(props, text.value) : [];
  const choose = ({ choice }: Line): void => {
    props.onChange(props.single === true ? [choice] : [...props.chosen, choice]);
    text.value = "";
    isOpen.value = false;
  };
  const acts: Readonly<Record<string, () => void>> = {
    ...(lines.length > 0 && {
      ArrowDown: () => (active.value = (active.value + 1) % lines.length),
      ArrowUp: () => (active.value = (active.value - 1 + lines.length) % lines.length),
      Escape: () => (isOpen.value = false),
      Enter: () => choose(lines[active.value] ?? lines[0]!),
    }),
    ...(text.value === "" && { Backspace: () => props.onChange(props.chosen.slice(0, -1)) }),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.isComposing) return;
    act();
    // Enter must not save the form, nor Escape close it.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="Completion-box">
      <input
        {...ids}
        class="Field"
        type="text"
        role="combobox"
        aria-expanded={lines.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(lines.length > 0 && { "aria-activedescendant": `${listId}-${active.value}` })}
        autocomplete="off"
        spellcheck={false}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          active.value = 0;
          isOpen.value = true;
        }}
        onBlur={() => (isOpen.value = false)}
        onKeyDown={onKeyDown}
      />
      <CompletionList
        id={listId}
        label={props.label}
        lines={lines}
        active={active.value}
        onChoose={choose}
      />
    </div>
  );
}

/** What is found first; what can be made of the text last, unless it is just the name of what was found. */
function linesFor({ options, chosen, make }: CompletionFieldProps, text: string): readonly Line[] {
  const wanted = text.trim();
  if (wanted === "") return [];
  const taken = new Set(chosen.map(({ id }) => id));
  const found = findOptions(options, wanted).filter(({ id }) => !taken.has(id));
  const isNamed =
    options.some(({ label }) => label === wanted) || chosen.some(({ label }) => label === wanted);
  return [
    ...found.map(({ id, label, aside }) => ({ choice: { id, label }, words: "", aside })),
    ...(isNamed ? [] : make(wanted)).map(({ words, ...choice }) => ({ choice, words, aside: "" })),
  ];
}

interface CompletionListProps {
  readonly id: string;
  readonly label: string;
  readonly lines: readonly Line[];
  readonly active: number;
  readonly onChoose: (line: Line) => void;
}

/* The keyboard acts on the field, which keeps the focus; a line answers to the pointer alone. */
/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */
function CompletionList({ id, label, lines, active, onChoose }: CompletionListProps) {
  return (
    <div
      id={id}
      class="Completion-list"
      role="listbox"
      aria-label={`${label}, matches`}
      hidden={lines.length === 0}
    >
      {lines.map((line, index) => (
        <div
          key={`${line.words} ${line.choice.id}`}
          id={`${id}-${index}`}
          class="MatchList-line"
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(line)}
        >
          <span>
            {line.words !== "" && `${line.words} “`}
            <UserText text={line.choice.label} longest={100} />
            {line.words !== "" && "”"}
          </span>
          <span class="MatchList-aside">
            <UserText text={line.aside} longest={40} />
          </span>
        </div>
      ))}
    </div>
  );
}
/* oxlint-enable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */
