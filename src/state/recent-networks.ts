import type { DataSet } from "../model/dataset.ts";
import { buildNetwork } from "../network/build-network.ts";
import type { Network } from "../network/network.ts";

/** So many networks are kept: with one comes its layout, so that a step back shows its picture at once. */
const KEPT = 6;

/** The networks of the states of the open data set that were shown last, the same object for the same data set; an older one is built anew. */
export function createRecentNetworks() {
  const kept = new Map<DataSet, Network>();
  const keep = (network: Network): Network => {
    kept.delete(network.dataset);
    kept.set(network.dataset, network);
    for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
    return network;
  };
  return {
    /** Keeps this one and none from before: another data set was opened, and no step leads back. */
    begin: (network: Network): Network => {
      kept.clear();
      return keep(network);
    },
    of: (dataset: DataSet): Network => keep(kept.get(dataset) ?? buildNetwork(dataset)),
  };
}
