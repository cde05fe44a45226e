import type { Actor, Contact, DataSet } from "./dataset.ts";

/**
 * The actors with a placeholder behind them for every id that a contact, representation or membership mentions and no record defines,
 * in the order of first mention, so that inside every id of an actor leads to one. The kind `group` is the one that claims least.
 */
export function withPlaceholders(dataset: Mentions & Pick<DataSet, "actors">): readonly Actor[] {
  const known = new Set(dataset.actors.map(({ id }) => id));
  const missing: Actor[] = [];
  for (const id of mentionedActors(dataset)) {
    if (known.has(id)) continue;
    known.add(id);
    missing.push({ id, name: id, short: "", kind: "group", aliases: [], placeholder: true });
  }
  return missing.length === 0 ? dataset.actors : [...dataset.actors, ...missing];
}

/** Where actors are mentioned. */
type Mentions = Pick<DataSet, "representations" | "memberships"> & {
  readonly contacts: Iterable<Contact>;
};

function* mentionedActors(dataset: Mentions): Generator<string> {
  for (const { actor, party } of dataset.representations) yield* [actor, party];
  for (const { member, group } of dataset.memberships) yield* [member, group];
  for (const { participants, initiators, mediators } of dataset.contacts) {
    yield* participants;
    yield* initiators;
    yield* mediators;
  }
}
