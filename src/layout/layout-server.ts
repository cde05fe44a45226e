import { type Arranging, arrangingBackbone, arrangingFree, eased } from "./arrange.ts";
import type { LayoutGraph } from "./graph.ts";
import {
  cancelled,
  type Failure,
  type GraphReference,
  type LayoutAnswer,
  LayoutError,
  type LayoutMessage,
  type LayoutTask,
} from "./layout-messages.ts";
import { scopeKey, type Positions } from "./positions.ts";

/** What a server needs of the worker it is in. */
export interface LayoutHost {
  post(answer: LayoutAnswer): void;
  /** Milliseconds since any moment. */
  now(): number;
  /** Lets messages in. */
  pause(): Promise<void>;
}

/** Milliseconds between the positions of a layout under way, and of work before messages are let in. */
const PROGRESS_MS = 200;
const WORK_MS = 50;

/**
 * What the worker does with a message; keeps the graphs it is sent. Of large layouts positions are posted while they are
 * worked on, and messages are let in; one that is cancelled meanwhile is answered so. Never throws: an error is an answer.
 */
export function createLayoutServer(host: LayoutHost): (message: LayoutMessage) => Promise<void> {
  const graphs = new Map<string, LayoutGraph>();
  const open = new Set<number>();
  return async (message) => {
    if ("cancel" in message) {
      open.delete(message.cancel);
      return;
    }
    if ("forget" in message) {
      graphs.clear();
      return;
    }
    const { number, task } = message;
    open.add(number);
    try {
      const steps = stepsOf(task, graphs);
      const watch = { host, number, isWanted: () => open.has(number) };
      host.post({ number, positions: await answerOf(steps, watch) });
    } catch (error) {
      host.post({ number, failure: failureOf(error) });
    }
    open.delete(number);
  };
}

interface Watch {
  readonly host: LayoutHost;
  readonly number: number;
  readonly isWanted: () => boolean;
}

/** The end of a layout, step by step. @throws LayoutError `cancelled` when nobody waits any more */
async function answerOf(
  steps: Arranging | Positions,
  { host, number, isWanted }: Watch,
): Promise<Positions> {
  if ("level" in steps) return steps;
  let said = -Infinity;
  let rested = host.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (host.now() - said >= PROGRESS_MS) {
      host.post({ number, progress: step.value() });
      said = host.now();
    }
    if (host.now() - rested < WORK_MS) continue;
    await host.pause();
    if (!isWanted()) throw cancelled();
    rested = host.now();
  }
}

function stepsOf(task: LayoutTask, graphs: Map<string, LayoutGraph>): Arranging | Positions {
  const graph = graphOf(task.graph, graphs);
  switch (task.do) {
    case "backbone":
      return arrangingBackbone(graph);
    case "eased":
      return eased(graph, task);
    case "free":
      return arrangingFree(graph, task.inView, task.held);
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

function failureOf(error: unknown): Failure {
  if (error instanceof LayoutError) {
    const { code, message, detail } = error;
    return { code, message, detail };
  }
  const known = error instanceof Error ? error : new Error(String(error));
  const { message, stack = "" } = known;
  return { code: "layout-failed", message, detail: stack };
}
