import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { counted } from "../../model/count-words.ts";
import { sayDate } from "../../model/day-words.ts";
import type { DataSet } from "../../model/dataset.ts";
import { foldText, searchWords } from "../../network/fold-text.ts";
import { LineButton } from "../controls/line-button.tsx";
import { UserText } from "../controls/user-text.tsx";
import { openForm } from "../shell.ts";
import { nameOfSource } from "../../model/edit/name-records.ts";
import { TextField } from "./field.tsx";
import type { FormProps } from "./form-props.ts";

interface Line {
  readonly id: string;
  readonly name: string;
  readonly aside: string;
  /** Folded: what is looked for in it. */
  readonly text: string;
}

/** So many lines are listed; the search finds the others. */
const MOST = 100;

/** All sources or all events of the data set, to be changed or removed, those that nothing mentions among them. */
export function RecordList({ shell, dataset, target }: FormProps<"records">) {
  const search = useSignal("");
  const { table } = target;
  const noun = table === "sources" ? "source" : "event";
  const lines = useMemo(() => linesOf(dataset, table), [dataset, table]);
  const words = searchWords(search.value);
  const found = lines.filter(({ text }) => words.every((word) => text.includes(word)));
  return (
    <div class="EditForm">
      <button
        type="button"
        class="Button"
        data-tone="outlined"
        onClick={() => openForm(shell, { of: noun, id: null })}
      >
        New {noun}
      </button>
      <TextField
        label={`Find among ${counted(lines.length, noun)}`}
        value={search.value}
        hint={found.length > MOST ? `The first ${MOST} of ${found.length} are listed` : ""}
        onChange={(text) => (search.value = text)}
      />
      {found.length === 0 && <p class="Muted">None.</p>}
      <ul class="RecordList">
        {found.slice(0, MOST).map(({ id, name, aside }) => (
          <li key={id} class="RecordList-line">
            <span>
              <UserText text={name} longest={200} />{" "}
              <span class="Muted">
                <UserText text={aside} longest={120} />
              </span>
            </span>
            <span class="RecordList-buttons">
              <LineButton
                word="Change"
                about={name}
                onClick={() => openForm(shell, { of: noun, id })}
              />
              <LineButton
                word="Remove"
                about={name}
                onClick={() => openForm(shell, { of: "removal", table, id })}
              />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function linesOf(dataset: DataSet, table: "sources" | "events"): readonly Line[] {
  if (table === "events") {
    return dataset.events.map(({ id, title, date }) => line(id, title || id, sayDate(date), id));
  }
  return Array.from(dataset.sources, (source) => {
    const { id, publisher, date, url } = source;
    const aside = [publisher, date === null ? "" : sayDate(date)].filter(Boolean).join(", ");
    return line(id, nameOfSource(source), aside, `${id}\n${url}`);
  });
}

function line(id: string, name: string, aside: string, more: string): Line {
  return { id, name, aside, text: foldText([name, aside, more].join("\n")) };
}
