import { ratioOf, type Result } from "./result.ts";

/** What a number has to reach: not to exceed a bound, or to be so many times better than the peer. */
export type Target =
  | { readonly of: "median" | "p95" | "max"; readonly atMost: number }
  | { readonly of: "ratio" | "median"; readonly atLeast: number };

interface Goal {
  /** Parts of a result that have to be equal; null fits all. */
  readonly on: readonly string[] | null;
  readonly what: string | RegExp;
  /** The beginning of the peer's name; null for the number alone, which has one goal whatever stands beside it. */
  readonly peer: string | null;
  readonly target: Target;
}

const atMost = (of: "median" | "p95" | "max", bound: number): Target => ({ of, atMost: bound });
const times = (atLeast: number): Target => ({ of: "ratio", atLeast });

/** Every target there is; the numbers were set before anything was built. */
const GOALS: readonly Goal[] = [
  {
    on: ["L", "XL"],
    what: "drag window, changed ties read",
    peer: "crossfilter2",
    target: times(50),
  },
  { on: ["L", "XL"], what: "jump window", peer: "crossfilter2", target: times(100) },
  { on: ["XXL"], what: "jump window", peer: null, target: atMost("p95", 8) },
  { on: ["L"], what: /^toggle/, peer: null, target: atMost("median", 1) },
  { on: ["L", "XL", "XXL"], what: "columns, a contact", peer: null, target: atMost("median", 40) },
  { on: ["L"], what: "build network", peer: null, target: atMost("median", 150) },
  { on: null, what: /^edit: /, peer: null, target: atMost("p95", 16) },
  { on: null, what: "filters counted alike", peer: null, target: { of: "median", atLeast: 200 } },

  { on: ["L", "XL"], what: "forces, a tick", peer: "d3-force 3", target: times(20) },
  { on: ["L", "XL"], what: "forces until settled", peer: "d3-force 3", target: times(60) },
  { on: ["L", "XL"], what: "stress", peer: "d3-force 3", target: times(0.99) },
  { on: ["L"], what: "first places", peer: null, target: atMost("median", 300) },

  // Frames come sixty times a second: the least is 16.7 ms.
  { on: ["S"], what: /^frame while (panning|zooming)/, peer: null, target: atMost("median", 17) },
  { on: ["L"], what: /^frame while/, peer: "the best, ", target: times(5) },
  { on: ["L"], what: "first picture of a loaded set", peer: null, target: atMost("median", 500) },
  { on: null, what: /scripting a frame/, peer: null, target: atMost("p95", 8) },
  { on: null, what: /^query and scene/, peer: null, target: atMost("p95", 8) },

  { on: ["case"], what: /^(SVG with [a-z ]+|PDF)$/, peer: null, target: atMost("median", 1000) },
  { on: null, what: /^(SVG with [a-z ]+|PDF)$/, peer: null, target: atMost("median", 5000) },
  { on: null, what: /, a mark$/, peer: null, target: atMost("median", 250) },

  { on: ["L"], what: "read events", peer: "Papa Parse, step", target: times(2) },
  { on: ["L"], what: "memory while reading", peer: null, target: atMost("max", 6) },

  { on: ["L"], what: "drop to first picture", peer: null, target: atMost("median", 1000) },
  { on: null, what: "longest task of the page", peer: null, target: atMost("max", 100) },

  { on: null, what: "scripts until drawn, gzip", peer: null, target: atMost("median", 120) },
  { on: null, what: "navigation to first picture", peer: null, target: atMost("median", 1000) },
];

/** The target of a result, or null. */
export function targetOf(result: Result): Target | null {
  const goal = GOALS.find(({ on, what, peer }) => {
    if (on !== null && !on.includes(result.on)) return false;
    if (typeof what === "string" ? what !== result.what : !what.test(result.what)) return false;
    return peer === null || result.peer?.name.startsWith(peer) === true;
  });
  return goal?.target ?? null;
}

/** Whether a result is as its target wants it. */
export function isReached(result: Result, target: Target): boolean {
  const value = target.of === "ratio" ? ratioOf(result) : result[target.of];
  if (value === null) return false;
  return "atMost" in target ? value <= target.atMost : value >= target.atLeast;
}
