import { useSignal } from "@preact/signals";
import { FORMATS, type Format } from "../../formats/registry.ts";
import type { DataSet } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import { saveFile } from "../figure/save-file.ts";

/** The forms of one file; a folder is saved as its zip. */
const FORMS = FORMATS.filter(({ of, write }) => of === "file" && write !== null);

interface SaveDataProps {
  readonly dataset: DataSet;
  readonly say: (text: string) => void;
}

/** The whole data set as a file, in every form that is written. */
export function SaveData({ dataset, say }: SaveDataProps) {
  const notes = useSignal<readonly string[]>([]);
  const save = async (format: Format) => {
    const { name, lost } = await saveAs(dataset, format);
    notes.value = lost.map(({ message }) => message);
    say(`Saved ${name}.`);
  };
  return (
    <section class="SaveData" aria-label="Save the data">
      <h3>Data</h3>
      <div class="SaveData-buttons">
        {FORMS.map((format) => (
          <button
            key={format.id}
            type="button"
            class="Button"
            data-tone="outlined"
            onClick={() => {
              save(format).catch((error: unknown) => {
                notes.value = [error instanceof Error ? error.message : String(error)];
              });
            }}
          >
            {format.name}
          </button>
        ))}
      </div>
      {notes.value.length > 0 && <p role="alert">{notes.value.join(" ")}</p>}
    </section>
  );
}

async function saveAs(dataset: DataSet, { write, extensions }: Format) {
  const lost: Problem[] = [];
  const files = await write?.(dataset, (problem) => lost.push(problem));
  const [bytes = new Uint8Array()] = files?.values() ?? [];
  const slug = dataset.id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80);
  const name = `${slug.replace(/^-|-$/g, "") || "data-set"}${extensions[0] ?? ""}`;
  // What writers give is never shared memory.
  saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>]));
  return { name, lost };
}
