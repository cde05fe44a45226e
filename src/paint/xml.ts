import { withoutForbidden } from "../scene/label-text.ts";

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Text as it stands between tags or in a double-quoted attribute; what XML forbids becomes U+FFFD. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"\r]/g, (character) => REFERENCES[character]!);
}

/** `name="value"` pairs, each with a space before it, in the order given. */
export function xmlAttributes(attributes: Readonly<Record<string, string>>): string {
  let text = "";
  for (const name in attributes) text += ` ${name}="${escapeXml(attributes[name]!)}"`;
  return text;
}

/** An element with text and nothing else in it. */
export function textElement(name: string, content: string): string {
  return `<${name}>${escapeXml(content)}</${name}>`;
}
