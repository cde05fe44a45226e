import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { readFolder } from "../src/formats/csv-folder.ts";
import { backbone } from "../src/layout/arrange.ts";
import { layoutGraph } from "../src/layout/graph.ts";
import { formatBackbones } from "../src/layout/stored-backbones.ts";
import { LEVELS } from "../src/model/dataset.ts";
import { buildNetwork } from "../src/network/build-network.ts";

/**
 * Lays out the case that comes with the page when the page is built, so that no reader's machine has to: a file of `backbones.json` in the
 * case's folder. @throws Error where the case cannot be read
 */
export function caseBackbones(root: string, id: string): Plugin {
  const file = `${id}/backbones.json`;
  return {
    name: "case-backbones",
    configureServer({ middlewares }) {
      middlewares.use(`/${file}`, (_, response) => {
        response.setHeader("content-type", "application/json");
        response.end(backbonesOf(join(root, "data", id)));
      });
    },
    generateBundle() {
      const source = backbonesOf(join(root, "data", id));
      this.emitFile({ type: "asset", fileName: file, source });
    },
  };
}

/** The text of the backbones of a folder's data set. */
export function backbonesOf(folder: string): string {
  const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  const { dataset } = readFolder(
    new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])),
  );
  if (dataset === null) throw new Error(`Expected a data set in ${folder}, found none.`);
  const network = buildNetwork(dataset);
  return formatBackbones(
    LEVELS.map((level) => backbone(layoutGraph(network, { level, top: null }))),
  );
}
