/** The parts used of packages that only the bench installs. */
declare module "graphology" {
  export default class Graph {
    addNode(id: string, attributes: object): void;
    addEdge(from: string, to: string, attributes: object): void;
    updateEachNodeAttributes(
      change: (node: string, attributes: object) => object,
      hints: { readonly attributes: readonly string[] },
    ): void;
  }
}

declare module "sigma" {
  import type Graph from "graphology";
  interface Point {
    readonly x: number;
    readonly y: number;
  }
  export default class Sigma {
    constructor(graph: Graph, root: HTMLElement, settings: object);
    on(event: "afterRender", listener: () => void): void;
    setCustomBBox(box: { readonly x: readonly number[]; readonly y: readonly number[] }): void;
    refresh(): void;
    getCamera(): { setState(state: Point & { ratio: number }): void };
    viewportToFramedGraph(point: Point): Point;
  }
}

declare module "force-graph" {
  interface Link {
    readonly color: string;
  }
  export default class ForceGraph {
    constructor(root: HTMLElement);
    width(pixels: number): this;
    height(pixels: number): this;
    nodeRelSize(radius: number): this;
    nodeColor(colour: () => string): this;
    linkColor(colour: (link: Link) => string): this;
    warmupTicks(ticks: number): this;
    cooldownTicks(ticks: number): this;
    autoPauseRedraw(isPaused: boolean): this;
    onEngineStop(listener: () => void): this;
    onRenderFramePost(listener: () => void): this;
    graphData(data: { readonly nodes: readonly object[]; readonly links: readonly Link[] }): this;
    d3Force(name: string, force: null): this;
    zoom(scale: number): this;
    centerAt(x: number, y: number): this;
  }
}

declare module "cytoscape" {
  interface Point {
    readonly x: number;
    readonly y: number;
  }
  interface Core {
    on(event: "render", listener: () => void): void;
    viewport(to: { zoom: number; pan: Point }): void;
    batch(change: () => void): void;
    nodes(): { positions(place: (node: { data(name: "index"): number }) => Point): void };
  }
  export default function cytoscape(options: object): Core;
}
