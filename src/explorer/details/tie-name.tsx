import { UserText } from "../controls/user-text.tsx";
import { hoverOf } from "./actor-name.tsx";
import { useDetails } from "./details.ts";
import { shortName } from "./records.ts";

interface TieNameProps {
  /** Ids, two or more. */
  readonly actors: readonly string[];
  /** Tie index at the level shown. */
  readonly tie: number;
}

/** A tie by its members: opens its details and lights it up in the diagram. */
export function TieName({ actors, tie }: TieNameProps) {
  const { state } = useDetails();
  return (
    <button
      type="button"
      class="ActorName"
      {...hoverOf(state, { of: "tie", tie })}
      onClick={() => state.select({ of: "tie", actors })}
    >
      <span class="ActorName-lines">
        <TieMembers actors={actors} longest={40} />
      </span>
    </button>
  );
}

/** More names than this are counted instead. */
const NAMED = 6;

interface TieMembersProps {
  readonly actors: readonly string[];
  /** Characters of each name. */
  readonly longest?: number;
}

/** "A – B" for two, "A, B, C" for more. */
export function TieMembers({ actors, longest = 80 }: TieMembersProps) {
  const { records } = useDetails();
  const left = actors.length - NAMED;
  return (
    <>
      {actors.slice(0, NAMED).map((id, index) => (
        <span key={id}>
          {index > 0 && (actors.length === 2 ? " – " : ", ")}
          <UserText text={shortName(records.actor(id))} longest={longest} />
        </span>
      ))}
      {left > 0 && ` and ${left} more`}
    </>
  );
}
