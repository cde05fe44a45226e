import { useComputed } from "@preact/signals";
import { FAMILY_CODES, type Family } from "../../model/kinds.ts";
import type { Network, NetworkKind } from "../../network/network.ts";
import type { State } from "../../state/state.ts";
import { later } from "../controls/later.tsx";
import { LineSwatch } from "../controls/line-swatch.tsx";
import { choose, chooseOnly, isChosen, isOnly } from "./choose.ts";
import { ChoiceRow } from "./choice-row.tsx";
import { contactWord, familyName } from "../../scene/words.ts";
import type { Taking } from "../opening/taking.ts";
import type { FilterProps } from "./filter-props.ts";

/** Of event tables alone, which come after the first picture. */
const otherEvents = later(async () => (await import("./other-events.tsx")).OtherEvents);

/** Families and those of their kinds that the data set has. A family of one kind of the same name is one row. */
export function KindsFilter({ state, taking }: FilterProps & { readonly taking: Taking }) {
  const network = state.network.value;
  const kinds = kindsOfContacts(network);
  const families = FAMILY_CODES.map((family) => ({
    family,
    kinds: kinds.filter((kind) => kind.family === family),
  })).filter((group) => group.kinds.length > 0);
  return (
    <section class="Panel-section" aria-labelledby="filter-kinds">
      <h3 id="filter-kinds">Kinds of {contactWord(network)}</h3>
      <ul>
        {families.map((group) => (
          <FamilyRows
            key={group.family}
            state={state}
            name={network === null ? "" : familyName(group.family, network)}
            {...group}
          />
        ))}
      </ul>
      {state.dataset.value?.columns !== undefined && <otherEvents.Part taking={taking} />}
    </section>
  );
}

/** The kinds of any contact, in or out of view. */
function kindsOfContacts(network: Network | null): readonly NetworkKind[] {
  if (network === null) return [];
  const { kindOffsets } = network.contacts;
  return network.kinds.filter((_, kind) => kindOffsets[kind + 1]! > kindOffsets[kind]!);
}

interface FamilyRowsProps extends FilterProps {
  readonly name: string;
  readonly family: Family;
  readonly kinds: readonly NetworkKind[];
}

function FamilyRows({ state, name, family, kinds }: FamilyRowsProps) {
  const ids = kinds.map(({ id }) => id);
  const chosen = state.filter.value.kinds;
  const through = ids.filter((id) => isChosen(chosen, id)).length;
  const count = useComputed(() => state.facets.value?.families[family] ?? 0);
  const isAlone = kinds.length === 1 && kinds[0]?.name === name;
  return (
    <>
      <ChoiceRow
        label={name}
        sign={<LineSwatch family={family} />}
        through={through === 0 ? false : through === ids.length || "mixed"}
        count={count}
        counted={contactWord(state.network.value)}
        {...choiceOf(state, ids)}
      />
      {!isAlone && kinds.map((kind) => <KindRow key={kind.id} state={state} kind={kind} />)}
    </>
  );
}

function KindRow({ state, kind }: FilterProps & { readonly kind: NetworkKind }) {
  const count = useComputed(() => {
    const at = state.network.value?.kinds.findIndex(({ id }) => id === kind.id) ?? -1;
    return state.facets.value?.kinds[at] ?? 0;
  });
  return (
    <ChoiceRow
      label={kind.name}
      nested
      through={isChosen(state.filter.value.kinds, kind.id)}
      count={count}
      counted={contactWord(state.network.value)}
      {...choiceOf(state, [kind.id])}
    />
  );
}

/** What a row of these kinds does. */
function choiceOf(state: State, choices: readonly string[]) {
  const all = (state.network.value?.kinds ?? []).map(({ id }) => id);
  const { kinds: chosen } = state.filter.value;
  return {
    onChange: (through: boolean) =>
      state.setFilter({ kinds: choose(all, chosen, { choices, through }) }),
    only: {
      isOnly: isOnly(all, chosen, choices),
      onClick: () => state.setFilter({ kinds: chooseOnly(all, chosen, choices) }),
    },
  };
}
