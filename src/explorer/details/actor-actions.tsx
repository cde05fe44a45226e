import { Icon } from "../controls/icon.tsx";
import { useDetails } from "./details.ts";

/** What can be done with an actor without a drag or a double-click. */
export function ActorActions({ id }: { readonly id: string }) {
  const { state } = useDetails();
  const isFocus = state.filter.value.focus === id;
  return (
    <div class="ActorActions">
      <button
        type="button"
        class="Button"
        data-tone="outlined"
        aria-pressed={isFocus}
        onClick={() => state.setFilter({ focus: isFocus ? null : id })}
      >
        <Icon name="focus" />
        {isFocus ? "End focus" : "Focus"}
      </button>
      <PinButton id={id} />
    </div>
  );
}

function PinButton({ id }: { readonly id: string }) {
  const { state, network } = useDetails();
  const isPinned = state.choices.value.pins.has(id);
  const actor = network.actorIndex.get(id) ?? -1;
  const positions = state.positions.value;
  const x = positions?.actors[2 * actor] ?? NaN;
  const y = positions?.actors[2 * actor + 1] ?? NaN;
  const hasPlace = !Number.isNaN(x) && !Number.isNaN(y);
  if (!isPinned && !hasPlace) return null;
  return (
    <button
      type="button"
      class="Button"
      data-tone="outlined"
      aria-pressed={isPinned}
      onClick={() => (isPinned ? state.unpin(id) : state.pin(id, { x, y }))}
    >
      <Icon name="pin" />
      {isPinned ? "Unpin" : "Pin"}
    </button>
  );
}
