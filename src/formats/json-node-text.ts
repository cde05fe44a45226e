import type { JsonNode } from "./json-text.ts";

/** The JSON text of a node on one line: numbers as they were written, keys in their order, repeated ones too. */
export function jsonText(node: JsonNode): string {
  switch (node.type) {
    case "object":
      return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${jsonText(value)}`).join(",")}}`;
    case "array":
      return `[${node.items.map(jsonText).join(",")}]`;
    case "text":
      return JSON.stringify(node.text);
    case "number":
      return node.raw;
    case "literal":
      return String(node.value);
  }
}
