import { createEngine } from "../network/engine.ts";
import type { Engine, Filter, Network, Snapshot } from "../network/network.ts";
import { isSameFilter } from "../network/same-filter.ts";

/** The engines of the networks that are shown. */
export interface Engines {
  /** Asks an engine of a network that is about to be shown what it will be asked first: each step takes a while where there are many contacts. */
  prepare(network: Network, filter: Filter): readonly (() => void)[];
  /** The engine that was prepared, or a new one. */
  of(network: Network): Engine;
  /** What the engine answers; what was asked ahead is not asked again. */
  query(engine: Engine, filter: Filter): Snapshot;
}

export function createEngines(): Engines {
  let prepared: { readonly engine: Engine; readonly snapshot: Snapshot } | null = null;
  return {
    prepare(network, filter) {
      const engine = createEngine(network);
      const ask = (): Snapshot => {
        if (prepared?.engine !== engine) prepared = { engine, snapshot: engine.query(filter) };
        return prepared.snapshot;
      };
      return [
        ask,
        () => ask().unnarrowed,
        () => engine.queryAllTime(filter),
        () => engine.facets(ask()),
      ];
    },
    of(network) {
      if (prepared?.snapshot.network === network) return prepared.engine;
      // Another one is shown in its place.
      prepared = null;
      return createEngine(network);
    },
    query(engine, filter) {
      if (prepared?.engine !== engine) return engine.query(filter);
      const { snapshot } = prepared;
      // Good for the first question alone: the next one overwrites it.
      prepared = null;
      return isSameFilter(snapshot.filter, filter) ? snapshot : engine.query(filter);
    },
  };
}
