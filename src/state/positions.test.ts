import { describe, expect, test } from "vitest";
import { dayFromCivil } from "../model/day.ts";
import { LayoutError } from "../layout/layout-messages.ts";
import { OPENED, openPage } from "./any-page.ts";
import { createPage, placesFor } from "./arbitrary-page.ts";
import { createState } from "./create-state.ts";

const OCTOBER = { from: dayFromCivil(2020, 10, 1), to: dayFromCivil(2020, 10, 31) };
const unsettled = { settled: false };

describe("positions", () => {
  test("are there at once in steady, and the same object however the window moves", async () => {
    const { state, page } = await openPage();
    const before = state.positions.peek();
    expect(before?.level).toBe("people");
    state.setWindow(OCTOBER, unsettled);
    state.setWindow({ from: OCTOBER.from + 3, to: OCTOBER.to + 3 }, unsettled);
    expect(state.positions.peek()).toBe(before);
    expect(page.asked).toHaveLength(0);
  });

  test("follow the pins in steady", async () => {
    const { state } = await openPage();
    state.pin("russia", { x: 50, y: 60 });
    expect([...state.positions.peek()!.actors.slice(0, 2)]).toEqual([50, 60]);
    state.undo();
    expect([...state.positions.peek()!.actors.slice(0, 2)]).toEqual([0, 1]);
  });

  test("in eased come later; older answers that come last are not shown", async () => {
    const { state, page } = await openPage();
    const steady = state.positions.peek();
    state.setStability("eased");
    state.setWindow(OCTOBER);
    expect(page.asked.map(({ stability }) => stability)).toEqual(["eased", "eased"]);
    expect(state.positions.peek()).toBe(steady);
    const [older, newer] = page.asked.map((request, number) => placesFor(request, 10 + number));
    page.answer(1, newer!);
    await Promise.resolve();
    expect(state.positions.peek()).toBe(newer);
    page.answer(0, older!);
    await Promise.resolve();
    expect(state.positions.peek()).toBe(newer);
  });

  test("of another stability or level than is looked at are not shown", async () => {
    const { state, page } = await openPage();
    state.setStability("free");
    state.setStability("steady");
    const steady = state.positions.peek();
    page.answer(0, placesFor(page.asked[0]!, 99));
    await Promise.resolve();
    expect(state.positions.peek()).toBe(steady);
  });

  test("stay as they were when a layout fails, and words say so", async () => {
    const { state, page } = await openPage();
    const steady = state.positions.peek();
    state.setStability("free");
    page.answer(0, new LayoutError({ code: "worker-failed", message: "It stopped.", detail: "" }));
    await Promise.resolve();
    await Promise.resolve();
    expect(state.positions.peek()).toBe(steady);
    expect(state.layoutFailure.peek()).toContain("It stopped. The last picture stays.");
    state.setStability("steady");
    expect(state.layoutFailure.peek()).toBeNull();
  });

  test("are shown on the way, as such, where a layout takes long", async () => {
    const page = createPage();
    page.withoutBackbone();
    const state = createState(page.effects);
    await state.open(() => Promise.resolve(OPENED), "Nasty");
    const rough = placesFor(page.asked[0]!, 5);
    page.progress(0, rough);
    expect(state.positions.peek()).toBe(rough);
    expect(state.isPlacing.peek()).toBe(true);
    const places = placesFor(page.asked[0]!);
    page.answer(0, places);
    await Promise.resolve();
    await Promise.resolve();
    expect(state.positions.peek()).toBe(places);
    expect(state.isPlacing.peek()).toBe(false);
    page.progress(0, rough);
    expect(state.positions.peek()).toBe(places);
  });

  test("are not said to stay where the first layout fails", async () => {
    const page = createPage();
    page.withoutBackbone();
    const state = createState(page.effects);
    await state.open(() => Promise.resolve(OPENED), "Nasty");
    page.answer(0, new LayoutError({ code: "worker-failed", message: "It stopped.", detail: "" }));
    await Promise.resolve();
    await Promise.resolve();
    expect(state.layoutFailure.peek()).toContain("It stopped. Reload the page");
  });

  test("are asked for once when the backbone is not there yet, whatever the window does meanwhile", async () => {
    const page = createPage();
    page.withoutBackbone();
    const state = createState(page.effects);
    await state.open(() => Promise.resolve(OPENED), "Nasty");
    state.setWindow(OCTOBER);
    expect(page.asked).toHaveLength(1);
    expect(state.positions.peek()).toBeNull();
    const places = placesFor(page.asked[0]!);
    page.answer(0, places);
    await Promise.resolve();
    expect(state.positions.peek()).toBe(places);
  });

  test("are worked out ahead for what has no backbone yet, and nothing is said when that fails", async () => {
    const page = createPage();
    page.withoutBackbone();
    const state = createState(page.effects);
    await state.open(() => Promise.resolve(OPENED), "Nasty");
    page.answer(0, placesFor(page.asked[0]!));
    await Promise.resolve();
    await Promise.resolve();
    expect(page.asked).toHaveLength(1);
    page.passTime();
    expect(page.asked.slice(1).map(({ stability }) => stability)).toEqual(["steady"]);
    page.answer(1, new Error("It stopped."));
    await Promise.resolve();
    expect(state.layoutFailure.peek()).toBeNull();
  });
});
