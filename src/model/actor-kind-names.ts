import type { ActorKind } from "./dataset.ts";

/** One actor of a kind, in words. */
export const ACTOR_KIND_NAMES: Readonly<Record<ActorKind, string>> = {
  state: "State",
  organization: "Organisation",
  person: "Person",
  group: "Group",
};

/** Several. */
export const ACTOR_KIND_PLURALS: Readonly<Record<ActorKind, string>> = {
  state: "States",
  organization: "Organisations",
  person: "People",
  group: "Groups",
};
