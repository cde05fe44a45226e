import { describe, expect, test } from "vitest";
import { manyActors } from "./any-large-example.ts";
import { scene } from "./compose-scene.ts";
import { withoutCoveredCounts } from "./covered-counts.ts";
import { exampleRequest } from "./example.ts";
import type { ActorMark } from "./scene.ts";

const TONE = { tone: "state", contacts: 6754, pinned: false } as const;

/** A shape of 29 pixels from its middle to its upper edge, with its number. */
const INDIA: ActorMark = {
  ...{ actor: 0, id: "India", kind: "state", ...TONE, x: 100, y: 100, r: 29 },
  count: { text: "6,754", sizePx: 15 },
};

function other(kind: ActorMark["kind"], x: number, y: number): ActorMark {
  return { actor: 1, id: "Other", kind, ...TONE, x, y, r: 10, count: null };
}

/** Whose edges are far from all shapes. */
const WIDE = { x: -1000, y: -1000, width: 3000, height: 3000 };

function numberOf(...actors: readonly ActorMark[]): string | undefined {
  const left = withoutCoveredCounts({ actors, strands: [], hubs: [] }, WIDE);
  return left.actors.find(({ id }) => id === "India")?.count?.text;
}

const KINDS = ["state", "person", "organization", "group"] as const;

describe("a number in a shape", () => {
  test.each(KINDS)("is not drawn where a part of it lies under a shape: %s", (kind) => {
    expect(numberOf(INDIA, other(kind, 100, 100))).toBeUndefined();
    expect(numberOf(INDIA, other(kind, 75, 100))).toBeUndefined();
    expect(numberOf(INDIA, other(kind, 100, 115))).toBeUndefined();
  });

  test.each(KINDS)("stays where only the shape around it does: %s", (kind) => {
    expect(numberOf(INDIA, other(kind, 66, 100))).toBe("6,754");
    expect(numberOf(INDIA, other(kind, 100, 118))).toBe("6,754");
  });

  test("stays where the other shape lies under its own", () => {
    expect(numberOf(other("state", 100, 100), INDIA)).toBe("6,754");
  });

  test("is not drawn where the ring around a shape placed by hand crosses it", () => {
    const beside = other("state", 68, 100);
    expect(numberOf(INDIA, beside)).toBe("6,754");
    expect(numberOf(INDIA, { ...beside, pinned: true })).toBeUndefined();
  });

  test("is not drawn where the edge of the plot cuts it", () => {
    const marks = { actors: [INDIA], strands: [], hubs: [] };
    const left = (x: number) =>
      withoutCoveredCounts(marks, { x, y: 0, width: 200, height: 200 }).actors[0]!.count?.text;
    expect(left(75)).toBe("6,754");
    expect(left(85)).toBeUndefined();
  });

  test("of a small set waits as that of a crowd does", () => {
    const calls = (one: string, two: string) =>
      Array.from({ length: 40 }, () => `2020-10-02 call ${one} ${two}`);
    const example = {
      actors: ["A state 0 0", "B state 22 8", "C state 300 0"],
      contacts: [...calls("A", "C"), ...calls("B", "C")],
    };
    const numbers = (width: number, height: number) =>
      scene(exampleRequest(example, { width, height })).actors.map(({ count }) => count?.text);
    expect(numbers(336, 300)).toEqual([undefined, "40", "80"]);
  });

  test("of a crowd is whole or waits for a closer view", () => {
    const request = exampleRequest(manyActors(900, 3000), { width: 1200, height: 800 });
    const far = scene(request).actors;
    const near = scene({ ...request, view: { x: -200, y: -100, zoom: 4 } }).actors;
    const waiting = far.filter(({ count, r }) => count === null && r > 15);
    expect(waiting.length).toBeGreaterThan(0);
    const nearer = near.filter(({ id }) => waiting.some((mark) => mark.id === id));
    expect(nearer.length).toBeGreaterThan(0);
    expect(nearer.filter(({ count }) => count === null)).toEqual([]);
  });
});
