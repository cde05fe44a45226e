import type { Plugin } from "vite";
import { backbone } from "../src/layout/arrange.ts";
import { layoutGraph } from "../src/layout/graph.ts";
import { formatBackbones } from "../src/layout/stored-backbones.ts";
import { LEVELS } from "../src/model/dataset.ts";
import { buildNetwork } from "../src/network/build-network.ts";
import { readCase } from "./read-case.ts";

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
        response.end(backbonesOf(root, id));
      });
    },
    generateBundle() {
      const source = backbonesOf(root, id);
      this.emitFile({ type: "asset", fileName: file, source });
    },
  };
}

function backbonesOf(root: string, id: string): string {
  const network = buildNetwork(readCase(root, id));
  return formatBackbones(
    LEVELS.map((level) => backbone(layoutGraph(network, { level, top: null }))),
  );
}
