import type { State } from "../../state/state.ts";

export interface FilterProps {
  readonly state: State;
}
