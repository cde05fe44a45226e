import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFolder } from "../formats/csv-folder.ts";
import { layoutFor } from "../layout/layout-for.ts";
import type { Positions } from "../layout/positions.ts";
import type { Level } from "../model/dataset.ts";
import { dayFromCivil } from "../model/day.ts";
import { buildNetwork } from "../network/build-network.ts";
import { createEngine } from "../network/engine.ts";
import type { Filter } from "../network/network.ts";
import { OPEN_FILTER } from "../network/open-filter.ts";
import { scene } from "./compose-scene.ts";
import { exampleRequest } from "./example.ts";
import { furnishedScene } from "./furnished-scene.ts";
import { SUBSTITUTE_SLACK, textWidth } from "./font-metrics.ts";
import type { ActorMark, LabelMark, Scene, SceneRequest, TextMark } from "./scene.ts";

const CASE = new URL("../../data/karabakh-2020/", import.meta.url);

function readCase() {
  const names = readdirSync(CASE);
  const { dataset } = readFolder(
    new Map(names.map((name) => [name, readFileSync(new URL(name, CASE))])),
  );
  return buildNetwork(dataset!);
}

const network = readCase();
const engine = createEngine(network);
const places = new Map<Level, Positions>();

/** A request for the case, at its steady places. */
function caseRequest(filter: Partial<Filter>, more: Partial<SceneRequest> = {}): SceneRequest {
  const snapshot = engine.query({ ...OPEN_FILTER, ...filter });
  const { level } = snapshot.filter;
  const { tieContacts, actorContacts } = snapshot;
  const pins = new Map();
  let positions = places.get(level);
  if (positions === undefined) {
    const stability = "steady";
    positions = layoutFor({
      network,
      level,
      top: null,
      stability,
      pins,
      tieContacts,
      actorContacts,
    });
    places.set(level, positions);
  }
  return {
    ...{ snapshot, positions, pins, theme: "light", width: 1200, height: 800, view: null },
    memberships: false,
    ...more,
  };
}

const FIRST = dayFromCivil(2020, 9, 1);
const anyWindow = fc
  .tuple(fc.integer({ min: 0, max: 110 }), fc.integer({ min: 0, max: 60 }))
  .map(([start, length]) => ({ from: FIRST + start, to: FIRST + start + length }));
const anyLevel = fc.constantFrom<Level>("parties", "people");
const anySize = fc.constantFrom(
  { width: 1200, height: 800 },
  { width: 390, height: 500 },
  { width: 700, height: 394 },
);

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What a text covers in a face as wide as the widest substitute. */
function boxOf({ text, x, y, anchor, sizePx, weight }: LabelMark | TextMark): Box {
  const width = textWidth(text, sizePx, weight) * SUBSTITUTE_SLACK;
  const x0 = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
  return { x0, y0: y - 0.72 * sizePx, x1: x0 + width, y1: y + 0.22 * sizePx };
}

function overlap(one: Box, other: Box): boolean {
  return one.x0 < other.x1 && one.x1 > other.x0 && one.y0 < other.y1 && one.y1 > other.y0;
}

/** Whether the box reaches into the shape by more than the rounding of coordinates. */
function covers(box: Box, { x, y, r, kind }: Pick<ActorMark, "x" | "y" | "r" | "kind">): boolean {
  const dx = x - Math.min(Math.max(x, box.x0), box.x1);
  const dy = y - Math.min(Math.max(y, box.y0), box.y1);
  const within = r - 0.2;
  if (kind === "organization") return Math.max(Math.abs(dx), Math.abs(dy)) < within;
  if (kind === "group") return Math.abs(dx) + Math.abs(dy) < within;
  return dx * dx + dy * dy < within * within;
}

function shownLabels({ labels }: Scene): readonly LabelMark[] {
  return labels.filter(({ shown }) => shown);
}

describe("names", () => {
  it("never overlap each other, a shape, a hub or the title, at any window, level and size", () => {
    fc.assert(
      fc.property(anyWindow, anyLevel, anySize, fc.boolean(), (window, level, size, isPage) => {
        const draw = isPage ? scene : furnishedScene;
        const drawn = draw(caseRequest({ window, level }, size));
        const labels = shownLabels(drawn);
        const boxes = [...labels, ...drawn.titleBlock].map(boxOf);
        labels.forEach((label, i) => {
          const others = boxes.filter((box, j) => j !== i && overlap(box, boxes[i]!));
          expect(others, label.text).toEqual([]);
          const hubs = drawn.hubs.map((hub) => ({ ...hub, kind: "state" as const }));
          const shapes = [...drawn.actors, ...hubs].filter((shape) => covers(boxes[i]!, shape));
          expect(shapes, label.text).toEqual([]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("are all shown in the opening window of a figure", () => {
    const window = { from: dayFromCivil(2020, 9, 27), to: dayFromCivil(2020, 11, 10) };
    const { labels } = furnishedScene(caseRequest({ window }));
    expect(labels.filter(({ shown }) => !shown).map(({ text }) => text)).toEqual([]);
  });
});

describe("the title of a page's drawing", () => {
  const long = (width: number) =>
    caseRequest({ search: "a truce that lasts ".repeat(20) }, { width, height: 700 });
  const right = ({ titleBlock }: Scene, slack = 1) =>
    Math.max(
      ...titleBlock.map(
        ({ text, x, sizePx, weight }) => x + textWidth(text, sizePx, weight) * slack,
      ),
    );

  it("leaves the four buttons beside it their room, whatever it says", () => {
    for (const width of [700, 778, 852, 1400]) {
      const drawn = scene(long(width));
      // 12 from the edge, as large as a finger needs them; in a wider type as small as a mouse does.
      expect(right(drawn)).toBeLessThanOrEqual(width - 12 - 4 * 45);
      expect(right(drawn, SUBSTITUTE_SLACK)).toBeLessThanOrEqual(width - 12 - 4 * 31);
      expect(right(drawn)).toBeGreaterThan(width / 2);
    }
  });

  it("has all of the width where they are below, and in a figure", () => {
    expect(right(scene(long(690)))).toBeGreaterThan(690 - 12 - 4 * 31);
    expect(right(furnishedScene(long(852)))).toBeGreaterThan(852 - 12 - 4 * 31);
  });
});

describe("a page's drawing without its title", () => {
  it("has every mark in its place, and names where the title was", () => {
    const zoomedIn = { x: 0, y: 0, zoom: 2 };
    const titled = caseRequest({}, { width: 390, height: 732, view: zoomedIn });
    const [before, after] = [scene(titled), scene({ ...titled, untitled: true })];
    expect(after.titleBlock).toEqual([]);
    expect(after.transform).toEqual(before.transform);
    expect(after.actors).toEqual(before.actors);
    const underTitle = (drawn: Scene) =>
      shownLabels(drawn).filter((label) =>
        before.titleBlock.some((text) => overlap(boxOf(label), boxOf(text))),
      );
    expect(before.titleBlock).not.toEqual([]);
    expect(underTitle(before)).toEqual([]);
    expect(underTitle(after)).not.toEqual([]);
  });
});

describe("a figure", () => {
  it("has nothing outside its edges", () => {
    fc.assert(
      fc.property(anyWindow, anyLevel, anySize, (window, level, size) => {
        const drawn = furnishedScene(
          caseRequest({ window, level }, { ...size, memberships: true }),
        );
        const { titleBlock, footer, legend } = drawn;
        const texts = [...shownLabels(drawn), ...titleBlock, ...footer, ...legend!.texts];
        for (const box of texts.map(boxOf)) {
          expect(Math.min(box.x0, box.y0)).toBeGreaterThanOrEqual(0);
          expect(box.x1).toBeLessThanOrEqual(size.width);
          expect(box.y1).toBeLessThanOrEqual(size.height);
        }
        for (const { x, y, r } of drawn.actors) {
          expect(Math.min(x, y) - r).toBeGreaterThanOrEqual(0);
          expect(x + r).toBeLessThanOrEqual(size.width);
          expect(y + r).toBeLessThanOrEqual(size.height);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("explains the families and shapes that are drawn, and no others", () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        const drawn = furnishedScene(caseRequest({ window }));
        const families = new Set(drawn.strands.map(({ family }) => family));
        const kinds = new Set(drawn.actors.map(({ kind }) => kind));
        const { strands, actors } = drawn.legend!;
        expect(new Set(strands.map(({ family }) => family))).toEqual(families);
        expect(new Set(actors.map(({ kind }) => kind))).toEqual(kinds);
      }),
      { numRuns: 40 },
    );
  });

  it("counts what the snapshot counts", () => {
    const window = { from: dayFromCivil(2020, 10, 1), to: dayFromCivil(2020, 10, 5) };
    const request = caseRequest({ window });
    const { titleBlock, footer, actors } = furnishedScene(request);
    const { contacts, actorTotal } = request.snapshot;
    expect(titleBlock[1]!.text).toContain(
      `${contacts.length} contacts among ${actorTotal} parties`,
    );
    expect(footer[0]!.text).toContain(`${contacts.length} contacts, attested by`);
    expect(actors).toHaveLength(actorTotal);
  });
});

describe("while the window moves over steady places", () => {
  it("no actor, hub or line bends another way", () => {
    fc.assert(
      fc.property(anyWindow, anyLevel, fc.boolean(), (window, level, isPage) => {
        const draw = isPage ? scene : furnishedScene;
        const all = draw(caseRequest({ level }));
        const some = draw(caseRequest({ level, window }));
        expect(some.transform).toEqual(all.transform);
        const place = new Map(all.actors.map(({ id, x, y }) => [id, [x, y]]));
        for (const { id, x, y } of some.actors) expect([x, y]).toEqual(place.get(id));
        const hubs = new Map(all.hubs.map(({ tie, x, y }) => [tie, [x, y]]));
        for (const { tie, x, y } of some.hubs) expect([x, y]).toEqual(hubs.get(tie));
        const sides = new Map(all.strands.map(({ key, curve }) => [key, sideOf(curve)]));
        for (const { key, curve } of some.strands) {
          const [now, then] = [sideOf(curve), sides.get(key)!];
          if (Math.abs(now) > 0.02 && Math.abs(then) > 0.02) expect(now * then).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("a scene follows from its request alone", () => {
    const window = { from: FIRST + 30, to: FIRST + 40 };
    const first = JSON.stringify(scene(caseRequest({ window })));
    scene(caseRequest({}));
    expect(JSON.stringify(scene(caseRequest({ window })))).toBe(first);
  });
});

/** How far a curve bows, as a share of its chord; the sign says to which side. */
function sideOf([x0, y0, cx, cy, x1, y1]: Scene["strands"][number]["curve"]): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  return (dx * (cy - y0) - dy * (cx - x0)) / Math.max(1, dx * dx + dy * dy);
}

describe("odd data", () => {
  const isSound = (drawn: Scene) => !/null|NaN|Infinity/.test(numbersOf(drawn));
  const numbersOf = ({ actors, hubs, strands, labels, transform }: Scene) =>
    JSON.stringify([
      actors.map(({ x, y, r }) => [x, y, r]),
      hubs.map(({ x, y, r }) => [x, y, r]),
      strands.map(({ curve, arrows }) => [curve, arrows]),
      labels.map(({ x, y }) => [x, y]),
      transform,
    ]);

  it("draws two actors in one place", () => {
    const drawn = scene(
      exampleRequest({
        actors: ["A state 10 10", "B state 10 10"],
        contacts: ["2020-01-01 statement A B", "2020-01-01 call A B"],
      }),
    );
    expect(drawn.strands).toHaveLength(2);
    expect(isSound(drawn)).toBe(true);
  });

  it("leaves out an actor without a place, and its ties", () => {
    const drawn = scene(
      exampleRequest({
        actors: ["A state NaN NaN", "B state 10 10", "C state 90 10"],
        contacts: ["2020-01-01 call A B", "2020-01-01 call B C", "2020-01-01 meeting A B C"],
      }),
    );
    expect(drawn.actors.map(({ id }) => id)).toEqual(["B", "C"]);
    expect(drawn.strands.map(({ key }) => key)).toEqual(["1.call"]);
    expect(isSound(drawn)).toBe(true);
  });

  it("draws a figure without a contact, with the sentence that says so", () => {
    const drawn = furnishedScene(exampleRequest({ actors: ["A state 0 0"], contacts: [] }));
    expect([drawn.actors, drawn.strands, drawn.hubs]).toEqual([[], [], []]);
    expect(drawn.titleBlock.map(({ text }) => text).join(" ")).toContain("No contact");
    expect(drawn.legend!.texts).toEqual([]);
  });

  it("draws one actor alone: a contact that makes no tie", () => {
    const drawn = scene(
      exampleRequest({ actors: ["A state 0 0"], contacts: ["2020-01-01 meeting A"] }),
    );
    expect(drawn.actors).toHaveLength(1);
    expect(drawn.strands).toEqual([]);
    expect(isSound(drawn)).toBe(true);
  });

  it("draws a hub of 400", () => {
    const actors = Array.from({ length: 400 }, (_, i) => `a${i} state ${i % 20} ${i / 20}`);
    const names = actors.map((line) => line.split(" ")[0]).join(" ");
    const drawn = scene(exampleRequest({ actors, contacts: [`2020-01-01 meeting ${names}`] }));
    expect(drawn.hubs).toHaveLength(1);
    expect(drawn.strands).toHaveLength(400);
    expect(isSound(drawn)).toBe(true);
  });

  it("survives an extent of nothing and a drawing of nothing", () => {
    const request = exampleRequest({
      actors: ["A state 0 0", "B state 5 5"],
      contacts: ["2020-01-01 call A B"],
    });
    const extent = { x0: NaN, y0: 0, x1: -Infinity, y1: 0 };
    const positions = { ...request.positions, extent };
    expect(isSound(scene({ ...request, positions }))).toBe(true);
    expect(isSound(scene({ ...request, width: 0, height: 0 }))).toBe(true);
    expect(isSound(scene({ ...request, width: 60, height: 40 }))).toBe(true);
  });
});

describe("arrowheads", () => {
  it("stand at the ends that are addressed", () => {
    const drawn = scene(
      exampleRequest({
        actors: ["A state -200 0", "B state 200 0"],
        contacts: [
          "2020-01-01 statement B A",
          "2020-01-02 letter A B",
          "2020-01-02 letter B A",
          "2020-01-03 call A B",
        ],
      }),
    );
    const [a, b] = drawn.actors as [ActorMark, ActorMark];
    const ends = drawn.strands.map(({ family, arrows }) => [
      family,
      arrows.map(([tip]) => (Math.abs(tip - a.x) < Math.abs(tip - b.x) ? "A" : "B")),
    ]);
    expect(ends).toEqual([
      ["call", []],
      ["statement", ["A"]],
      ["message", ["A", "B"]],
    ]);
  });

  it("end at the edge of the shape", () => {
    const drawn = scene(
      exampleRequest({
        actors: ["A state -200 0", "B organization 200 0"],
        contacts: ["2020-01-01 statement A B"],
      }),
    );
    const [tipX, tipY] = drawn.strands[0]!.arrows[0]!;
    const { x, y, r } = drawn.actors[1]!;
    expect(Math.max(Math.abs(tipX - x), Math.abs(tipY - y))).toBeCloseTo(r, 0);
  });
});

describe("memberships", () => {
  const example = {
    actors: ["A state -200 0", "B state 200 0", "G group 0 90", "H group 0 -90"],
    contacts: ["2020-01-01 call A B", "2020-01-01 call A G"],
    memberships: ["A G", "A G", "B G", "A H", "X G"],
  };

  it("are drawn once a pair between actors in view, on request", () => {
    const keys = (memberships: boolean) =>
      scene(exampleRequest(example, { memberships })).memberships.map(({ key }) => key);
    expect(keys(true)).toEqual(["A G", "B G"]);
    expect(keys(false)).toEqual([]);
  });
});
