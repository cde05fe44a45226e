import { describe, expect, it } from "vitest";
import { ALL_TIME, OPEN_END } from "../../model/day.ts";
import { closeSpan } from "../../scene/timeline/axis.ts";
import { placeSpan } from "./plot-geometry.ts";
import { windowOfDrag, type PlotGrip } from "./plot-gesture.ts";

const LIMITS = { from: 0, to: 999 };
const AXIS = { stretch: { from: 100, to: 200 }, widthPx: 1000 };

function drag(part: PlotGrip["part"], window: PlotGrip["window"], startX: number, x: number) {
  const grip: PlotGrip = { part, axis: AXIS, window, onBars: false };
  return windowOfDrag(grip, { grip, startX, x }, LIMITS, closeSpan(window, LIMITS));
}

describe("drag on the plot", () => {
  const window = { from: 120, to: 129 };

  it("keeps an end at its distance to the pointer, in whole days", () => {
    expect(drag("from", window, 203, 217)).toEqual({ from: 121, to: 129 });
    expect(drag("to", window, 298, 281)).toEqual({ from: 120, to: 127 });
  });

  it("moves the whole by whole days, beyond what is in view too", () => {
    expect(drag("whole", window, 250, 264)).toEqual({ from: 121, to: 130 });
    expect(drag("whole", window, 250, -5000)).toEqual({ from: 0, to: 9 });
  });

  it("draws a new one over the days under the pointer", () => {
    expect(drag("new", window, 559, 401)).toEqual({ from: 140, to: 155 });
  });

  it("puts an end that is not in view under the pointer", () => {
    expect(drag("from", ALL_TIME, 2, 305)).toEqual({ from: 130, to: OPEN_END });
  });
});

describe("the place of a window", () => {
  it("takes the pixels of its days, both ends included", () => {
    const window = { from: 120, to: 129 };
    expect(placeSpan(AXIS, window, window)).toEqual({
      x0: 200,
      x1: 300,
      fromBeyond: false,
      toBeyond: false,
    });
  });

  it("stands at the edge where an end is open or not in view", () => {
    expect(placeSpan(AXIS, ALL_TIME, LIMITS)).toEqual({
      x0: 0,
      x1: 1000,
      fromBeyond: true,
      toBeyond: true,
    });
    const before = { from: 10, to: 20 };
    expect(placeSpan(AXIS, before, before)).toEqual({
      x0: 0,
      x1: 0,
      fromBeyond: true,
      toBeyond: true,
    });
  });
});
