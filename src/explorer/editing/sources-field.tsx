import { useMemo } from "preact/hooks";
import type { DataSet } from "../../model/dataset.ts";
import { CompletionField } from "./completion-field.tsx";
import { makeSource, type Choice } from "./contact-draft.ts";
import { sourceOptions } from "./options.ts";

interface SourcesFieldProps {
  readonly dataset: DataSet;
  readonly chosen: readonly Choice[];
  readonly onChange: (chosen: readonly Choice[]) => void;
}

/** Who says so: sources of the data set, or new ones by their address. */
export function SourcesField({ dataset, chosen, onChange }: SourcesFieldProps) {
  const options = useMemo(() => sourceOptions(dataset), [dataset]);
  return (
    <CompletionField
      label="Sources"
      options={options}
      chosen={chosen}
      make={(text) => makeSource(text, dataset)}
      hint="Type a title, or paste an address for a new one"
      onChange={onChange}
    />
  );
}
