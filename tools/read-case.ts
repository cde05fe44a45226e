import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFolder } from "../src/formats/csv-folder.ts";
import type { DataSet } from "../src/model/dataset.ts";

/** The case that comes with the page, from where it is kept. @param root of the project @throws Error where it cannot be read */
export function readCase(root: string, id = "karabakh-2020"): DataSet {
  const folder = join(root, "data", id);
  const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  const { dataset } = readFolder(
    new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])),
  );
  if (dataset === null) throw new Error(`Expected a data set in ${folder}, found none.`);
  return dataset;
}
