import { describe, expect, test } from "vitest";
import type { Selection } from "../address/choices.ts";
import { trailAfter, type SelectionTrail } from "./selection-trail.ts";

const RUSSIA: Selection = { of: "actors", ids: ["russia"] };
const FRANCE: Selection = { of: "actors", ids: ["france"] };
const TIE: Selection = { of: "tie", actors: ["france", "russia"] };
const CALL: Selection = { of: "contact", id: "call" };
const LETTER: Selection = { of: "contact", id: "letter" };

function walk(...selections: readonly (Selection | null)[]): SelectionTrail {
  let trail: SelectionTrail = [];
  selections.forEach((to, at) => (trail = trailAfter(trail, selections[at - 1] ?? null, to)));
  return trail;
}

describe("the trail of a selection", () => {
  test("leads from a contact back to its tie and from there to the actor", () => {
    expect(walk(RUSSIA, TIE, CALL)).toEqual([RUSSIA, TIE]);
  });

  test("does not lead from one actor or contact to another of the same sort", () => {
    expect(walk(RUSSIA, FRANCE)).toEqual([]);
    expect(walk(RUSSIA, CALL, LETTER)).toEqual([RUSSIA]);
  });

  test("is cut when something broader is selected, and ends with the selection", () => {
    expect(walk(RUSSIA, TIE, CALL, FRANCE)).toEqual([]);
    expect(walk(RUSSIA, CALL, TIE)).toEqual([RUSSIA]);
    expect(walk(RUSSIA, TIE, null)).toEqual([]);
  });

  test("stays when the same is selected again", () => {
    expect(walk(RUSSIA, TIE, TIE)).toEqual([RUSSIA]);
  });
});
