/** Of a longer address nothing is compared but the whole. UTF-16 units. */
const LONGEST = 2000;

/** What stands before what an address says by itself. */
const START = /^(?:https?:\/\/|ftp:\/\/|mailto:)?(?:www\.)?/i;

/** Whether a text is an address and nothing else, as people write one into a cell. */
export function isAddressText(text: string): boolean {
  return /^(?:(?:https?|ftp):\/\/|mailto:|www\.)\S+$/i.test(text.trim());
}

/** An address for comparing: with its scheme and `www.`, without the slash and marks at its end, its host in small letters, letters as they are read. Linear. */
export function addressKey(written: string): string {
  if (written.length > LONGEST) return written;
  const [start = ""] = START.exec(written) ?? [];
  const rest = withoutEnd(written.slice(start.length));
  return start.toLowerCase() + decoded(rest).replace(/^[^/?#]+/, (host) => host.toLowerCase());
}

/** The host of a web address in small letters, without `www.`; empty of any other address. Linear. */
export function hostOf(address: string): string {
  const [, host = ""] = /^https?:\/\/(?:www\.)?([^\s/?#]+)/i.exec(address) ?? [];
  return host.toLowerCase();
}

/** A text that may be a host and is nothing else, as it is written, without its scheme, `www.` and the slash at its end; else empty. Linear. */
export function hostAlone(text: string): string {
  return /^(?:https?:\/\/)?(?:www\.)?([^\s/?#]+)\/?$/i.exec(text.trim())?.[1] ?? "";
}

/** Where a text holds an address, also one without its scheme, `www.` or the slash at its end, or with what an address must escape; null where it does not. Linear. */
export function addressIn(
  text: string,
  address: string,
): readonly [start: number, end: number] | null {
  if (text.length > LONGEST || address.length > LONGEST) return null;
  const whole = address.replace(START, "");
  const bare = withoutEnd(whole);
  const end = whole.slice(bare.length);
  const lower = text.toLowerCase();
  // Of some letters the small ones are longer.
  const where = lower.length === text.length ? lower : text;
  for (const form of new Set([bare, decoded(bare)])) {
    const found = form === "" ? null : placeOf(where, form.toLowerCase());
    if (found === null) continue;
    const [start, to] = found;
    // Marks that the address itself ends in are no marks of the sentence.
    const from = text.startsWith("/", to - 1) && end.startsWith("/") ? to - 1 : to;
    return [start, text.startsWith(end, from) ? Math.max(to, from + end.length) : to];
  }
  return null;
}

function placeOf(text: string, form: string): readonly [number, number] | null {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const [before = ""] = BEFORE.exec(text.slice(Math.max(at - 20, 0), at)) ?? [];
    const start = at - before.length;
    const [behind] = BEHIND.exec(text.slice(at + form.length, at + form.length + 220)) ?? [];
    if (behind === undefined || INSIDE.test(text.slice(Math.max(start - 1, 0), start))) continue;
    return [start, at + form.length + (behind.startsWith("/") ? 1 : 0)];
  }
  return null;
}

const BEFORE = /(?:(?:https?|ftp):\/\/|mailto:)?(?:www\.)?$/;
/** A slash, marks, and then no more of an address. */
const BEHIND = /^\/?(?:[.,:!?)\]>"']{0,10}(?:[\s\0]|$)|[)\]>"']?[|]|[)\]>"']?;(?!\S{0,200}[=/]))/;
/** What goes on in front. */
const INSIDE = /[\p{L}\p{N}@._/%-]/u;

function withoutEnd(address: string): string {
  return address.replace(/[.,;:!?)\]]{1,20}$/, "").replace(/\/$/, "");
}

function decoded(address: string): string {
  if (!address.includes("%")) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
