import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fontWidthsModule } from "./font-metrics.mjs";

it("has written the widths of the fonts that are installed", () => {
  const written = readFileSync(new URL("../src/scene/font-widths.ts", import.meta.url), "utf8");
  expect(written).toBe(fontWidthsModule());
});
