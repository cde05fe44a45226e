import { describe, expect, test } from "vitest";
import { commandOf, type Stroke } from "./command-keys.ts";
import type { Command } from "./commands.ts";

const COMMANDS: readonly Command[] = [
  ["table", ["t"]],
  ["zoom-in", ["+", "="]],
  ["undo", ["Ctrl+Z"]],
  ["redo", ["Ctrl+Shift+Z", "Ctrl+Y"]],
  ["back", ["Esc"]],
  ["help", ["?"]],
].map(([name, keys]) => ({
  name: name as string,
  keys: keys as string[],
  label: "",
  isEnabled: () => true,
  run: () => undefined,
}));

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

const ask = (asked: Stroke, context = { isTyping: false, letters: true }) =>
  commandOf(COMMANDS, asked, context)?.name ?? null;

describe("commandOf", () => {
  test("finds single characters, also those that need Shift on some keyboards", () => {
    expect(ask(stroke("t"))).toBe("table");
    expect(ask(stroke("+", { shiftKey: true }))).toBe("zoom-in");
    expect(ask(stroke("?", { shiftKey: true }))).toBe("help");
    expect(ask(stroke("Escape"))).toBe("back");
  });

  test("tells undo from redo by Shift, and takes Command for Ctrl", () => {
    expect(ask(stroke("z", { ctrlKey: true }))).toBe("undo");
    expect(ask(stroke("Z", { ctrlKey: true, shiftKey: true }))).toBe("redo");
    expect(ask(stroke("z", { metaKey: true }))).toBe("undo");
    expect(ask(stroke("y", { ctrlKey: true }))).toBe("redo");
  });

  test("leaves the browser's own keys alone", () => {
    expect(ask(stroke("t", { ctrlKey: true }))).toBeNull();
    expect(ask(stroke("+", { ctrlKey: true }))).toBeNull();
    expect(ask(stroke("z", { ctrlKey: true, altKey: true }))).toBeNull();
  });

  test("lets whoever types type, and take back what was typed", () => {
    const typing = { isTyping: true, letters: true };
    expect(ask(stroke("t"), typing)).toBeNull();
    expect(ask(stroke("z", { ctrlKey: true }), typing)).toBeNull();
  });

  test("single characters can be switched off, the others not", () => {
    const off = { isTyping: false, letters: false };
    expect(ask(stroke("t"), off)).toBeNull();
    expect(ask(stroke("z", { ctrlKey: true }), off)).toBe("undo");
    expect(ask(stroke("Escape"), off)).toBe("back");
  });
});
