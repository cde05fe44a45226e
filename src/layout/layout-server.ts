import { backbone, eased, free } from "./arrange.ts";
import type { LayoutGraph } from "./graph.ts";
import type {
  GraphReference,
  LayoutAnswer,
  LayoutQuestion,
  LayoutTask,
} from "./layout-messages.ts";
import { scopeKey, type Positions } from "./positions.ts";

/** What the worker does with a question; keeps the graphs it is sent. Never throws: an error is an answer. */
export function createLayoutServer(): (question: LayoutQuestion) => LayoutAnswer {
  const graphs = new Map<string, LayoutGraph>();
  return ({ number, task }) => {
    try {
      return { number, positions: answerTo(task, graphs) };
    } catch (error) {
      const known = error instanceof Error ? error : new Error(String(error));
      const { message, stack = "" } = known;
      return { number, failure: { code: "layout-failed", message, detail: stack } };
    }
  };
}

function answerTo(task: LayoutTask, graphs: Map<string, LayoutGraph>): Positions {
  const graph = graphOf(task.graph, graphs);
  switch (task.do) {
    case "backbone":
      return backbone(graph);
    case "eased":
      return eased(graph, task);
    case "free":
      return free(graph, task.inView, task.held);
  }
}

function graphOf(reference: GraphReference, graphs: Map<string, LayoutGraph>): LayoutGraph {
  if (typeof reference !== "string") {
    graphs.set(scopeKey(reference), reference);
    return reference;
  }
  const graph = graphs.get(reference);
  if (graph === undefined) throw new Error(`No graph of ${reference} was sent before.`);
  return graph;
}
