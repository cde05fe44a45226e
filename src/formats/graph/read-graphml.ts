import { problemAt } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import type { XmlElement, XmlHandler } from "../xml/xml-reader.ts";
import type { RawEdge, RawGraph, RawNode } from "./raw-graph.ts";
import { nestedNodes, notThis, undeclaredAttribute } from "./read-gexf.ts";

interface Growing {
  readonly of: "node" | "edge" | "graph";
  readonly line: number;
  readonly id: string;
  label: string;
  readonly ends: string[];
  readonly values: Map<string, string>;
}

interface Key {
  readonly of: string;
  readonly title: string;
  fallback: string;
}

/** Reads GraphML in its dialects (yEd, Gephi, networkx, igraph, NodeXL, Cytoscape) from the elements of its XML. */
export class GraphmlReader implements XmlHandler {
  readonly #file: string;
  readonly #nodes: RawNode[] = [];
  readonly #edges: RawEdge[] = [];
  readonly #problems: Problem[] = [];
  readonly #keys = new Map<string, Key>();
  readonly #undeclared = new Set<string>();
  /** Graphs, nodes and edges that are open, the innermost last. */
  readonly #open: Growing[] = [];
  #key: Key | null = null;
  /** Title of the datum that is open, and its text so far. */
  #title: string | null = null;
  #text = "";
  /** Whether text belongs to a datum, a label inside its drawing, or a key's default. */
  #takes: "data" | "label" | "default" | null = null;
  /** Elements open inside a datum: drawings, whose text is none of the datum's. */
  #inside = 0;
  #isGraphml = false;
  #nested = 0;
  #ports = 0;
  #graphTitle = "";
  #rest: string | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  readonly open = (element: XmlElement): void => {
    if (!this.#isGraphml) {
      if (element.name !== "graphml") throw notThis("graphml", element);
      this.#isGraphml = true;
    }
    if (this.#title !== null) this.#openInside(element);
    else this.#openOutside(element);
  };

  readonly close = (name: string): void => {
    if (this.#title !== null) this.#closeInside();
    else if (name === "key") this.#key = null;
    else if (name === "default") this.#takes = null;
    else if (/^(?:node|edge|hyperedge|graph)$/.test(name)) this.#closeItem();
  };

  readonly text = (piece: string): void => {
    if (this.#takes === "data" || this.#takes === "label") this.#text += piece;
    else if (this.#takes === "default" && this.#key !== null) this.#key.fallback += piece;
  };

  finish(): RawGraph {
    if (this.#nested > 0) this.#problems.push(nestedNodes(this.#file, this.#nested));
    if (this.#ports > 0) this.#problems.push(portsLeftOut(this.#file, this.#ports));
    return {
      file: this.#file,
      title: this.#graphTitle.trim(),
      rest: this.#rest,
      nodes: this.#nodes,
      edges: this.#edges,
      problems: this.#problems,
    };
  }

  #openOutside(element: XmlElement): void {
    switch (element.name) {
      case "key":
        this.#openKey(element);
        break;
      case "default":
        this.#takes = "default";
        break;
      case "graph":
      case "node":
        this.#openItem(element.name, element, []);
        break;
      case "edge":
      case "hyperedge":
        this.#openItem("edge", element, endsOf(element));
        break;
      case "endpoint":
        this.#open.at(-1)?.ends.push(element.attribute("node") ?? "");
        break;
      case "port":
        this.#ports++;
        break;
      case "data":
        this.#openData(element);
    }
  }

  #openKey(element: XmlElement): void {
    const id = element.attribute("id") ?? "";
    const title = element.attribute("attr.name") || id;
    this.#key = { of: element.attribute("for") ?? "all", title, fallback: "" };
    this.#keys.set(id, this.#key);
  }

  #openItem(of: Growing["of"], element: XmlElement, ends: string[]): void {
    if (of === "node" && this.#open.some((item) => item.of === "node")) this.#nested++;
    const { line } = element;
    const id = element.attribute("id") ?? "";
    this.#open.push({ of, line, id, label: "", ends, values: new Map() });
  }

  #openData(element: XmlElement): void {
    const id = element.attribute("key") ?? "";
    const key = this.#keys.get(id);
    if (key === undefined && !this.#undeclared.has(id)) {
      this.#undeclared.add(id);
      this.#problems.push(undeclaredAttribute(this.#file, element.line, id));
    }
    this.#title = key?.title ?? id;
    this.#text = "";
    this.#takes = "data";
    this.#inside = 0;
  }

  /** yEd draws its names: the text of a label is the name, everything else of a drawing is left out. */
  #openInside({ name }: XmlElement): void {
    this.#takeLabel();
    this.#inside++;
    this.#text = "";
    this.#takes = name === "NodeLabel" || name === "EdgeLabel" ? "label" : null;
  }

  #closeInside(): void {
    if (this.#inside > 0) {
      this.#takeLabel();
      this.#inside--;
      this.#takes = null;
      this.#text = "";
      return;
    }
    if (this.#takes === "data") this.#takeDatum(this.#title ?? "", this.#text);
    this.#title = null;
    this.#takes = null;
  }

  #takeLabel(): void {
    const item = this.#open.at(-1);
    if (this.#takes === "label" && item?.label === "") item.label = this.#text.trim();
  }

  #takeDatum(title: string, text: string): void {
    const item = this.#open.at(-1);
    if (item === undefined || text === "") return;
    if (item.of !== "graph") item.values.set(title, text);
    else if (title === "demarche") this.#rest = text;
    else if (title === "title") this.#graphTitle = text;
  }

  #closeItem(): void {
    const item = this.#open.pop();
    if (item === undefined || item.of === "graph") return;
    for (const { of, title, fallback } of this.#keys.values()) {
      if (fallback.trim() === "" || (of !== item.of && of !== "all")) continue;
      if (!item.values.has(title)) item.values.set(title, fallback.trim());
    }
    const { of, line, id, label, ends, values } = item;
    if (of === "node") this.#nodes.push({ line, id, label, values });
    else this.#edges.push({ line, id, label, ends, values, spans: [] });
  }
}

function endsOf(element: XmlElement): string[] {
  if (element.name === "hyperedge") return [];
  return [element.attribute("source") ?? "", element.attribute("target") ?? ""];
}

function portsLeftOut(file: string, count: number): Problem {
  return problemAt(
    { file, row: 0, column: "" },
    {
      severity: "notice",
      code: "ports-left-out",
      text: String(count),
      message: `${String(count)} ports of nodes are left out; edges lead to the nodes themselves.`,
    },
  );
}
