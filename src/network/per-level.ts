import type { Level } from "../model/dataset.ts";
import type { LevelColumns, Network } from "./network.ts";

/** Something that follows from a level of a network, made when first asked for and kept as long as the level is. */
export interface PerLevel<Value extends object> {
  readonly of: (network: Network, level: Level) => Value;
  /** Keeps what `of` made elsewhere, of an equal network. */
  readonly remember: (network: Network, level: Level, value: Value) => void;
}

export function perLevel<Value extends object>(
  make: (network: Network, level: Level) => Value,
): PerLevel<Value> {
  const known = new WeakMap<LevelColumns, Value>();
  return {
    of(network, level) {
      const columns = network.levels[level];
      let value = known.get(columns);
      if (value === undefined) known.set(columns, (value = make(network, level)));
      return value;
    },
    remember: (network, level, value) => void known.set(network.levels[level], value),
  };
}
