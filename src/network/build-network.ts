import type { DataSet } from "../model/dataset.ts";
import type { Network, NetworkParts } from "./network.ts";
import { indexActors, networkParts } from "./network-parts.ts";

/** The network of a data set; see {@link networkParts} for what it costs. Equal data sets give equal networks. */
export function buildNetwork(dataset: DataSet): Network {
  const actorIndex = indexActors(dataset);
  return assembleNetwork(dataset, networkParts(dataset, actorIndex), actorIndex);
}

/** A network of parts that were made, here or in a worker, of an equal data set. Linear in actors. */
export function assembleNetwork(
  dataset: DataSet,
  parts: NetworkParts,
  actorIndex: Network["actorIndex"] = indexActors(dataset),
): Network {
  return { ...parts, dataset, actorIndex };
}
