import type { Effects } from "./effects.ts";

/** What is done for each of more contacts, as to count or to make a graph, takes so long that the page should be let in before. */
export const MANY_CONTACTS = 20_000;

/** Lets the page draw and answer its reader. */
export function nextTask({ after }: Pick<Effects, "after">): Promise<void> {
  return new Promise((resolve) => after(0, resolve));
}
