import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryEditSeed, editOf } from "../model/edit/arbitrary-edit.ts";
import { buildNetwork } from "../network/build-network.ts";
import { OPENED, openPage } from "./any-page.ts";
import { createPage } from "./arbitrary-page.ts";
import { createState } from "./create-state.ts";
import { NASTY } from "../address/arbitrary-network.ts";

const first = NASTY.contacts.at(0);
const [one, two] = NASTY.actors.map(({ id }) => id);

describe("an edit", () => {
  test("is one undo step with its name, in one history with filters", async () => {
    const { state } = await openPage();
    state.setFilter({ minimum: 2 });
    const outcome = await state.edit(
      { do: "put", table: "contacts", record: { ...first, id: "new-one" } },
      { label: "add contact" },
    );
    expect(outcome).toEqual({ isDone: true, problems: [], why: null });
    const edited = state.dataset.peek();
    expect(edited?.contacts.length).toBe(NASTY.contacts.length + 1);
    state.undo();
    expect(state.dataset.peek()).toBe(NASTY);
    expect(state.filter.peek().minimum).toBe(2);
    state.undo();
    expect(state.filter.peek().minimum).toBe(1);
    state.redo();
    state.redo();
    expect(state.dataset.peek()).toBe(edited);
    expect(state.canRedo.peek()).toBe(false);
  });

  test("makes a copy of what came with the page, and the history goes back to views of before", async () => {
    const page = createPage();
    const state = createState(page.effects);
    const opened = { ...OPENED, origin: { from: "page" } } as const;
    await state.open(() => Promise.resolve(opened), "Nasty");
    state.setFilter({ minimum: 2 });
    await state.edit(
      { do: "remove", table: "contacts", id: first.id },
      { label: "remove contact" },
    );
    expect(state.dataset.peek()?.id).not.toBe(NASTY.id);
    state.setFilter({ minimum: 3 });
    page.passTime();
    page.go(-2);
    expect(state.filter.peek().minimum).toBe(2);
    expect(state.message.peek()?.text ?? "").not.toContain("another data set");
  });

  test("is said when it is taken back and done again", async () => {
    const { page, state } = await openPage();
    await state.edit(
      { do: "remove", table: "contacts", id: first.id },
      { label: "remove contact" },
    );
    page.passTime();
    state.undo();
    expect(state.message.peek()?.text).toMatch(/^Undo: remove contact\. \d/);
    page.passTime();
    state.redo();
    expect(state.message.peek()?.text).toMatch(/^Redo: remove contact\. /);
  });

  test("keeps choices sound, and brings them back with what they were of", async () => {
    const { state } = await openPage();
    state.setFilter({ focus: one! });
    state.pin(one!, { x: 1, y: 2 });
    state.select({ of: "actors", ids: [one!, two!] });
    await state.edit({ do: "merge-actors", into: two!, others: [one!] }, { label: "merge actors" });
    expect(state.filter.peek().focus).toBe(two);
    expect([...state.pins.peek().keys()]).toEqual([two]);
    expect(state.selection.peek()).toEqual({ of: "actors", ids: [two] });
    state.undo();
    expect(state.filter.peek().focus).toBe(one);
    expect([...state.pins.peek().keys()]).toEqual([one]);
  });

  test("that is refused, or of a locked data set, changes nothing and says why", async () => {
    const { state } = await openPage();
    const refused = await state.edit(
      { do: "remove", table: "contacts", id: "nobody" },
      { label: "remove contact" },
    );
    expect(refused.isDone).toBe(false);
    expect(refused.problems).toHaveLength(1);
    state.locked.value = "It is open in another tab.";
    const locked = await state.edit(
      { do: "remove", table: "contacts", id: first.id },
      { label: "remove contact" },
    );
    expect(locked).toEqual({ isDone: false, problems: [], why: "It is open in another tab." });
    expect(state.dataset.peek()).toBe(NASTY);
    expect(state.canUndo.peek()).toBe(false);
  });

  test("has the meaning looked at anew; what reading found stays, and undo brings the old notes back", async () => {
    const { page, state } = await openPage();
    const pass = () => {
      for (let task = 0; task < 40; task++) page.passTime();
    };
    const codes = () => state.problems.peek().map(({ code }) => code);
    const before = state.problems.peek();
    const alone = { ...first, id: "alone", participants: [one!], mediators: [] };
    await state.edit({ do: "put", table: "contacts", record: alone }, { label: "add contact" });
    // Another edit comes before all checks are through, and is taken back when they are.
    page.passTime();
    await state.edit({ do: "describe", change: { title: "Other" } }, { label: "describe" });
    expect(state.problems.peek()).toBe(before);
    pass();
    expect(codes()).toContain("contact-of-one");
    state.undo();
    pass();
    expect(codes()).toContain("contact-of-one");
    state.undo();
    expect(state.problems.peek()).toBe(before);
    pass();
    expect(state.problems.peek()).toBe(before);
  });

  test("made elsewhere is not taken back by a step here", async () => {
    const { state } = await openPage();
    await state.edit({ do: "describe", change: { title: "Mine" } }, { label: "describe" });
    const other = { ...NASTY, title: "Changed elsewhere" };
    state.follow(other);
    state.undo();
    expect(state.dataset.peek()).toBe(other);
  });
});

test("F12: five hundred edits are taken back and done again to the very data sets", async () => {
  const { state } = await openPage();
  const seeds = fc.sample(arbitraryEditSeed, { numRuns: 500, seed: 12 });
  const shown = [state.dataset.peek()];
  for (const seed of seeds) {
    await state.edit(editOf(state.dataset.peek()!, seed), { label: "edit" });
    if (state.dataset.peek() !== shown.at(-1)) shown.push(state.dataset.peek());
    expect(state.network.peek()?.dataset).toBe(state.dataset.peek());
  }
  expect(shown.length).toBeGreaterThan(150);
  for (const dataset of shown.slice(0, -1).reverse()) {
    state.undo();
    expect(state.dataset.peek()).toBe(dataset);
  }
  expect(state.canUndo.peek()).toBe(false);
  expect(state.network.peek()).toEqual(buildNetwork(NASTY));
  for (const dataset of shown.slice(1)) {
    state.redo();
    expect(state.dataset.peek()).toBe(dataset);
  }
});
