import { describe, expect, it } from "vitest";
import { scene as composeScene } from "../scene/compose-scene.ts";
import { exampleRequest } from "../scene/example.ts";
import type { LabelMark } from "../scene/scene.ts";
import type { Box } from "../scene/label-room.ts";
import { textBox } from "../scene/text-box.ts";
import { litNames } from "./lit-names.ts";

/** Everyone near everyone, on a drawing as small as a phone's. */
const crowded = composeScene({
  ...exampleRequest({
    actors: Array.from({ length: 40 }, (_, n) => `Actor-${n} state ${(n % 7) * 9} ${n * 3}`),
    contacts: Array.from({ length: 39 }, (_, n) => `2020-10-01 call Actor-0 Actor-${n + 1}`),
  }),
  ...{ width: 360, height: 240 },
});
const everyone = new Set(crowded.labels.map(({ actor }) => actor));

function overlap(one: Box, other: Box): boolean {
  return one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1;
}

describe("litNames", () => {
  const shown = crowded.labels.filter((label) => label.shown).map(({ actor }) => actor);
  const hidden = crowded.labels.filter((label) => !label.shown).map(({ actor }) => actor);

  it("names the foremost and those who have room, and nobody who is not lit", () => {
    const lit = new Set([hidden[0]!, ...shown.slice(0, 2)]);
    expect(litNames(crowded, lit)).toEqual(lit);
    expect(litNames(crowded, new Set()).size).toBe(0);
  });

  it("leaves out a name that would lie on the leader of another", () => {
    const [one, other, third] = crowded.labels as [LabelMark, LabelMark, LabelMark];
    const at = (label: LabelMark, x: number, y: number) => ({ ...label, x, y, leader: null });
    const labels = [
      { ...at(one, 60, 200), shown: true, leader: { x0: 200, y0: 120, x1: 80, y1: 198 } },
      { ...at(other, 140, 162), shown: false },
      { ...at(third, 300, 162), shown: false },
    ];
    const lit = new Set([one, other, third].map(({ actor }) => actor));
    const named = litNames({ ...crowded, titleBlock: [], labels }, lit);
    expect([...named]).toEqual([one.actor, third.actor]);
  });

  it("leaves out names that would lie on others or on the title, and no more", () => {
    const [foremost] = everyone;
    const named = litNames(crowded, everyone);
    const boxes = new Map(crowded.labels.map((label) => [label.actor, textBox(label)]));
    const title = crowded.titleBlock.map(textBox);
    const others = (actor: number) =>
      [...named].filter((other) => other !== actor).map((other) => boxes.get(other)!);
    for (const actor of everyone) {
      const isClear = ![...title, ...others(actor)].some((box) => overlap(box, boxes.get(actor)!));
      if (actor === foremost || shown.includes(actor)) expect(named.has(actor)).toBe(true);
      else expect(named.has(actor)).toBe(isClear);
    }
    expect(named.size).toBeLessThan(everyone.size);
    expect(named.size).toBeGreaterThan(shown.length);
  });
});
