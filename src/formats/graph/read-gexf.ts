import { problemAt, quoted } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import { Unreadable } from "../unreadable.ts";
import type { XmlElement, XmlHandler } from "../xml/xml-reader.ts";
import type { RawEdge, RawGraph, RawNode, RawSpan } from "./raw-graph.ts";
import { spansOf } from "./graph-times.ts";

interface Growing {
  readonly of: "node" | "edge";
  readonly line: number;
  readonly id: string;
  readonly label: string;
  readonly ends: readonly string[];
  readonly values: Map<string, string>;
  readonly spans: RawSpan[];
}

interface Declared {
  readonly title: string;
  fallback: string;
}

/** Reads GEXF 1.1 to 1.3, static and dynamic, from the elements of its XML. */
export class GexfReader implements XmlHandler {
  readonly #file: string;
  readonly #nodes: RawNode[] = [];
  readonly #edges: RawEdge[] = [];
  readonly #problems: Problem[] = [];
  readonly #declared = {
    node: new Map<string, Declared>(),
    edge: new Map<string, Declared>(),
  };
  readonly #undeclared = new Set<string>();
  /** Nodes and edges that are open, the innermost last: nodes may stand inside nodes. */
  readonly #open: Growing[] = [];
  readonly #graphSpans: RawSpan[] = [];
  #class: "node" | "edge" = "node";
  #attribute: Declared | null = null;
  #title = "";
  #rest: string | null = null;
  #takes: "title" | "rest" | "default" | null = null;
  #isGexf = false;
  #nested = 0;

  constructor(file: string) {
    this.#file = file;
  }

  readonly open = (element: XmlElement): void => {
    if (!this.#isGexf) {
      if (element.name !== "gexf") throw notThis("gexf", element);
      this.#isGexf = true;
    }
    switch (element.name) {
      case "graph":
        // A graph that is a slice says once when all of it is there.
        if (element.attribute("mode") === "slice") this.#graphSpans.push(...spansOf(element));
        break;
      case "attributes":
        this.#class = element.attribute("class") === "edge" ? "edge" : "node";
        break;
      case "attribute":
        this.#declare(element);
        break;
      case "node":
      case "edge":
        this.#openItem(element.name, element);
        break;
      default:
        this.#openInside(element);
    }
  };

  readonly close = (name: string): void => {
    this.#takes = null;
    if (name === "attribute") this.#attribute = null;
    if (name === "node" || name === "edge") this.#closeItem();
  };

  readonly text = (piece: string): void => {
    if (this.#takes === "title") this.#title += piece;
    else if (this.#takes === "rest") this.#rest = (this.#rest ?? "") + piece;
    else if (this.#takes === "default" && this.#attribute !== null)
      this.#attribute.fallback += piece;
  };

  finish(): RawGraph {
    if (this.#nested > 0) this.#problems.push(nestedNodes(this.#file, this.#nested));
    return {
      file: this.#file,
      title: this.#title.trim(),
      rest: this.#rest,
      nodes: this.#nodes,
      edges: this.#edges,
      problems: this.#problems,
    };
  }

  #openInside(element: XmlElement): void {
    switch (element.name) {
      case "attvalue":
        this.#takeValue(element);
        break;
      case "spell":
      case "slice":
        this.#open.at(-1)?.spans.push(...spansOf(element));
        break;
      case "title":
      case "rest":
      case "default":
        this.#takes = element.name;
    }
  }

  #declare(element: XmlElement): void {
    const id = element.attribute("id") ?? "";
    this.#attribute = { title: element.attribute("title") || id, fallback: "" };
    this.#declared[this.#class].set(id, this.#attribute);
  }

  #openItem(of: "node" | "edge", element: XmlElement): void {
    const ends = [element.attribute("source") ?? "", element.attribute("target") ?? ""];
    const values = new Map<string, string>();
    const kind = of === "edge" ? element.attribute("kind") : null;
    if (kind !== null && kind !== "") values.set("edge kind", kind);
    const pid = element.attribute("pid");
    if (of === "node" && ((pid !== null && pid !== "") || this.#open.length > 0)) this.#nested++;
    this.#open.push({
      ...{ of, line: element.line, ends, values },
      id: element.attribute("id") ?? "",
      label: element.attribute("label") ?? "",
      spans: [...spansOf(element)],
    });
  }

  #takeValue(element: XmlElement): void {
    const item = this.#open.at(-1);
    const text = element.attribute("value") ?? "";
    if (item === undefined || text === "") return;
    const id = element.attribute("for") ?? element.attribute("id") ?? "";
    const declared = this.#declared[item.of].get(id);
    if (declared === undefined && !this.#undeclared.has(id)) {
      this.#undeclared.add(id);
      this.#problems.push(undeclaredAttribute(this.#file, element.line, id));
    }
    const title = declared?.title ?? id;
    const earlier = item.values.get(title);
    // A dynamic attribute has a value for each time; all are kept.
    item.values.set(title, earlier === undefined ? text : `${earlier}; ${text}`);
  }

  #closeItem(): void {
    const item = this.#open.pop();
    if (item === undefined) return;
    for (const { title, fallback } of this.#declared[item.of].values()) {
      if (fallback !== "" && !item.values.has(title)) item.values.set(title, fallback);
    }
    const { of, line, id, label, ends, values } = item;
    if (of === "node") this.#nodes.push({ line, id, label, values });
    else {
      const spans = item.spans.length > 0 ? item.spans : this.#graphSpans;
      this.#edges.push({ line, id, label, ends, values, spans });
    }
  }
}

/** The refusal of XML whose first element is another. */
export function notThis(expected: string, { name, line }: XmlElement): Unreadable {
  return new Unreadable(
    "graph-not-read",
    `Expected a file whose first element is ${expected}, found ${quoted(name)}. Save the graph as GEXF or GraphML.`,
    { row: line, text: name },
  );
}

/** The notice of an attribute that nothing declares. */
export function undeclaredAttribute(file: string, row: number, id: string): Problem {
  return problemAt(
    { file, row, column: "" },
    {
      severity: "warning",
      code: "attribute-undeclared",
      text: id,
      message: `Expected the attribute ${quoted(id)} to be declared at the top, found no declaration; it is kept under this name. Declare it, or ignore this.`,
    },
  );
}

/** The notice of nodes inside nodes, which a data set does not know. */
export function nestedNodes(file: string, count: number): Problem {
  return problemAt(
    { file, row: 0, column: "" },
    {
      severity: "notice",
      code: "nodes-nested",
      text: String(count),
      message: `${String(count)} of the nodes stand inside other nodes. They are read as actors beside them; who belongs to whom is not read.`,
    },
  );
}
