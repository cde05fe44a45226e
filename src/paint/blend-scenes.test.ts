import { describe, expect, test } from "vitest";
import { scene as composeScene } from "../scene/compose-scene.ts";
import { exampleRequest } from "../scene/example.ts";
import { blendScenes } from "./blend-scenes.ts";

const CONTACTS = [
  "2020-10-01 call A B",
  "2020-10-02 statement A C",
  "2020-10-03 joint-statement A B C",
];

const at = (place: string, contacts = CONTACTS) =>
  composeScene(
    exampleRequest({
      actors: [`A state ${place}`, "B state 200 0", "C state 0 200"],
      contacts,
    }),
  );

describe("the way from one scene to another", () => {
  const from = at("-200 0");
  const to = at("-100 -100");
  const blend = blendScenes(from, to);

  test("begins where the first one is and ends with the second", () => {
    const places = ({ actors }: typeof from) =>
      actors.map(({ actor, x, y, r }) => [actor, x, y, r]);
    expect(places(blend(0))).toEqual(places(from));
    expect(blend(0).strands.map(({ curve }) => curve)).toEqual(
      from.strands.map(({ curve }) => curve),
    );
    expect(blend(1)).toBe(to);
  });

  test("moves everything in a straight line", () => {
    const half = blend(0.5);
    half.hubs.forEach((hub, index) => {
      expect(hub.x).toBeCloseTo((from.hubs[index]!.x + to.hubs[index]!.x) / 2);
    });
    half.strands.forEach(({ curve }, index) =>
      curve.forEach((value, part) => {
        const [a, b] = [from.strands[index]!.curve[part]!, to.strands[index]!.curve[part]!];
        expect(value).toBeCloseTo((a + b) / 2);
      }),
    );
  });

  test("moves a leader with its name, and lets a name jump that gains or loses one or changes sides", () => {
    const led = (scene: typeof from, x: number) => ({
      ...scene,
      labels: scene.labels.map((label) => ({
        ...label,
        anchor: "middle" as const,
        leader: { x0: x, y0: 10, x1: x + 20, y1: 40 },
      })),
    });
    const half = blendScenes(led(from, 100), led(to, 200))(0.5);
    expect(half.labels[0]!.leader).toEqual({ x0: 150, y0: 10, x1: 170, y1: 40 });
    const [before, after] = [from.labels[0]!, to.labels[0]!];
    expect(half.labels[0]!.x).toBeCloseTo((before.x + after.x) / 2);
    const gained = led(to, 200);
    expect(blendScenes(from, gained)(0.5).labels).toEqual(gained.labels);
    expect(blendScenes(led(from, 100), to)(0.5).labels).toEqual(to.labels);
    const upwards = { x0: 200, y0: -10, x1: 180, y1: -40 };
    const turned = {
      ...gained,
      labels: gained.labels.map((label) => ({ ...label, leader: upwards })),
    };
    expect(blendScenes(led(from, 100), turned)(0.5).labels).toEqual(turned.labels);
  });

  test("leaves what only one of them has to the second", () => {
    const fewer = at("-200 0", CONTACTS.slice(0, 1));
    const shown = blendScenes(from, fewer)(0.5);
    expect(shown.actors.map(({ id }) => id).sort()).toEqual(["A", "B"]);
    const newcomer = ({ actors }: typeof from) => actors.find(({ id }) => id === "C");
    expect(newcomer(blendScenes(fewer, from)(0.5))).toEqual(newcomer(from));
  });
});
