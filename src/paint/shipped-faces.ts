import type { ReadFace } from "./type/faces.ts";

/** The files of the shipped face, by their names. Loaded when a figure first needs one. */
const FILES = import.meta.glob<string>(
  [
    "/node_modules/@fontsource/noto-sans/files/noto-sans-{latin,latin-ext,greek,greek-ext,cyrillic,cyrillic-ext,vietnamese}-{400,600}-normal.woff",
    "/node_modules/@fontsource/noto-sans-armenian/files/*-armenian-{400,600}-normal.woff",
    "/node_modules/@fontsource/noto-sans-georgian/files/*-georgian-{400,600}-normal.woff",
    "/node_modules/@fontsource/noto-sans-hebrew/files/*-hebrew-{400,600}-normal.woff",
    "/node_modules/@fontsource/noto-sans-arabic/files/*-arabic-{400,600}-normal.woff",
  ],
  { query: "?url", import: "default" },
);

/** Reads a part of the shipped face from where the page comes from. */
export const readShippedFace: ReadFace = async ({ package: folder, name }, weight) => {
  const load = FILES[`/node_modules/@fontsource/${folder}/files/${name}-${weight}-normal.woff`];
  const url = await load?.();
  const response = url === undefined ? undefined : await fetch(url);
  if (response?.ok !== true) {
    throw new Error(`Expected the font ${name}, found ${response?.status ?? "none"}. Try again.`);
  }
  return new Uint8Array(await response.arrayBuffer());
};
