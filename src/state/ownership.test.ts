import { describe, expect, test } from "vitest";
import { openPage } from "./any-page.ts";
import { NASTY } from "../address/arbitrary-network.ts";
import { createPage } from "./arbitrary-page.ts";
import { createState } from "./create-state.ts";
import { copyWord } from "./ownership.ts";

const open = async (from: "page" | "files", more: { readonly readOnly?: string } = {}) => {
  const state = createState(createPage().effects);
  const origin =
    from === "page"
      ? ({ from } as const)
      : ({ from, name: "a.csv", taken: { files: [], include: "contacts" }, ...more } as const);
  await state.open(() => Promise.resolve({ dataset: NASTY, problems: [], origin }), "Nasty");
  return state;
};

describe("what an edit begins from", () => {
  test("is a copy of what came with the page, with an id and a title of its own", async () => {
    const state = await open("page");
    const copy = state.editable.peek();
    expect(copy?.id).toBe(`${NASTY.id}-i00000`);
    expect(copy?.title).toBe(`${NASTY.title} (your copy)`);
    expect(copy?.contacts).toBe(NASTY.contacts);
    expect(state.dataset.peek()).toBe(NASTY);
  });

  test("is the copy itself once that is open, and again the same copy after undo", async () => {
    const state = await open("page");
    const copy = state.editable.peek()!;
    state.follow({ ...copy, description: "Changed" });
    expect(state.editable.peek()).toBe(state.dataset.peek());
    state.follow(NASTY);
    expect(state.editable.peek()?.id).toBe(copy.id);
  });

  test("is the reader's own data set as it is, and nothing while it is locked", async () => {
    const state = await open("files");
    expect(state.editable.peek()).toBe(NASTY);
    state.locked.value = "It is open in another tab.";
    expect(state.editable.peek()).toBeNull();
    await state.open(() => Promise.resolve({ dataset: NASTY, problems: [] }), "Again");
    expect(state.locked.peek()).toBeNull();
  });

  test("D1: is nothing where the file may only be looked at, which is why nothing of it is lost", async () => {
    const state = await open("files", { readOnly: "A newer version wrote it." });
    expect(state.editable.peek()).toBeNull();
    expect(state.locked.peek()).toBe("A newer version wrote it.");
  });
});

describe("follow", () => {
  test("shows a later state of the open data set with filter, pins and selection as they were", async () => {
    const { state } = await openPage();
    state.setFilter({ level: "people" });
    const { id } = NASTY.actors[0]!;
    state.pin(id, { x: 1, y: 2 });
    const { filter, pins } = state.choices.peek();
    state.follow({ ...NASTY, title: "Later" });
    expect(state.dataset.peek()?.title).toBe("Later");
    expect(state.filter.peek()).toBe(filter);
    expect(state.pins.peek()).toBe(pins);
    expect(state.canUndo.peek()).toBe(true);
  });
});

test("the word of a copy has six letters and digits, whatever chance says", () => {
  expect(copyWord(() => 0)).toBe("000000");
  expect(copyWord(() => 1 - Number.EPSILON)).toBe("zzzzzz");
});
