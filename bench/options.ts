import { SIZES } from "./event-set.ts";

/** A name of {@link SIZES}. */
export type SizeName = keyof typeof SIZES;

/** What the benches are asked for. */
export interface Options {
  /** The made-up sets to measure. */
  readonly sizes: readonly SizeName[];
  /** Whether packages that do the same work are measured beside. */
  readonly peers: boolean;
  /** An event table, packed or not, to measure in place of made-up sets. */
  readonly data: string | null;
}

/** The sizes of a text such as `S,M,L`. @throws Error for a name that there is none of */
export function readSizes(text: string): readonly SizeName[] {
  return text.split(",").map((name) => {
    if (name in SIZES) return name as SizeName; // Its keys are the names.
    throw new Error(`Expected --size of ${Object.keys(SIZES).join(",")}, found "${name}".`);
  });
}
