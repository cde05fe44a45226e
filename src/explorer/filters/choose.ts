/** A list of choices let through; null lets everything through. */
export type Chosen<Choice extends string> = readonly Choice[] | null;

/** Whether a choice is let through. */
export function isChosen<Choice extends string>(chosen: Chosen<Choice>, choice: Choice): boolean {
  return chosen === null || chosen.includes(choice);
}

/**
 * The choices with some of them let through or not, in the order of `all`; null once everything is. Choices that `all` lacks are
 * dropped: nothing of the data set answers to them.
 */
export function choose<Choice extends string>(
  all: readonly Choice[],
  chosen: Chosen<Choice>,
  change: { readonly choices: readonly Choice[]; readonly through: boolean },
): Chosen<Choice> {
  const changed = new Set(change.choices);
  const left = all.filter((choice) =>
    changed.has(choice) ? change.through : isChosen(chosen, choice),
  );
  return left.length === all.length ? null : left;
}

/** Only these choices, in the order of `all`; everything again where only these were let through before. */
export function chooseOnly<Choice extends string>(
  all: readonly Choice[],
  chosen: Chosen<Choice>,
  choices: readonly Choice[],
): Chosen<Choice> {
  return isOnly(all, chosen, choices) ? null : choose(all, [], { choices, through: true });
}

/** Whether these choices are let through and no other of `all`. */
export function isOnly<Choice extends string>(
  all: readonly Choice[],
  chosen: Chosen<Choice>,
  choices: readonly Choice[],
): boolean {
  if (chosen === null) return false;
  const wanted = new Set(choices);
  return all.every((choice) => chosen.includes(choice) === wanted.has(choice));
}
