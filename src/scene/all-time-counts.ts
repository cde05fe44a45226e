import { FAMILY_CODES } from "../model/kinds.ts";
import type { Level } from "../model/dataset.ts";
import type { Network } from "../network/network.ts";

/** Contacts over all time at one level: what sizes are measured against, so that they mean the same in every window. */
export interface AllTimeCounts {
  /** Actor index -> contacts. */
  readonly actors: Uint32Array;
  readonly mostOfActor: number;
  /** The most contacts of any strand. */
  readonly mostOfStrand: number;
  /** Indexed by family code: whether any tie has a strand of it. */
  readonly families: readonly boolean[];
}

const known = new WeakMap<Network, Partial<Record<Level, AllTimeCounts>>>();

/** The counts of a level, made once a network. The first call is linear in the contacts. */
export function allTimeCounts(network: Network, level: Level): AllTimeCounts {
  let levels = known.get(network);
  if (levels === undefined) known.set(network, (levels = {}));
  return (levels[level] ??= count(network, level));
}

function count(network: Network, level: Level): AllTimeCounts {
  const { actors, ties, tieOffsets, tie } = network.levels[level];
  const perActor = new Uint32Array(network.dataset.actors.length);
  for (let k = 0; k < actors.length; k++) perActor[actors[k]!]!++;

  const { length, family } = network.contacts;
  const width = FAMILY_CODES.length;
  const perStrand = new Uint32Array(tie.length * width);
  const families = FAMILY_CODES.map(() => false);
  let mostOfStrand = 0;
  for (let contact = 0; contact < length; contact++) {
    const code = family[contact]!;
    for (let at = tieOffsets[contact]!; at < tieOffsets[contact + 1]!; at++) {
      const strand = ties[at]! * width + code;
      const count = perStrand[strand]! + 1;
      perStrand[strand] = count;
      if (count > mostOfStrand) mostOfStrand = count;
      families[code] = true;
    }
  }
  return { actors: perActor, mostOfActor: largest(perActor), mostOfStrand, families };
}

function largest(values: Uint32Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > most) most = values[i]!;
  return most;
}
