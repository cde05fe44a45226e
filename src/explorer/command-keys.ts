import type { Command } from "./commands.ts";

/** Of a keyboard event, what decides. */
export type Stroke = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Where the event comes from. */
export interface StrokeContext {
  /** The focus is where letters are text, or where they choose from a list. */
  readonly isTyping: boolean;
  /** Single characters act as commands. */
  readonly letters: boolean;
}

/** The command that a key stroke asks for, enabled or not; null for none. */
export function commandOf(
  commands: readonly Command[],
  stroke: Stroke,
  { isTyping, letters }: StrokeContext,
): Command | null {
  const found = commands.find(({ keys }) => keys.some((key) => isStroke(key, stroke)));
  if (found === undefined) return null;
  const isLetter = stroke.key.length === 1 && !hasModifier(stroke);
  if (isLetter && (isTyping || !letters)) return null;
  // In a field these belong to the text: its own undo, its own way out.
  return isTyping ? null : found;
}

function isStroke(key: string, stroke: Stroke): boolean {
  const parts = key.split("+");
  if (parts.length === 1 || key === "+") {
    return !hasModifier(stroke) && stroke.key === (key === "Esc" ? "Escape" : key);
  }
  const letter = parts.at(-1) ?? "";
  return (
    hasModifier(stroke) &&
    !stroke.altKey &&
    stroke.shiftKey === parts.includes("Shift") &&
    stroke.key.toLowerCase() === letter.toLowerCase()
  );
}

function hasModifier({ ctrlKey, metaKey, altKey }: Stroke): boolean {
  return ctrlKey || metaKey || altKey;
}
