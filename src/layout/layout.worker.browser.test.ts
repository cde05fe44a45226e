import { expect, it } from "vitest";
import { allInView, networkOf } from "./arbitrary-graph.ts";
import { createLayoutClient } from "./layout-client.ts";
import { layoutFor } from "./layout-for.ts";
import type { LayoutRequest } from "./positions.ts";
import workerUrl from "./layout.worker.ts?worker&url";

it("lays out in a real worker what the page itself would, in all three stabilities", async () => {
  const network = networkOf({ contacts: ["a b c", "a b", "c d", "d>a"], others: ["z"] });
  const client = createLayoutClient(() => new Worker(workerUrl, { type: "module" }));
  const pins = new Map([["b", { x: 50, y: -20 }]]);
  const inView = allInView(network, "people");
  for (const stability of ["steady", "eased", "free"] as const) {
    const request: LayoutRequest = {
      network,
      level: "people",
      top: null,
      stability,
      pins,
      ...inView,
    };
    expect(await client.layout(request)).toEqual(layoutFor(request));
  }
  client.close();
});
