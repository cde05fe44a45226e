import { NAMED } from "./findings.ts";
import type { LinkFault, NamedCount } from "./findings.ts";

/** Counts the links of a sheet that have no address that can be read, and keeps the names of the first, however many there are. */
export class LostLinks {
  readonly #counts = new Map<LinkFault, { count: number; readonly names: string[] }>();

  /** @param reference such as `B2`, as the file says it */
  add(why: LinkFault, reference: string): void {
    const lost = this.#counts.get(why) ?? { count: 0, names: [] };
    this.#counts.set(why, lost);
    lost.count++;
    if (lost.names.length < NAMED) lost.names.push(reference);
  }

  /** More of those that were added last, without names. */
  addMore(why: LinkFault, count: number): void {
    const lost = this.#counts.get(why);
    if (lost !== undefined) lost.count += count;
  }

  /** By why, in the order of the first of each. */
  counts(): readonly (readonly [LinkFault, NamedCount])[] {
    return [...this.#counts];
  }
}
