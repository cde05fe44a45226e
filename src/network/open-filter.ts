import { ALL_TIME } from "../model/day.ts";
import type { Filter } from "./network.ts";

/** The filter that lets everything through, at the level shown first where nothing says which. */
export const OPEN_FILTER: Filter = {
  window: ALL_TIME,
  level: "parties",
  kinds: null,
  topics: null,
  actorKinds: null,
  top: null,
  focus: null,
  reach: 1,
  minimum: 1,
  search: "",
};
