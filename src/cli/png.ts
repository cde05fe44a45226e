import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unpackWoff } from "./woff.ts";

/** The scripts of each package, as its files are named. */
const FONT_FILES: Readonly<Record<string, readonly string[]>> = {
  "noto-sans": [
    "latin",
    "latin-ext",
    "vietnamese",
    "greek",
    "greek-ext",
    "cyrillic",
    "cyrillic-ext",
  ],
  "noto-sans-armenian": ["armenian"],
  "noto-sans-georgian": ["georgian"],
  "noto-sans-arabic": ["arabic"],
  "noto-sans-hebrew": ["hebrew"],
};

/**
 * The bytes of a PNG of a figure, drawn by resvg with the page's own fonts and no others, so that it looks the same on every machine.
 * Fonts pass through a temporary folder, which is removed.
 */
export async function svgToPng(svg: string, scale: number): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const folder = mkdtempSync(join(tmpdir(), "demarche-"));
  try {
    const resvg = new Resvg(svg, {
      fitTo: { mode: "zoom", value: scale },
      font: {
        loadSystemFonts: false,
        fontFiles: unpackFonts(folder),
        defaultFontFamily: "Noto Sans",
        sansSerifFamily: "Noto Sans",
      },
    });
    return resvg.render().asPng();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the fonts as resvg reads them, TrueType, and answers with their paths. */
function unpackFonts(folder: string): string[] {
  const { resolve } = createRequire(import.meta.url);
  return Object.entries(FONT_FILES).flatMap(([font, scripts]) =>
    scripts.flatMap((script) =>
      [400, 600].map((weight) => {
        const name = `${font}-${script}-${String(weight)}-normal`;
        const path = join(folder, `${name}.ttf`);
        const woff = readFileSync(resolve(`@fontsource/${font}/files/${name}.woff`));
        writeFileSync(path, unpackWoff(woff, "Noto Sans"));
        return path;
      }),
    ),
  );
}
