import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { ReadFace } from "../paint/type/faces.ts";

const { resolve } = createRequire(import.meta.url);

/** Reads a part of the shipped face from its package. */
export const readShippedFace: ReadFace = ({ package: folder, name }, weight) =>
  readFile(resolve(`@fontsource/${folder}/files/${name}-${weight}-normal.woff`));
