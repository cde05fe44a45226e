import type { LegendContent } from "./legend-items.ts";

/** A legend for tests: two kinds of line, two shapes, hubs, and both series of samples. */
export const EXAMPLE_LEGEND: LegendContent = {
  lines: [
    { look: { family: "call" }, text: "Call 116", weight: 116 },
    { look: { family: "statement" }, text: "Statement 43", weight: 43 },
  ],
  kinds: ["state", "organization"],
  hubs: true,
  memberships: false,
  pins: false,
  sizes: [1, 5, 20],
  widths: [1, 10],
  captions: { actor: "Contacts per actor", line: "Contacts per line" },
};
