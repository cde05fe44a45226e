import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFolder } from "../src/formats/csv-folder.ts";
import type { DataSet } from "../src/model/dataset.ts";

/** The case that opens by default. */
export function readKarabakh(root: string): DataSet {
  const folder = join(root, "data/karabakh-2020");
  const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  const { dataset } = readFolder(
    new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])),
  );
  if (dataset === null) throw new Error(`Expected a data set in ${folder}, found none.`);
  return dataset;
}
