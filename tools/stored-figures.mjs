import { readdirSync } from "node:fs";

const FOLDERS = ["../src/paint/figures/", "../src/figure/gallery/"];

/** The figures that tests store: by feature of a scene, then by what a reader would export. */
export function storedFigures() {
  return FOLDERS.map((folder) => new URL(folder, import.meta.url)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".svg"))
      .sort()
      .map((name) => ({ name: name.slice(0, -".svg".length), url: new URL(name, folder) })),
  );
}
