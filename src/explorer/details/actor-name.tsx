import { UserText } from "../controls/user-text.tsx";
import { useDetails } from "./details.ts";
import { shortName } from "./records.ts";

interface ActorNameProps {
  readonly id: string;
  /** The short form where there is one. */
  readonly short?: boolean;
}

/** An actor's name that opens its details and lights it up in the diagram. */
export function ActorName({ id, short = false }: ActorNameProps) {
  const { state, records } = useDetails();
  const actor = records.actor(id);
  return (
    <button
      type="button"
      class="ActorName"
      {...hoverOf(state, { of: "actor", id })}
      onClick={() => state.select({ of: "actors", ids: [id] })}
    >
      <span class="ActorName-lines">
        <UserText text={short ? shortName(actor) : actor.name} longest={120} />
      </span>
    </button>
  );
}

type HoverState = ReturnType<typeof useDetails>["state"];

/** What makes a row light up its twin in the diagram while the pointer or the focus is on it. */
export function hoverOf(state: HoverState, hover: NonNullable<HoverState["hover"]["value"]>) {
  const light = () => void (state.hover.value = hover);
  const leave = () => void (state.hover.value = null);
  return { onPointerEnter: light, onPointerLeave: leave, onFocus: light, onBlur: leave };
}
