/** What became of a tie or an actor from the earlier of two windows to the later one. */
export const CHANGES = ["appeared", "grew", "unchanged", "faded", "went"] as const;
export type Change = (typeof CHANGES)[number];
