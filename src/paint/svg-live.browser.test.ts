import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { scene as composeScene } from "../scene/compose-scene.ts";
import { exampleRequest, type Example } from "../scene/example.ts";
import type { Scene, SceneRequest } from "../scene/scene.ts";
import { createLivePainter, NO_MARKS, type LivePainter } from "./svg-live.ts";
import { svgText } from "./svg-text.ts";

const EVERYTHING: Example = {
  actors: [
    ...["Armenia state -200 20", "Russia state 200 -60", "France state 40 110"],
    ...["UN organization -60 -110", "Minsk-Group group 180 90", "Envoy person -180 120"],
  ],
  representations: ["Envoy UN"],
  contacts: [
    ...Array.from({ length: 12 }, () => "2020-10-01 call Armenia Russia"),
    ...Array.from({ length: 5 }, () => "2020-10-02 meeting Armenia Russia"),
    "2020-10-03 statement Armenia UN",
    "2020-10-05 mediation-offer Minsk-Group Armenia",
    "2020-10-05 handshake France Russia",
    "2020-10-06 joint-statement Russia France UN",
    "2020-10-07 visit Envoy Armenia",
  ],
  memberships: ["Russia Minsk-Group", "France Minsk-Group"],
};

/** The one in the middle has its name away from it. */
const IN_THE_WAY: Example = {
  actors: ["Aa state 0 0", "Bb state 20 0", "Cc state 0 22", "Dd state 20 22", "Ee state 10 11"],
  contacts: ["2020-01-01 call Aa Bb", "2020-01-01 call Cc Dd", "2020-01-01 call Ee Aa"],
};

type More = Parameters<typeof exampleRequest>[1];

const page = (more?: More, example = EVERYTHING): Scene =>
  composeScene(exampleRequest(example, { memberships: true, ...more }));

const october = (from: number, to: number): More => ({
  filter: { window: { from: 18_535 + from, to: 18_535 + to } },
});

let host: HTMLElement;
let painter: LivePainter;

beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
  painter = createLivePainter(host, { actor: ({ id }) => id, tie: (tie) => `tie ${tie}` });
});

afterEach(() => {
  host.remove();
  vi.useRealTimers();
});

const cut = { cut: true };
const fading = { cut: false };

/** What is drawn in some groups, in order: tags, attributes and texts. */
function drawn(root: ParentNode, ...groups: readonly string[]): string[] {
  return groups
    .flatMap((group) => [...root.querySelectorAll(`${group} :is(path, circle, rect, text)`)])
    .filter((element) => element.closest("[data-room=no], [data-leaving]") === null)
    .map((element) => {
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
      return [element.tagName, ...attributes.sort(), element.textContent].join(" ");
    });
}

/** The live layers beside the groups of the figure. */
const SAME: readonly (readonly [live: readonly string[], figure: string])[] = [
  [[".Marks-memberships"], "#memberships"],
  [[".Marks-strands"], "#ties"],
  [[".Marks-leaders"], "#leaders"],
  [[".Marks-hubs"], "#hubs"],
  [[".Marks-actors"], "#actors"],
  [[".Marks-halos", ".Marks-names"], "#labels"],
  [[".Marks-title-halos", ".Marks-titles"], "#title-block"],
];

function expectLikeFigure(scene: Scene): void {
  const figure = new DOMParser().parseFromString(svgText(scene), "image/svg+xml");
  for (const [live, group] of SAME) expect(drawn(host, ...live)).toEqual(drawn(figure, group));
}

const pins: SceneRequest["pins"] = new Map([["Russia", { x: 200, y: -60 }]]);

describe("the live painter", () => {
  test.each<[string, More]>([
    ["in light colours", {}],
    ["in dark colours", { theme: "dark" }],
    ["with a pin", { pins }],
    ["magnified", { view: { x: 0, y: 0, zoom: 2.5 } }],
    ["of a few days", october(0, 2)],
    ["of nothing", october(100, 101)],
  ])("draws what the file of the same scene has, %s", (_, more) => {
    const scene = page(more);
    painter.paint(scene, cut);
    expectLikeFigure(scene);
  });

  test("draws a leader as the file has it, lights it with its name and lets nobody come upon it", () => {
    const scene = page({}, IN_THE_WAY);
    painter.paint(scene, cut);
    expectLikeFigure(scene);
    const layer = host.querySelector(".Marks-leaders")!;
    expect(layer.querySelectorAll("path")).toHaveLength(2);
    expect(layer.getAttribute("aria-hidden")).toBe("true");
    const { actor } = scene.labels.find(({ leader }) => leader !== null)!;
    const emphasis = { selected: NO_MARKS, cursor: null };
    for (const actors of [new Set([actor]), new Set([actor + 1])]) {
      const lit = { actors, ties: new Set<number>(), strong: true };
      painter.emphasise({ ...emphasis, lit });
      expect(layer.querySelector("g")!.hasAttribute("data-lit")).toBe(actors.has(actor));
    }
    painter.paint(page(), cut);
    expect(layer.querySelectorAll("path")).toHaveLength(0);
  });

  test("draws what the file has after any number of changes, in the same order", () => {
    const scenes = [{}, october(4, 6), { theme: "dark" as const }, october(0, 1), { pins }, {}];
    for (const more of scenes) {
      painter.paint(page(more), cut);
      expectLikeFigure(page(more));
    }
  });

  test("keeps the element of a mark as long as the mark lives, and writes nothing where nothing changed", async () => {
    painter.paint(page(), cut);
    const before = [...host.querySelectorAll("g[data-actor], g[data-tie]")];
    const seen: MutationRecord[] = [];
    const watcher = new MutationObserver((records) => seen.push(...records));
    watcher.observe(host, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    painter.paint(page(), cut);
    await Promise.resolve();
    expect(seen).toHaveLength(0);
    painter.paint(page(october(0, 2)), cut);
    const kept = [...host.querySelectorAll("g[data-actor], g[data-tie]")];
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.every((element) => before.includes(element))).toBe(true);
  });

  test.each([cut, fading])("moves nothing that stays when something leaves, %o", async (style) => {
    const scene = page();
    painter.paint(scene, style);
    const seen: MutationRecord[] = [];
    const watcher = new MutationObserver((records) => seen.push(...records));
    watcher.observe(host, { subtree: true, childList: true });
    const [, ...actors] = scene.actors;
    const [, ...strands] = scene.strands;
    painter.paint({ ...scene, actors, strands }, style);
    await Promise.resolve();
    expect(seen.filter(({ addedNodes }) => addedNodes.length > 0)).toEqual([]);
    expect(seen.length > 0).toBe(style.cut);
  });

  test("fades neither into nor out of a picture that is heavy", () => {
    const scene = page();
    const [strand] = scene.strands;
    const withStrands = (count: number): Scene => ({
      ...scene,
      strands: Array.from({ length: count }, (_, tie) => ({
        ...strand!,
        tie,
        key: String(tie),
      })),
    });
    const ties = (which: string) => host.querySelectorAll(`.Marks-strands > ${which}`).length;
    painter.paint(withStrands(400), fading);
    expect(ties("[data-fresh]")).toBe(400);
    painter.paint(withStrands(401), fading);
    expect(ties("[data-fresh]")).toBe(400);
    expect(ties("g")).toBe(401);
    painter.paint(withStrands(300), fading);
    expect(ties("g")).toBe(300);
    painter.paint(withStrands(1), fading);
    expect(ties("[data-leaving]")).toBe(299);
    painter.paint(withStrands(401), fading);
    expect(ties("[data-leaving]")).toBe(0);
  });

  test("fades out what leaves the view, and takes it back when it returns meanwhile", () => {
    vi.useFakeTimers();
    painter.paint(page(), fading);
    const france = () => host.querySelector('[data-actor="France"]');
    const element = france();
    painter.paint(page(october(0, 1)), fading);
    expect(france()?.hasAttribute("data-leaving")).toBe(true);
    painter.paint(page(), fading);
    vi.advanceTimersByTime(1000);
    expect(france()).toBe(element);
    expect(france()?.hasAttribute("data-leaving")).toBe(false);
    painter.paint(page(october(0, 1)), fading);
    vi.advanceTimersByTime(1000);
    expect(france()).toBeNull();
    expectLikeFigure(page(october(0, 1)));
  });

  test("shows names as text, whatever is in them", () => {
    const hostile =
      '<img src=x onerror="window.harmed = true"><script>window.harmed = true</script>';
    const names = { Armenia: hostile, Russia: "\u202Egnorw\u202C", France: "x".repeat(10_000) };
    const scene = page({}, { ...EVERYTHING, names });
    painter.paint(scene, cut);
    expect(host.querySelectorAll("img, script")).toHaveLength(0);
    expect(host.querySelector('[data-actor="Armenia"]')).not.toBeNull();
    expect(drawn(host, ".Marks-names").join()).toContain("<img");
    expect("harmed" in window).toBe(false);
    expectLikeFigure(scene);
  });
});

describe("moving", () => {
  test("moves the marks to where another view has them, but not the title, until the next scene", () => {
    const [still, near] = [page(), page({ view: { x: 30, y: -20, zoom: 1.5 } })];
    const middleOf = (selector: string) => {
      const { x, y, width, height } = host.querySelector(selector)!.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    };
    const both = () => [middleOf('[data-actor="Russia"] circle'), middleOf(".Marks-titles text")];
    painter.paint(near, cut);
    const [russia] = both();
    painter.paint(still, cut);
    const [, title] = both();
    painter.move(near.transform);
    const moved = both();
    expect(moved[0]![0]).toBeCloseTo(russia![0]!, 1);
    expect(moved[0]![1]).toBeCloseTo(russia![1]!, 1);
    expect(moved[1]).toEqual(title);
    painter.paint(near, cut);
    expect(both()[0]).toEqual(russia);
  });
});

describe("emphasis", () => {
  const scene = page();
  const [russia, armenia] = ["Russia", "Armenia"].map(
    (id) => scene.actors.find((mark) => mark.id === id)!.actor,
  ) as [number, number];
  const { tie } = scene.strands[0]!;

  test("lights marks up, also those that come later, and lets go of them", () => {
    const lit = { actors: new Set([russia]), ties: new Set([tie]), strong: true };
    painter.emphasise({ lit, selected: NO_MARKS, cursor: null });
    painter.paint(scene, cut);
    const litUp = () => [...host.querySelectorAll(".Marks-actors [data-lit]")];
    expect(litUp().map((element) => element.getAttribute("data-actor"))).toEqual(["Russia"]);
    expect(host.querySelectorAll(`.Marks-strands [data-tie="${tie}"][data-lit]`).length).toBe(
      scene.strands.filter((strand) => strand.tie === tie).length,
    );
    expect(host.dataset["dimmed"]).toBe("strong");
    painter.emphasise({ lit: null, selected: NO_MARKS, cursor: null });
    expect(litUp()).toHaveLength(0);
    expect(host.dataset["dimmed"]).toBeUndefined();
  });

  test("rings what is selected by shape, not by colour alone", () => {
    painter.paint(scene, cut);
    const selected = { actors: new Set([russia, armenia]), ties: new Set([tie]) };
    painter.emphasise({ lit: null, selected, cursor: null });
    expect(host.querySelectorAll(".Marks-actor-rings circle")).toHaveLength(2);
    expect(host.querySelectorAll(".Marks-casings path")).toHaveLength(
      2 * scene.strands.filter((strand) => strand.tie === tie).length,
    );
    painter.paint(page(october(100, 101)), cut);
    expect(host.querySelectorAll(".Marks-actor-rings circle")).toHaveLength(0);
  });

  test("has a named element of its own for what the keyboard is on", () => {
    painter.paint(scene, cut);
    const on = (cursor: Parameters<LivePainter["emphasise"]>[0]["cursor"]) => {
      painter.emphasise({ lit: null, selected: NO_MARKS, cursor });
      return painter.cursorElement();
    };
    const atRussia = on({ of: "actor", actor: russia });
    expect(atRussia?.getAttribute("aria-label")).toBe("Russia");
    expect(on({ of: "actor", actor: russia })).toBe(atRussia);
    expect(on({ of: "tie", tie })).not.toBe(atRussia);
    expect(painter.cursorElement()?.getAttribute("aria-label")).toBe(`tie ${tie}`);
    expect(on({ of: "actor", actor: 999 })).toBeNull();
  });
});
