import type { LayoutGraph } from "./graph.ts";
import type { InView } from "./in-view.ts";
import type { HeldActors } from "./pins.ts";
import type { Positions } from "./positions.ts";

/** What can be asked of the worker. It keeps the graph it was last sent of each scope, so a graph travels once. */
export type LayoutTask =
  | { readonly do: "backbone"; readonly graph: GraphReference }
  | {
      readonly do: "eased";
      readonly graph: GraphReference;
      readonly start: Positions;
      readonly inView: InView;
      readonly held: HeldActors;
    }
  | {
      readonly do: "free";
      readonly graph: GraphReference;
      readonly inView: InView;
      readonly held: HeldActors;
    };

/** A graph, or the `scopeKey` of one that this worker was sent before. */
export type GraphReference = LayoutGraph | string;

export interface LayoutQuestion {
  /** Numbers rise; an answer carries that of its question. */
  readonly number: number;
  readonly task: LayoutTask;
}

/** Says that nobody waits for the answer to a question any more. */
export interface LayoutCancel {
  readonly cancel: number;
}

/** Says that no graph sent so far will be named again. */
export interface LayoutForget {
  readonly forget: true;
}

/** What a worker is sent. */
export type LayoutMessage = LayoutQuestion | LayoutCancel | LayoutForget;

/** An error as it crosses from a worker. */
export interface Failure {
  readonly code: LayoutErrorCode;
  readonly message: string;
  readonly detail: string;
}

/** To each question, any number of times how far it is, then once the positions or a failure. */
export type LayoutAnswer =
  | { readonly number: number; readonly progress: Positions }
  | { readonly number: number; readonly positions: Positions }
  | { readonly number: number; readonly failure: Failure };

/**
 * `cancelled`: by its signal, by a newer request or because the client was closed. `worker-failed`: the worker could not be
 * started, or stopped, twice. `layout-failed`: a bug in the layout; the detail has the stack.
 */
export type LayoutErrorCode = "cancelled" | "worker-failed" | "layout-failed";

/** Why a layout request was not fulfilled. */
export class LayoutError extends Error {
  readonly code: LayoutErrorCode;
  readonly detail: string;

  constructor({ code, message, detail }: Failure) {
    super(message);
    this.name = "LayoutError";
    this.code = code;
    this.detail = detail;
  }
}

/** The error of a request that nobody waits for any more. */
export function cancelled(): LayoutError {
  return new LayoutError({ code: "cancelled", message: "The layout was cancelled.", detail: "" });
}
