import type { ActorKind, Level } from "../model/dataset.ts";
import type { Network } from "../network/network.ts";
import { allTimeCounts } from "../network/all-time-counts.ts";
import type { ActorMark, MarkLimits } from "./scene.ts";

/** What the sizes of marks follow from. The same for every window of a data set, so that a size always means the same count. */
export interface MarkScale {
  /** About 1 in a fitted figure 1,200 wide. Shapes and lines grow and shrink less than the distances between them. */
  readonly magnification: number;
  /** Half the height of the busiest actor's shape, before it is magnified. */
  readonly largestRadius: number;
  readonly mostOfActor: number;
  readonly mostOfStrand: number;
}

/** A fitted figure of 1,200 by 800 shows a layout unit as about 0.8 pixels. */
const AT_FULL_SCALE = 1.12;
const LEAST_MAGNIFICATION = 0.6;
const MOST_MAGNIFICATION = 1.6;

/** Half height of the shape of the busiest actor. */
const LARGEST_RADIUS = 29;

/** Those of a figure of its own. */
const USUAL_LIMITS: MarkLimits = {
  leastMagnification: LEAST_MAGNIFICATION,
  largestRadius: LARGEST_RADIUS,
};

/** Sizes for a drawing of `scale` pixels a layout unit. */
export function markScale(
  network: Network,
  level: Level,
  scale: number,
  limits = USUAL_LIMITS,
): MarkScale {
  const { mostOfActor, mostOfStrand } = allTimeCounts(network, level);
  const { leastMagnification, largestRadius } = limits;
  const damped = AT_FULL_SCALE * Math.sqrt(scale);
  const magnification = Math.max(leastMagnification, Math.min(MOST_MAGNIFICATION, damped));
  return { magnification, largestRadius, mostOfActor, mostOfStrand };
}

/** Half heights that give the shapes the area of a circle of the same count. */
const HEIGHT_FOR_AREA: Readonly<Record<ActorKind, number>> = {
  state: 1,
  organization: 0.886,
  group: 1.253,
  person: 1,
};

/** Half the height of the shape of an actor with one contact. */
const SMALLEST_RADIUS = 5;
/** With fewer contacts than this the busiest actor stays below the largest size. */
const FULL_SIZE_CONTACTS = 40;

/**
 * Half the height of an actor's shape in CSS pixels. Its area grows in proportion to contacts from that of one contact on, so that few
 * contacts can be told apart and still be seen.
 */
export function actorRadius(contacts: number, kind: ActorKind, scale: MarkScale): number {
  const least = SMALLEST_RADIUS * SMALLEST_RADIUS;
  const most = scale.largestRadius * scale.largestRadius;
  const area = least + shareOf(contacts, scale) * (most - least);
  return Math.sqrt(area) * HEIGHT_FOR_AREA[kind] * scale.magnification;
}

function shareOf(contacts: number, { mostOfActor }: Pick<MarkScale, "mostOfActor">): number {
  return (contacts - 1) / (Math.max(mostOfActor, FULL_SIZE_CONTACTS) - 1);
}

/** The largest radius of {@link MarkLimits} with which an actor of so many contacts has a half height of at most `radiusPx`. */
export function largestRadiusFor(contacts: number, radiusPx: number, scale: MarkScale): number {
  const least = SMALLEST_RADIUS * SMALLEST_RADIUS;
  const wished = radiusPx / scale.magnification;
  const share = shareOf(contacts, scale);
  if (share <= 0 || wished <= SMALLEST_RADIUS) return share <= 0 ? LARGEST_RADIUS : SMALLEST_RADIUS;
  return Math.min(LARGEST_RADIUS, Math.sqrt(least + (wished * wished - least) / share));
}

/** How far the outermost part of an actor's shape is from its middle, in CSS pixels. */
export function shapeReach({ kind, r }: Pick<ActorMark, "kind" | "r">): number {
  return kind === "organization" ? 1.3 * r : r;
}

/** Radius of the ring around an actor that was placed by hand, in CSS pixels. */
export function pinRadius(mark: Pick<ActorMark, "kind" | "r">): number {
  return shapeReach(mark) + 3;
}

/** How far that ring is from the middle of the actor's shape; its line is a pixel wide. */
export function pinReach(mark: Pick<ActorMark, "kind" | "r">): number {
  return pinRadius(mark) + 0.5;
}

/** Radius of the ring around a selected actor, in CSS pixels: outside the pin's, so that both can be seen. */
export function selectionRadius(mark: Pick<ActorMark, "kind" | "r">): number {
  return shapeReach(mark) + 6.5;
}

/** A dot is smaller than the same actor's shape would be, so that it lies back. */
const DOT_SHARE = 0.42;

/** Radius of an actor's dot in the crowd, in CSS pixels. */
export function dotRadius(contacts: number, scale: MarkScale): number {
  return DOT_SHARE * actorRadius(contacts, "person", scale);
}

/** Radius of a hub's dot in CSS pixels. */
export function hubRadius(contacts: number, scale: MarkScale): number {
  return Math.min(10, 3 + 1.5 * Math.sqrt(contacts)) * scale.magnification;
}

const THICKEST_PX = 8;
const THINNEST_PX = 1;
/** With fewer contacts than this the busiest strand stays thinner than the thickest. */
const FULL_WIDTH_CONTACTS = 30;

/** Width of a strand in CSS pixels: grows with the square root of its contacts. */
export function strandWidth(contacts: number, scale: MarkScale): number {
  const share = contacts / Math.max(scale.mostOfStrand, FULL_WIDTH_CONTACTS);
  return Math.max(THINNEST_PX, THICKEST_PX * Math.sqrt(share) * scale.magnification);
}
