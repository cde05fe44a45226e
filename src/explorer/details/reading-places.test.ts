import { describe, expect, test } from "vitest";
import type { Selection } from "../../address/choices.ts";
import { createReadingPlaces, keptSignal } from "./reading-places.ts";

const RUSSIA: Selection = { of: "actors", ids: ["russia"] };
const FRANCE: Selection = { of: "actors", ids: ["france"] };
const TIE: Selection = { of: "tie", actors: ["france", "russia"] };
const CALL: Selection = { of: "contact", id: "call" };

/** Goes from one to the next, reads each so far as it is the how-manieth, and returns where the last one opens. */
function offsetAfter(...selections: readonly (Selection | null)[]): number {
  const places = createReadingPlaces();
  const offsets = selections.map((selection, at) => {
    const place = places.turnTo(selection);
    const { offset } = place;
    place.offset = at + 1;
    return offset;
  });
  return offsets.at(-1)!;
}

describe("the place in the details", () => {
  test("is the beginning of what is newly shown", () => {
    expect(offsetAfter(null)).toBe(0);
    expect(offsetAfter(null, RUSSIA)).toBe(0);
    expect(offsetAfter(null, RUSSIA, TIE, CALL)).toBe(0);
    expect(offsetAfter(null, RUSSIA, FRANCE)).toBe(0);
  });

  test("is where it was left in what led to what was shown", () => {
    expect(offsetAfter(null, RUSSIA, TIE, CALL, TIE)).toBe(3);
    expect(offsetAfter(null, RUSSIA, TIE, CALL, TIE, RUSSIA)).toBe(2);
    expect(offsetAfter(null, RUSSIA, TIE, CALL, TIE, RUSSIA, null)).toBe(1);
    expect(offsetAfter(null, RUSSIA, CALL, null)).toBe(1);
  });

  test("is forgotten where no way leads back", () => {
    expect(offsetAfter(null, RUSSIA, FRANCE, RUSSIA)).toBe(0);
    expect(offsetAfter(null, RUSSIA, CALL, RUSSIA, CALL)).toBe(0);
    expect(offsetAfter(null, RUSSIA, null, RUSSIA)).toBe(0);
  });

  test("is where it was left where the browser goes back or forth, for nobody has asked for it anew", () => {
    const places = createReadingPlaces();
    places.turnTo(RUSSIA, 1).offset = 10;
    places.turnTo(FRANCE, 2).offset = 20;
    expect(places.turnTo(RUSSIA, 2).offset).toBe(10);
    expect(places.turnTo(FRANCE, 2).offset).toBe(20);
    expect(places.turnTo(RUSSIA, 3).offset).toBe(0);
    expect(places.turnTo(FRANCE, 3).offset).toBe(20);
  });

  test("stays while the same is shown, as another object too", () => {
    expect(offsetAfter(null, RUSSIA, { of: "actors", ids: ["russia"] })).toBe(2);
  });

  test("keeps what was unfolded", () => {
    const places = createReadingPlaces();
    keptSignal(places.turnTo(RUSSIA).rows, "Contacts", 15).value = 200;
    keptSignal(places.turnTo(CALL).rows, "Contacts", 15).value = 100;
    expect(keptSignal(places.turnTo(RUSSIA).rows, "Contacts", 15).value).toBe(200);
    expect(keptSignal(places.turnTo(FRANCE).rows, "Contacts", 15).value).toBe(15);
  });
});
