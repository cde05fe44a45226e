import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromCivil } from "../model/day.ts";
import { OPENED, openPage } from "./any-page.ts";
import { NASTY } from "../address/arbitrary-network.ts";
import type { OpenedDataSet, State } from "./state.ts";

const START = "#case=nasty+%26+co&window=2020-09-27/2020-11-10&level=people";
const OCTOBER = { from: dayFromCivil(2020, 10, 1), to: dayFromCivil(2020, 10, 31) };

const unsettled = { settled: false };

describe("opening a data set", () => {
  test("shows it with its own window and level and leaves the address alone", async () => {
    const { page, state } = await openPage();
    expect(state.loading.peek()).toEqual({ status: "ready" });
    expect(state.address()).toBe(START);
    expect(page.entries).toEqual([""]);
    expect(state.sentence.peek()).toBe(state.sentence.peek().trim());
    expect(state.snapshot.peek()?.contacts.length).toBeGreaterThan(0);
    expect(state.facets.peek()?.kinds).toHaveLength(state.network.peek()!.kinds.length);
  });

  test("obeys the address, and says what of it was not understood", async () => {
    const { state } = await openPage("#level=parties&min=2&nonsense=1");
    expect(state.filter.peek()).toMatchObject({ level: "parties", minimum: 2 });
    expect(state.message.peek()?.text).toBe(
      "Not understood in the address and left out: “nonsense”.",
    );
  });

  test("of a second one begins a new history and does not read the first one's address", async () => {
    const { page, state } = await openPage("#min=3");
    state.setFilter({ minimum: 4 });
    await state.open(() => Promise.resolve({ ...OPENED, dataset: { ...NASTY, id: "two" } }), "Two");
    expect(state.filter.peek().minimum).toBe(1);
    expect(state.canUndo.peek()).toBe(false);
    expect(page.entries.at(-1)).toContain("case=two");
  });

  test("that an address was shared of obeys it, though another was open before", async () => {
    const { state } = await openPage("#case=two&min=3");
    expect(state.filter.peek().minimum).toBe(1);
    expect(state.message.peek()?.text).toContain("another data set");
    await state.open(() => Promise.resolve({ ...OPENED, dataset: { ...NASTY, id: "two" } }), "Two");
    expect(state.filter.peek().minimum).toBe(3);
  });

  test("is asked for where the reader turns to its address, and the choices stay where it can be had", async () => {
    const { page, state } = await openPage("#min=3");
    await state.open(() => Promise.resolve({ ...OPENED, dataset: { ...NASTY, id: "two" } }), "Two");
    state.setFilter({ minimum: 5 });
    page.kept.add(NASTY.id);
    page.entries[0] = START;
    page.go(-9);
    await Promise.resolve();
    expect(page.named).toEqual([NASTY.id]);
    expect(state.filter.peek().minimum).toBe(5);
    expect(state.message.peek()?.text ?? "").not.toContain("another data set");
  });

  test("that an address began is called off by a later one of what is open, and only that", async () => {
    const { page, state } = await openPage();
    const read: AbortSignal[] = [];
    const openSlowly = (name: string) =>
      void state.open((signal) => new Promise(() => read.push(signal)), name);
    let isWritten = () => false;
    page.kept.add("slow");
    page.whenKept((is) => {
      isWritten = is;
      openSlowly("Slow");
    });
    page.entries.push("#case=slow");
    const status = () => state.loading.peek().status;
    page.go(1);
    await expect.poll(status).toBe("loading");
    expect(isWritten()).toBe(true);
    page.go(-1);
    await expect.poll(status).toBe("ready");
    expect(isWritten()).toBe(false);
    expect(read.map(({ aborted }) => aborted)).toEqual([true]);
    expect(state.dataset.peek()?.id).toBe(NASTY.id);

    page.go(1);
    await expect.poll(status).toBe("loading");
    openSlowly("A file");
    page.go(-1);
    await Promise.resolve();
    expect(state.loading.peek()).toMatchObject({ status: "loading", name: "A file" });
    expect(read.map(({ aborted }) => aborted)).toEqual([true, true, false]);
  });

  test("that cannot be had is named, and what is open stays as it opens", async () => {
    const { page, state } = await openPage("#min=3");
    page.entries.push("#case=gone");
    page.go(1);
    const said = () => {
      page.passTime();
      return state.message.peek()?.text;
    };
    await expect.poll(said).toContain("another data set, “gone”");
    expect(page.named).toEqual(["gone"]);
    expect(state.filter.peek().minimum).toBe(1);
  });

  test("asks for the rows that an address of another table wants, and of its own for none", async () => {
    const { state } = await openPage("#case=two&include=all");
    expect(state.rowsAsked()).toBe("all");
    await state.open(() => Promise.resolve({ ...OPENED, dataset: { ...NASTY, id: "two" } }), "Two");
    expect(state.rowsAsked()).toBe("contacts");
  });

  test("that fails leaves what was open, says why, and can be put away", async () => {
    const { state } = await openPage();
    const before = state.dataset.peek();
    await state.open(() => Promise.reject(new Error("No file.")), "Bad");
    expect(state.loading.peek()).toEqual({ status: "failed", name: "Bad", message: "No file." });
    expect(state.dataset.peek()).toBe(before);
    state.cancelOpening();
    expect(state.loading.peek()).toEqual({ status: "ready" });
  });

  test("that is overtaken or cancelled is aborted and changes nothing when it ends after all", async () => {
    const { state } = await openPage();
    let finish: (opened: OpenedDataSet) => void = () => undefined;
    let signal: AbortSignal | undefined;
    const first = state.open((given, progress) => {
      signal = given;
      progress(0.5);
      return new Promise((resolve) => (finish = resolve));
    }, "Slow");
    expect(state.loading.peek()).toEqual({ status: "loading", name: "Slow", progress: 0.5 });
    state.cancelOpening();
    expect(signal?.aborted).toBe(true);
    finish({ ...OPENED, dataset: { ...NASTY, id: "late" } });
    await first;
    expect(state.dataset.peek()?.id).toBe(NASTY.id);
    expect(state.loading.peek()).toEqual({ status: "ready" });
  });
});

describe("a change", () => {
  test("that is settled makes one entry and one undo step; a gesture makes one of each at its end", async () => {
    const { page, state } = await openPage();
    for (let day = 1; day <= 5; day++) {
      state.setWindow({ from: OCTOBER.from, to: OCTOBER.from + day }, unsettled);
    }
    expect(page.entries).toHaveLength(1);
    expect(state.canUndo.peek()).toBe(false);
    state.setWindow(OCTOBER);
    expect(page.entries).toHaveLength(2);
    state.undo();
    expect(state.address()).toBe(START);
    expect(state.canUndo.peek()).toBe(false);
    state.redo();
    expect(state.filter.peek().window).toEqual(OCTOBER);
  });

  test("that ends where it began makes nothing", async () => {
    const { page, state } = await openPage();
    const { window } = state.filter.peek();
    state.setWindow(OCTOBER, unsettled);
    state.setWindow(window);
    expect(page.entries).toHaveLength(1);
    expect(state.canUndo.peek()).toBe(false);
  });

  test("of view or theme stays in the present entry, and of a selection is no undo step", async () => {
    const { page, state } = await openPage();
    state.setView({ x: 1.23456, y: 2, zoom: 3 });
    state.setTheme("dark");
    expect(page.entries).toEqual([`${START}&view=1.23,2,3&theme=dark`]);
    expect(state.theme.peek()).toBe("dark");
    state.select({ of: "actors", ids: ["russia"] });
    expect(page.entries).toHaveLength(2);
    expect(state.canUndo.peek()).toBe(false);
  });

  test("that is under way keeps out of the address when something else is noted", async () => {
    const { page, state } = await openPage();
    state.setWindow(OCTOBER, unsettled);
    state.setView({ x: 0, y: 0, zoom: 2 });
    expect(page.entries).toEqual([""]);
    state.setWindow(OCTOBER);
    expect(page.entries.at(-1)).toContain("window=2020-10-01/2020-10-31&level=people&view=0,0,2");
  });

  test("of level fits the picture again: a point of one layout means nothing in another", async () => {
    const { state } = await openPage();
    state.setView({ x: 5, y: 5, zoom: 2 });
    state.setFilter({ level: "parties" });
    expect(state.view.peek()).toBeNull();
  });

  test("leaves the parts that it does not touch the same objects", async () => {
    const { state } = await openPage();
    const { filter, pins } = state.choices.peek();
    state.setView({ x: 5, y: 5, zoom: 2 });
    state.setFilter({ ...filter });
    expect(state.filter.peek()).toBe(filter);
    expect(state.pins.peek()).toBe(pins);
  });

  test("is made sound first", async () => {
    const { state } = await openPage();
    state.setFilter({ window: { from: 10, to: 5 }, minimum: -3.7, search: "x".repeat(10_000) });
    expect(state.filter.peek()).toMatchObject({ window: { from: 5, to: 10 }, minimum: 1 });
    expect(state.filter.peek().search).toHaveLength(500);
    state.pin("russia", { x: NaN, y: 1 });
    expect(state.pins.peek().size).toBe(0);
  });

  test("is taken back by a reset", async () => {
    const { state } = await openPage();
    state.setWindow(OCTOBER);
    state.resetFilter();
    expect(state.address()).toBe(START);
  });
});

describe("undo", () => {
  test("goes where a list of settled filters, pins and stabilities would go, whatever else happens", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 40 }), async (acts) => {
        const { state } = await openPage();
        let [states, at] = [[snapshotOf(state)], 0];
        const settle = () => {
          const present = snapshotOf(state);
          if (present === states[at]) return;
          states = [...states.slice(0, at + 1), present];
          at += 1;
        };
        for (const each of acts) {
          perform(state, each);
          if (each.do === "undo" || each.do === "redo") {
            settle();
            at = Math.min(states.length - 1, Math.max(0, at + (each.do === "undo" ? -1 : 1)));
            state[each.do]();
            expect(snapshotOf(state)).toBe(states[at]);
          } else if (each.settled) settle();
        }
      }),
    );
  });
});

describe("going back", () => {
  test("leads from a contact to its tie, its actor, nothing selected, no focus, and then no further", async () => {
    const { state } = await openPage();
    state.setFilter({ focus: "russia" });
    state.select({ of: "actors", ids: ["russia"] });
    state.select({ of: "tie", actors: ["russia", "a,b"] });
    state.select({ of: "contact", id: "contact russia" });
    const seen = [0, 1, 2, 3, 4].map(() => [state.back(), state.selection.peek()?.of ?? null]);
    expect(seen).toEqual([
      [true, "tie"],
      [true, "actors"],
      [true, null],
      [true, null],
      [false, null],
    ]);
    expect(state.filter.peek().focus).toBeNull();
  });

  test("that is asked for again is asked for, though nothing changes", async () => {
    const { state } = await openPage();
    state.select({ of: "actors", ids: ["russia"] });
    const [selection, asked] = [state.selection.peek(), state.selectionAsked.peek()];
    state.select({ of: "actors", ids: ["russia"] });
    expect(state.selection.peek()).toBe(selection);
    expect(state.selectionAsked.peek()).toBe(asked + 1);
    state.select(null);
    expect(state.selectionAsked.peek()).toBe(asked + 1);
  });

  test("toggling adds and takes out actors, and none selected is nothing selected", async () => {
    const { state } = await openPage();
    state.toggleActor("russia");
    state.toggleActor("~");
    expect(state.selection.peek()).toEqual({ of: "actors", ids: ["russia", "~"] });
    state.toggleActor("russia");
    state.toggleActor("~");
    expect(state.selection.peek()).toBeNull();
  });

  test("in the browser restores what was chosen, without new entries, and can itself be undone", async () => {
    const { page, state } = await openPage();
    state.setWindow(OCTOBER);
    state.setFilter({ minimum: 2 });
    page.go(-1);
    expect(state.filter.peek()).toMatchObject({ window: OCTOBER, minimum: 1 });
    page.go(-1);
    expect(state.address()).toBe(START);
    page.go(2);
    expect(state.filter.peek().minimum).toBe(2);
    expect(page.entries).toHaveLength(3);
    state.undo();
    expect(state.address()).toBe(START);
  });
});

describe("what is said", () => {
  test("comes at most once in a while, and the last word is not lost", async () => {
    const { state, page } = await openPage();
    state.say("one");
    state.say("two");
    state.say("three", true);
    expect(state.message.peek()).toEqual({ text: "one", isSeen: false });
    page.passTime();
    expect(state.message.peek()).toEqual({ text: "three", isSeen: true });
    page.passTime();
    const before = state.message.peek();
    state.say("three");
    expect(state.message.peek()).not.toBe(before);
  });

  test("is the sentence of the picture when a filter is settled, not while it moves", async () => {
    const { state } = await openPage();
    state.setWindow(OCTOBER, unsettled);
    expect(state.message.peek()).toBeNull();
    state.setWindow(OCTOBER);
    expect(state.message.peek()?.text).toBe(state.sentence.peek());
    expect(state.sentence.peek()).toContain("Oct 2020");
  });
});

/** What undo restores, as a text to compare. */
function snapshotOf(state: State): string {
  const { filter, pins, stability } = state.choices.peek();
  return JSON.stringify([filter.minimum, [...pins], stability]);
}

/** An act, and whether it settles what was shown before. */
const anyAct = fc
  .record({
    do: fc.constantFrom("minimum", "pin", "view", "select", "deselect", "undo", "redo"),
    by: fc.integer({ min: 1, max: 4 }),
    settled: fc.boolean(),
  })
  .map((act) => ({ ...act, settled: act.settled && (act.do === "minimum" || act.do === "pin") }));

function perform(state: State, act: { do: string; by: number; settled: boolean }): void {
  if (act.do === "minimum") state.setFilter({ minimum: act.by }, act);
  if (act.do === "pin") state.pin("russia", { x: act.by, y: 0 }, act);
  if (act.do === "view") state.setView({ x: 1, y: 1, zoom: 2 });
  if (act.do === "select") state.select({ of: "actors", ids: ["a,b"] });
  if (act.do === "deselect") state.select(null);
}
