import { useComputed } from "@preact/signals";
import { ACTOR_KINDS, type ActorKind } from "../../model/dataset.ts";
import { ACTOR_KIND_PLURALS } from "../../model/actor-kind-names.ts";
import { contactWord } from "../../scene/words.ts";
import { ShapeSwatch } from "../controls/shape-swatch.tsx";
import { choose, chooseOnly, isChosen, isOnly } from "./choose.ts";
import { ChoiceRow } from "./choice-row.tsx";
import type { FilterProps } from "./filter-props.ts";

export function ActorKindsFilter({ state }: FilterProps) {
  return (
    <section class="Panel-section" aria-labelledby="filter-actor-kinds">
      <h3 id="filter-actor-kinds">Kinds of actor</h3>
      <ul>
        {ACTOR_KINDS.map((kind) => (
          <ActorKindRow key={kind} state={state} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

function ActorKindRow({ state, kind }: FilterProps & { readonly kind: ActorKind }) {
  const chosen = state.filter.value.actorKinds;
  const count = useComputed(() => state.facets.value?.actorKinds[kind] ?? 0);
  const change = (through: boolean) => choose(ACTOR_KINDS, chosen, { choices: [kind], through });
  return (
    <ChoiceRow
      label={ACTOR_KIND_PLURALS[kind]}
      sign={<ShapeSwatch kind={kind} />}
      through={isChosen(chosen, kind)}
      count={count}
      counted={contactWord(state.network.value)}
      onChange={(through) => state.setFilter({ actorKinds: change(through) })}
      only={{
        isOnly: isOnly(ACTOR_KINDS, chosen, [kind]),
        onClick: () => state.setFilter({ actorKinds: chooseOnly(ACTOR_KINDS, chosen, [kind]) }),
      }}
    />
  );
}
