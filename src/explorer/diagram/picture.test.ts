import { describe, expect, test } from "vitest";
import type { Point } from "../../layout/positions.ts";
import { scene as composeScene } from "../../scene/compose-scene.ts";
import { exampleRequest, type Example } from "../../scene/example.ts";
import type { Scene } from "../../scene/scene.ts";
import { textBox } from "../../scene/text-box.ts";
import { curveDistance, curvePoint, hitTest, MOUSE_REACH, TOUCH_REACH } from "./hit-test.ts";
import {
  aroundActors,
  aroundContact,
  aroundHit,
  aroundSelection,
  isMember,
} from "./neighbourhood.ts";
import { tipFor, topsOf } from "./tip.ts";
import { busiestActor, nextActor, tiesAround, type Direction } from "./walk.ts";

const EXAMPLE: Example = {
  actors: [
    "Hub state 0 0",
    "North state 0 -150",
    "East state 300 10",
    "South state 10 150",
    "West state -300 0",
    "Alone state 300 180",
  ],
  contacts: [
    "2020-10-01 call Hub North",
    "2020-10-01 call Hub North",
    "2020-10-02 meeting Hub East",
    "2020-10-03 letter South Hub",
    "2020-10-04 joint-statement Hub West South",
    "2020-10-05 call Alone Alone",
  ],
};
const [HUB, NORTH, EAST, SOUTH, WEST, ALONE] = [0, 1, 2, 3, 4, 5] as const;

const request = exampleRequest(EXAMPLE, { width: 900, height: 700 });
const { snapshot } = request;
const scene = composeScene(request);
const ids = (actors: Iterable<number>) => [...actors].sort((a, b) => a - b);
const placeOf = (actor: number): Point => scene.actors.find((mark) => mark.actor === actor)!;
const tieOf = (...actors: number[]): number =>
  scene.strands.find(({ tie }) => actors.every((actor) => isMember(snapshot, tie, actor)))!.tie;
const beside = ({ x, y }: Point, dx: number, dy = 0): Point => ({ x: x + dx, y: y + dy });

describe("hitting", () => {
  const north = tieOf(HUB, NORTH);
  const middle = curvePoint(scene.strands.find(({ tie }) => tie === north)!.curve, 0.5);

  test("finds an actor in its shape, on its name, and a little beside it", () => {
    const { r } = scene.actors.find(({ actor }) => actor === EAST)!;
    const name = scene.labels.find(({ actor }) => actor === EAST)!;
    const at = [placeOf(EAST), beside(placeOf(EAST), r + 3), beside(name, 0, -4)];
    for (const point of at) {
      expect(hitTest(scene, point, MOUSE_REACH)).toEqual({ of: "actor", actor: EAST });
    }
    expect(hitTest(scene, beside(placeOf(EAST), r + 9), MOUSE_REACH)).toBeNull();
    expect(hitTest(scene, beside(placeOf(EAST), r + 9), TOUCH_REACH)).toMatchObject({
      of: "actor",
    });
  });

  test("finds a thin strand from five pixels away, and from further with a finger", () => {
    expect(hitTest(scene, beside(middle, 5), MOUSE_REACH)).toEqual({ of: "tie", tie: north });
    expect(hitTest(scene, beside(middle, 12), MOUSE_REACH)).toBeNull();
    expect(hitTest(scene, beside(middle, 12), TOUCH_REACH)).toEqual({ of: "tie", tie: north });
  });

  test("finds the hub of a joint contact before the strands that meet there", () => {
    const [hub] = scene.hubs;
    expect(hitTest(scene, hub!, MOUSE_REACH)).toEqual({ of: "tie", tie: hub!.tie });
  });

  test("finds nothing on the ground", () => {
    expect(hitTest(scene, { x: 3, y: 690 }, MOUSE_REACH)).toBeNull();
  });

  test("knows how far a curve is, to half a pixel", () => {
    const curve = [0, 0, 100, 200, 200, 0] as const;
    for (let share = 0; share <= 1; share += 0.05) {
      expect(curveDistance(curve, curvePoint(curve, share), 5)).toBeLessThan(0.5);
    }
    expect(curveDistance(curve, { x: 100, y: 110 }, 20)).toBeCloseTo(10, 0);
    expect(curveDistance(curve, { x: 500, y: 500 }, 5)).toBe(Infinity);
  });
});

describe("walking", () => {
  test("begins at the actor with the most contacts", () => {
    expect(busiestActor(scene)).toBe(HUB);
    expect(busiestActor({ ...scene, actors: [] })).toBeNull();
  });

  test.each<[number, Direction, number | null]>([
    [HUB, "up", NORTH],
    [HUB, "right", EAST],
    [HUB, "down", SOUTH],
    [HUB, "left", WEST],
    [EAST, "down", ALONE],
    [NORTH, "up", null],
    [EAST, "left", HUB],
  ])("from %i %s leads to %s", (from, direction, to) => {
    expect(nextActor(scene, from, direction)).toBe(to);
  });

  test("reaches every actor from every other by some keys", () => {
    const reached = new Set<number>([HUB]);
    for (const actor of reached) {
      for (const direction of ["left", "right", "up", "down"] as const) {
        const next = nextActor(scene, actor, direction);
        if (next !== null) reached.add(next);
      }
    }
    expect(ids(reached)).toEqual([HUB, NORTH, EAST, SOUTH, WEST, ALONE]);
  });

  test("goes around an actor's ties clockwise from the top, each once, hubs among them", () => {
    const member = (tie: number, actor: number) => isMember(snapshot, tie, actor);
    const ties = tiesAround(scene, HUB, member);
    expect([...ties].sort()).toEqual(
      [tieOf(HUB, NORTH), tieOf(HUB, EAST), tieOf(SOUTH, HUB), tieOf(HUB, WEST, SOUTH)].sort(),
    );
    expect(ties.indexOf(tieOf(HUB, EAST))).toBeLessThan(ties.indexOf(tieOf(HUB, WEST, SOUTH)));
    expect(tiesAround(scene, 999, member)).toEqual([]);
  });
});

describe("the neighbourhood", () => {
  test("of an actor is its ties in view and whoever is in them", () => {
    const { actors, ties } = aroundActors(snapshot, [NORTH]);
    expect(ids(actors)).toEqual([HUB, NORTH]);
    expect([...ties]).toEqual([tieOf(HUB, NORTH)]);
  });

  test("of several actors is what ties two of them together", () => {
    const { actors, ties } = aroundActors(snapshot, [WEST, SOUTH]);
    expect(ids(actors)).toEqual([HUB, SOUTH, WEST]);
    expect([...ties]).toEqual([tieOf(HUB, WEST, SOUTH)]);
    expect([...aroundActors(snapshot, [NORTH, EAST]).ties]).toEqual([]);
  });

  test("of a contact is its actors and its tie; none where it is not in view", () => {
    expect(ids(aroundContact(snapshot, "c4")!.actors)).toEqual([HUB, SOUTH, WEST]);
    expect([...aroundContact(snapshot, "c5")!.ties]).toEqual([]);
    expect(aroundContact(snapshot, "unknown")).toBeNull();
  });

  test("of what is not in view is nothing", () => {
    expect(aroundHit(snapshot, { of: "actor", actor: 77 })).toBeNull();
    expect(aroundSelection(snapshot, { of: "tie", actors: ["North", "East"] })).toBeNull();
    expect(aroundSelection(snapshot, { of: "actors", ids: ["nobody"] })).toBeNull();
  });

  test("of a selected tie marks the tie and lights its members up", () => {
    const { selected, around } = aroundSelection(snapshot, { of: "tie", actors: ["Hub", "East"] })!;
    expect([...selected.ties]).toEqual([tieOf(HUB, EAST)]);
    expect(ids(around.actors)).toEqual([HUB, EAST]);
  });
});

describe("the line about a mark", () => {
  const tip = (hit: Parameters<typeof tipFor>[2]["hit"], at: Point | null = null) =>
    tipFor({ snapshot }, scene, { hit, at });

  test("says an actor's contacts and partners above its shape", () => {
    expect(tip({ of: "actor", actor: HUB })).toMatchObject({
      text: "Hub: 5 contacts with 4 partners",
      x: placeOf(HUB).x,
    });
    expect(tip({ of: "actor", actor: ALONE })?.text).toBe("Alone: 1 contact");
  });

  test("keeps off the actor's own name, above and below", () => {
    const height = 25;
    const placed = scene.labels.map((label) => {
      const line = tip({ of: "actor", actor: label.actor })!;
      const tops = topsOf(line, height);
      const { y0, y1 } = textBox(label);
      expect(tops.filter((top) => top < y1 && top + height > y0)).toEqual([]);
      return { isAbove: tops[0]! < line.y, isNameAbove: y1 < line.y };
    });
    expect(placed).not.toHaveLength(0);
    for (const { isAbove, isNameAbove } of placed) expect(isAbove).toBe(!isNameAbove);
    const named = { text: "", x: 0, y: 100, gap: 10, name: { top: 70, bottom: 85 } };
    expect(topsOf(named, height)).toEqual([110, 100 - 30 - 4 - height]);
  });

  test("says a tie's families where the pointer is, at its hub, or in its middle", () => {
    const tie = tieOf(HUB, NORTH);
    expect(tip({ of: "tie", tie }, { x: 7, y: 8 })).toEqual({
      ...{ text: "Hub – North: 2 contacts (2 calls)", x: 7, y: 8, gap: 10 },
    });
    const [hub] = scene.hubs as readonly [Scene["hubs"][number]];
    expect(tip({ of: "tie", tie: hub.tie })).toMatchObject({ x: hub.x, y: hub.y });
  });

  test("is none where the mark is not drawn", () => {
    expect(tip({ of: "actor", actor: 77 })).toBeNull();
    expect(tip({ of: "tie", tie: 77 })).toBeNull();
  });
});
