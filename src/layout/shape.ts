/** Half the height of the shape of the busiest actor, in layout units. */
export const LARGEST_RADIUS = 30;
/** The least half height of an actor's shape. */
const SMALLEST = 6;
/** With fewer contacts than this the busiest actor stays below the largest size. */
const FULL_SIZE_CONTACTS = 40;

/** Half the height of a hub's dot. */
export const HUB_RADIUS = 5;

/** Height of a name's line at 13 px, and the gap between it and the shape. */
export const LABEL_HEIGHT = 17;
export const LABEL_GAP = 2;
const CHARACTER_WIDTH = 7.2;

/** Expected half height of an actor's shape: area in proportion to contacts, kept between 6 and 30. */
export function shapeRadius(contacts: number, mostContacts: number): number {
  const share = contacts / Math.max(mostContacts, FULL_SIZE_CONTACTS);
  return Math.max(SMALLEST, LARGEST_RADIUS * Math.sqrt(share));
}

/** Expected half width of a name at 13 px. An estimate: the exact widths are the scene's, which may hide a name that has no room. */
export function labelHalfWidth(text: string): number {
  return (Math.min(text.length, 40) * CHARACTER_WIDTH) / 2 + 2;
}
