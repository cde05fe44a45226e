import { userEvent } from "vitest/browser";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../../../tools/eventually.mjs";
import { ALL_TIME, dayFromCivil } from "../../model/day.ts";
import { queryResult } from "../../network/query-result.ts";
import type { State } from "../../state/state.ts";
import { openCaseState } from "../any-case-state.ts";
import "../styles/index.css";
import { Table } from "./table.tsx";

const WEEK = { from: dayFromCivil(2020, 9, 27), to: dayFromCivil(2020, 10, 3) };

let host: HTMLElement;
let state: State;

beforeEach(async () => {
  state = await openCaseState();
  // A week: more rows than are drawn at once, and few enough to wait for.
  state.setWindow(WEEK);
  host = document.createElement("div");
  host.style.inlineSize = "1200px";
  document.body.append(host);
  render(<Table state={state} />, host);
});

afterEach(() => {
  render(null, host);
  host.remove();
});

const rows = () => [...host.querySelectorAll<HTMLTableRowElement>("tbody tr")];
const ids = () => rows().map((row) => row.dataset["row"]);
const result = () => queryResult(state.snapshot.peek()!);
const header = (name: string) =>
  [...host.querySelectorAll<HTMLButtonElement>("thead button")].find(
    (button) => button.textContent === name,
  )!;
const tab = (name: string) =>
  [...host.querySelectorAll<HTMLElement>('[role="tab"]')].find((one) =>
    one.textContent.startsWith(name),
  )!;

describe("the table of contacts", () => {
  it("has a row for every contact of the query, in its order, and the sentence as caption", async () => {
    const list = result().list.map(({ id }) => id);
    await eventually(() => expect(ids()).toEqual(list));
    expect(host.querySelector("caption")?.textContent).toBe(state.sentence.peek());
    expect(host.querySelector("table")?.getAttribute("aria-rowcount")).toBe(
      String(list.length + 1),
    );
  });

  it("follows the filter, to all contacts and to none", async () => {
    state.setWindow(ALL_TIME);
    await eventually(() => expect(rows()).toHaveLength(368));
    state.setFilter({ search: "no such words anywhere" });
    await eventually(() => expect(rows()).toHaveLength(0));
    expect(host.querySelector("caption")?.textContent).toBe(state.sentence.peek());
  });

  it("is sorted by its headers, and says so", async () => {
    await eventually(() => expect(rows().length).toBe(result().list.length));
    expect(header("Date").closest("th")?.getAttribute("aria-sort")).toBe("ascending");
    const first = ids()[0];
    header("Date").click();
    await eventually(() => expect(ids().at(-1)).toBe(first));
    expect(header("Date").closest("th")?.getAttribute("aria-sort")).toBe("descending");
    header("Sources").click();
    await eventually(() =>
      expect(header("Sources").closest("th")?.getAttribute("aria-sort")).toBe("descending"),
    );
    const counts = rows().map((row) => row.querySelectorAll(".SourceLinks li").length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(header("Date").closest("th")?.hasAttribute("aria-sort")).toBe(false);
  });

  it("draws rows in another order in portions, as those of another table", async () => {
    state.setWindow(ALL_TIME);
    await eventually(() => expect(rows()).toHaveLength(368));
    let fewest = Infinity;
    const watcher = new MutationObserver(() => (fewest = Math.min(fewest, rows().length)));
    watcher.observe(host.querySelector("tbody")!, { childList: true });
    header("Date").click();
    await eventually(() => expect(fewest).toBeLessThan(100));
    await eventually(() => expect(rows()).toHaveLength(368));
    watcher.disconnect();
  });

  it("searches with the filter's own search", async () => {
    const field = host.querySelector<HTMLInputElement>(".Table-search")!;
    await userEvent.type(field, "borrell");
    await eventually(() => expect(rows().length).toBe(result().list.length));
    expect(state.filter.peek().search).toBe("borrell");
    expect(rows().length).toBeGreaterThan(0);
    await userEvent.keyboard("{Enter}");
    state.undo();
    expect(state.filter.peek().search).toBe("");
    await eventually(() => expect(field.value).toBe(""));
  });
});

describe("rows by keyboard", () => {
  it("are entered by one Tab, walked by arrows, selected by Enter, and left by their sources", async () => {
    tab("Contacts").focus();
    const stops = () => rows().flatMap((row) => [...row.querySelectorAll('[tabindex="0"]')]);
    const firstStops = stops();
    expect(new Set(firstStops.map((stop) => stop.closest("tr"))).size).toBe(1);
    rows()[0]!.querySelector("button")!.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement?.closest("tr")).toBe(rows()[2]);
    await userEvent.keyboard("{Enter}");
    expect(state.selection.peek()).toEqual({ of: "contact", id: ids()[2] });
    expect(rows()[2]!.dataset["selected"]).toBe("true");
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement?.tagName).toBe("A");
    expect(document.activeElement?.closest("tr")).toBe(rows()[2]);
  });

  it("reach the last row, drawn or not", async () => {
    state.setWindow(ALL_TIME);
    await eventually(() => expect(ids()[0]).toBe(result().list[0]?.id));
    rows()[0]!.querySelector("button")!.focus();
    await userEvent.keyboard("{End}");
    const last = result().list.at(-1)?.id;
    await eventually(() =>
      expect(document.activeElement?.closest("tr")?.getAttribute("data-row")).toBe(last),
    );
  });
});

describe("rows by mouse", () => {
  it("are selected anywhere but on a link", async () => {
    await eventually(() => expect(rows().length).toBe(result().list.length));
    rows()[1]!.querySelector<HTMLElement>('[data-column="summary"]')!.click();
    expect(state.selection.peek()).toEqual({ of: "contact", id: ids()[1] });
  });

  it("show what is selected elsewhere", async () => {
    const id = ids()[3]!;
    state.select({ of: "contact", id });
    await eventually(() => expect(rows()[3]!.dataset["selected"]).toBe("true"));
  });
});

describe("sources", () => {
  it("are links that open outside", () => {
    const link = host.querySelector<HTMLAnchorElement>(".SourceLinks a")!;
    expect(link.href).toMatch(/^https?:/);
    expect([link.target, link.rel]).toEqual(["_blank", "noopener noreferrer"]);
  });
});

describe("the other tabs", () => {
  it("list the actors and the ties of the query with its numbers", async () => {
    tab("Actors").click();
    const actors = result().actors.map(({ id, contacts }) => [id, String(contacts)]);
    const listed = () =>
      rows().map((row) => [
        row.dataset["row"],
        row.querySelector('[data-column="count"]')?.textContent,
      ]);
    await eventually(() => expect(listed()).toEqual(actors));
    tab("Ties").click();
    const ties = result().ties.map(({ actors: of, contacts }) => [of.join(" "), String(contacts)]);
    await eventually(() => expect(listed()).toEqual(ties));
    rows()[0]!.querySelector("button")!.click();
    expect(state.selection.peek()).toEqual({ of: "tie", actors: result().ties[0]?.actors });
  });

  it("are chosen by arrow keys", async () => {
    tab("Contacts").focus();
    await userEvent.keyboard("{ArrowLeft}");
    await eventually(() => expect(tab("Ties").getAttribute("aria-selected")).toBe("true"));
    expect(document.activeElement).toBe(tab("Ties"));
  });
});

describe("the edges of the table", () => {
  const shaded = () =>
    [...host.querySelectorAll<HTMLElement>(".ScrollEdge")]
      .filter((edge) => edge.checkVisibility() && Number(getComputedStyle(edge).opacity) > 0.5)
      .map((edge) => edge.dataset["side"]);
  const scroller = () => host.querySelector(".Table-scroll")!;

  it("are shaded where there are more columns beyond them, and stay where they are", async () => {
    host.style.blockSize = "400px";
    host.style.display = "grid";
    await eventually(() => expect(rows().length).toBeGreaterThan(10));
    const { left, right, top, bottom } = scroller().getBoundingClientRect();
    await eventually(() => expect(shaded()).toEqual(["end"]));
    scroller().scrollTo(60, 200);
    await eventually(() => expect(shaded()).toEqual(["start", "end"]));
    const [start, end] = [...host.querySelectorAll(".ScrollEdge")].map((edge) =>
      edge.getBoundingClientRect(),
    );
    expect(start).toMatchObject({ left, top, bottom });
    expect(end).toMatchObject({ right, top, bottom });
    scroller().scrollTo(10_000, 200);
    await eventually(() => expect(shaded()).toEqual(["start"]));
    host.style.inlineSize = "1400px";
    await eventually(() => expect(shaded()).toEqual([]));
  });

  it("are clear in a tab whose columns all have room", async () => {
    await eventually(() => expect(shaded()).toEqual(["end"]));
    scroller().scrollTo(10_000, 0);
    await eventually(() => expect(shaded()).toEqual(["start"]));
    tab("Actors").click();
    await eventually(() => expect(host.querySelector('[data-column="name"]')).not.toBeNull());
    expect(scroller().scrollWidth).toBe(scroller().clientWidth);
    await eventually(() => expect(shaded()).toEqual([]));
    tab("Contacts").click();
    await eventually(() => expect(shaded()).toEqual(["end"]));
  });

  it("make no room to scroll below a few rows", async () => {
    host.style.blockSize = "400px";
    host.style.display = "grid";
    state.setWindow({ from: WEEK.from, to: WEEK.from });
    state.setFilter({ search: "no such words anywhere" });
    await eventually(() => expect(rows()).toHaveLength(0));
    expect(scroller().scrollHeight).toBe(scroller().clientHeight);
  });

  it("are reached by arrow keys from a row", async () => {
    await eventually(() => expect(rows().length).toBeGreaterThan(10));
    rows()[0]!.querySelector("button")!.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await eventually(() => expect(scroller().scrollLeft).toBeGreaterThan(30));
  });
});
