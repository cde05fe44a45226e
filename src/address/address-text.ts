import { wellFormed } from "./sound.ts";

/**
 * The form of an address below its meaning: `key=value&key=value`, percent-encoded where the URL standard asks for it, a space as `+`.
 * A value may be a list of texts with commas between them.
 */
export type AddressParts = readonly (readonly [key: string, value: string])[];

/** Characters that stay as they are in a fragment and make it readable. */
const READABLE = /%(?:2F|2C|3A|3B|40|24)/g;

export function formatParts(parts: AddressParts): string {
  return parts.map(([key, value]) => `${key}=${encode(value)}`).join("&");
}

/** The parts of a fragment in their order; what is not percent-encoded as it should be is taken as it stands. Never throws; linear. */
export function parseParts(fragment: string): AddressParts {
  return fragment
    .replace(/^#/, "")
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      return at < 0 ? [decode(part), ""] : [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    });
}

function encode(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replaceAll("%20", "+")
    .replace(READABLE, decodeURIComponent);
}

function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/**
 * Texts as one value. The escapes lie below the percent-encoding, so that a list survives programs that encode its commas.
 * `~` is the escape: `~c` a comma, `~t` itself, `~e` an empty text.
 */
export function formatList(items: readonly string[]): string {
  return items
    .map((item) => (item === "" ? "~e" : item.replaceAll("~", "~t").replaceAll(",", "~c")))
    .join(",");
}

/** Inverse of {@link formatList}; an empty value is an empty list. */
export function parseList(value: string): string[] {
  if (value === "") return [];
  return value.split(",").map((item) => item.replace(/~([cte])/g, unescape));
}

function unescape(_: string, letter: string): string {
  return letter === "c" ? "," : letter === "t" ? "~" : "";
}
