/** Half the height of the shape of the busiest actor, in layout units. */
export const LARGEST_RADIUS = 30;
/** Half the height of the shape of an actor with one contact. */
const SMALLEST_RADIUS = 5;
/** With fewer contacts than this the busiest actor stays below the largest size. */
const FULL_SIZE_CONTACTS = 40;

/** Half the height of a hub's dot. */
export const HUB_RADIUS = 5;

/** Room for a name's line, and the gap between it and the shape. */
export const LABEL_HEIGHT = 18;
export const LABEL_GAP = 2;
/** Of names at 13 px, with slack for a wider substitute face and for a figure that is fitted at somewhat less than its size. */
const CHARACTER_WIDTH = 8;
const LONGEST_LABEL = 26;

/** Expected half height of an actor's shape: its area grows in proportion to contacts from that of one contact on. */
export function shapeRadius(contacts: number, mostContacts: number): number {
  const share = Math.max(0, contacts - 1) / (Math.max(mostContacts, FULL_SIZE_CONTACTS) - 1);
  const least = SMALLEST_RADIUS * SMALLEST_RADIUS;
  return Math.sqrt(least + share * (LARGEST_RADIUS * LARGEST_RADIUS - least));
}

/** Expected half width of a name. An estimate: the exact widths are the scene's, which may hide a name that has no room. */
export function labelHalfWidth(text: string): number {
  return (Math.min(text.length, LONGEST_LABEL) * CHARACTER_WIDTH) / 2 + 2;
}
