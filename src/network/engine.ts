import type { Level } from "../model/dataset.ts";
import { ALL_TIME } from "../model/day.ts";
import type { FacetCounts } from "./facets.ts";
import { allTimeTotals } from "./all-time-counts.ts";
import { countFacets } from "./facet-counts.ts";
import type { Engine, Filter, Network, Snapshot, Totals } from "./network.ts";
import { OPEN_FILTER } from "./open-filter.ts";
import { createScope, type Scope } from "./scope.ts";
import { createSearchIndex } from "./search-index.ts";
import { isSameFilter, sameButWindow } from "./same-filter.ts";

/** An engine for both levels of a network. Cheap to make: everything else is made when first asked for. */
export function createEngine(network: Network): Engine {
  const search = createSearchIndex(network);
  const countTotals = (filter: Filter): Totals => {
    if (isSameFilter(filter, { ...OPEN_FILTER, level: filter.level })) {
      return allTimeTotals(network, filter.level);
    }
    const { contactTotal, actorTotal } = unnarrowed(filter.level).query(filter);
    return { contactTotal, actorTotal };
  };
  const scopes = () => {
    const byLevel = new Map<Level, Scope>();
    return (level: Level): Scope => {
      const columns = network.levels[level];
      const scope = byLevel.get(level) ?? createScope({ network, columns, search, countTotals });
      byLevel.set(level, scope);
      return scope;
    };
  };
  const inWindow = scopes();
  const overAllTime = scopes();
  const beside = scopes();
  const unnarrowed = scopes();
  const latest = new Map<Level, ReturnType<Engine["queryAllTime"]>>();
  let counted: { readonly of: Snapshot; readonly facets: FacetCounts } | null = null;
  const query = (filter: Filter) => inWindow(filter.level).query(filter);
  return {
    query,
    queryAllTime(filter) {
      const known = latest.get(filter.level);
      if (known !== undefined && sameButWindow(known.filter, filter)) return known;
      const snapshot = overAllTime(filter.level).query({ ...filter, window: ALL_TIME });
      latest.set(filter.level, snapshot);
      return snapshot;
    },
    facets(snapshot): FacetCounts {
      // A snapshot is a new object each time, and the latest one: what it says has not changed.
      if (counted?.of !== snapshot) {
        const facets = countFacets(snapshot, (filter) => beside(filter.level).list(filter));
        counted = { of: snapshot, facets };
      }
      return counted.facets;
    },
  };
}
