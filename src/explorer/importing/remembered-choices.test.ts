import { expect, test } from "vitest";
import { NO_CHOICES } from "../../formats/sheet/sheet-understanding.ts";
import { createRememberedChoices } from "./remembered-choices.ts";

const MONTH_FIRST = { ...NO_CHOICES, dateOrder: "month-first" } as const;

function storageWith(text: string | null) {
  const kept = { text };
  const storage = {
    getItem: () => kept.text,
    setItem: (_: string, next: string) => void (kept.text = next),
  };
  // All of a storage that is asked for.
  return { kept, open: () => storage as unknown as Storage };
}

test("choices come back for the same header and no other, until they are forgotten", () => {
  const { open } = storageWith(null);
  createRememberedChoices(open).remember(["Date", "Who"], MONTH_FIRST);
  const later = createRememberedChoices(open);
  expect(later.find(["Date", "Who"])).toEqual(MONTH_FIRST);
  expect(later.find(["Who", "Date"])).toBeNull();
  later.forget(["Date", "Who"]);
  expect(createRememberedChoices(open).find(["Date", "Who"])).toBeNull();
});

test("nothing chosen is nothing remembered", () => {
  const { open, kept } = storageWith(null);
  createRememberedChoices(open).remember(["Date"], NO_CHOICES);
  expect(kept.text).toBe("[]");
});

test("a storage that throws is made up for by memory", () => {
  const memory = createRememberedChoices(() => {
    throw new Error("SecurityError");
  });
  memory.remember(["Date"], MONTH_FIRST);
  expect(memory.find(["Date"])).toEqual(MONTH_FIRST);
});

test.each(["{", "7", '[["x", {"roles": 1}]]', '[[1, null], ["y"], null]'])(
  "what is stored and is none of ours, %s, is no choice",
  (text) => {
    const memory = createRememberedChoices(storageWith(text).open);
    expect(memory.find(["x"])).toBeNull();
  },
);
