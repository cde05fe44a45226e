import type { Problem } from "../../model/problem.ts";

/** A time as a graph file writes it; an end that is missing is null. */
export interface RawSpan {
  readonly start: string | null;
  readonly end: string | null;
}

/** A node of a graph file before it has a meaning. */
export interface RawNode {
  readonly line: number;
  readonly id: string;
  readonly label: string;
  /** Attributes by their titles, in the order written, none empty. */
  readonly values: ReadonlyMap<string, string>;
}

/** An edge, or a hyperedge with more than two ends. */
export interface RawEdge {
  readonly line: number;
  readonly id: string;
  readonly label: string;
  /** Ids of nodes, the source first; empty text where an end is missing. */
  readonly ends: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** When it is there; none where the file does not say. */
  readonly spans: readonly RawSpan[];
}

/** What GEXF and GraphML have in common. */
export interface RawGraph {
  readonly file: string;
  /** As the file says, or empty. */
  readonly title: string;
  /** What a file of ours carries beside the graph: `*.demarche.json` without actors and contacts; null in others. */
  readonly rest: string | null;
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
  readonly problems: readonly Problem[];
}
