import { counted } from "../../model/count-words.ts";
import type { DataSet } from "../../model/dataset.ts";
import { STANDARD_KINDS } from "../../model/kinds.ts";
import { goneKinds, type DescriptionDraft, type KindFate } from "./description-draft.ts";
import { SelectField } from "./select-field.tsx";

interface GoneKindsProps {
  readonly dataset: DataSet;
  readonly draft: DescriptionDraft;
  readonly faults: Readonly<Record<string, string>> | undefined;
  readonly change: (patch: Partial<DescriptionDraft>) => void;
}

/** For each kind that was removed in the form, what becomes of the contacts that are of it. */
export function GoneKinds({ dataset, draft, faults, change }: GoneKindsProps) {
  const kept = draft.kinds.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
  const names = new Map<KindFate, string>([
    ["", "Choose …"],
    ["remove", "They are removed too"],
    ...[...STANDARD_KINDS, ...kept].map(
      ({ id, name }) => [`:${id}` as const, `They become: ${name}`] as const,
    ),
  ]);
  return (
    <>
      {goneKinds(draft, dataset).map(({ id, name, contacts }) => (
        <SelectField<KindFate>
          key={id}
          label={`${name} is removed, ${counted(contacts, "contact")} ${contacts === 1 ? "is" : "are"} of it`}
          value={draft.fates[id] ?? ""}
          values={[...names.keys()]}
          nameOf={(fate) => names.get(fate) ?? fate}
          fault={faults?.[id]}
          onChange={(fate) => change({ fates: { ...draft.fates, [id]: fate } })}
        />
      ))}
    </>
  );
}
