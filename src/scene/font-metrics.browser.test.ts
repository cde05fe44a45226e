import regular from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url";
import regularExtended from "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url";
import cyrillic from "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url";
import semibold from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url";
import { beforeAll, expect, it } from "vitest";
import { textWidth } from "./font-metrics.ts";

beforeAll(async () => {
  const faces = [regular, regularExtended, cyrillic, semibold].map(
    (url, index) =>
      new FontFace(`test-${index}`, `url(${url})`, { weight: index === 3 ? "600" : "400" }),
  );
  for (const face of faces) document.fonts.add(await face.load());
});

function drawnWidth(text: string, sizePx: number, weight: 400 | 600): number {
  const context = document.createElement("canvas").getContext("2d")!;
  context.font = `${weight} ${sizePx}px ${weight === 600 ? "test-3" : "test-0, test-1, test-2"}`;
  return context.measureText(text).width;
}

it.each([
  ["Armenia", 12, 400],
  ["Organization for Security and Co-operation in Europe", 13, 600],
  ["Mevlüt Çavuşoğlu", 12, 400],
  ["Сергей Лавров", 12, 400],
  ["230 contacts, attested by 363 sources.", 12, 400],
  ["AVAVAVATo", 20, 600],
] as const)(
  "measures “%s” at %d px, weight %d, hardly narrower than a browser draws it",
  (text, sizePx, weight) => {
    // Kerning draws letters together and is left out: the measure errs on the wide side.
    const share = textWidth(text, sizePx, weight) / drawnWidth(text, sizePx, weight);
    expect(share).toBeGreaterThan(0.98);
    expect(share).toBeLessThan(1.07);
  },
);
