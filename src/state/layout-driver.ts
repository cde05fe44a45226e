import { computed, effect, signal, type ReadonlySignal } from "@preact/signals-core";
import { LayoutError } from "../layout/layout-messages.ts";
import { steadyPositions } from "../layout/pins.ts";
import {
  isSameScope,
  type LayoutRequest,
  type LayoutScope,
  type Pins,
  type Positions,
  type Stability,
} from "../layout/positions.ts";
import { LEVELS } from "../model/dataset.ts";
import type { Network, Snapshot } from "../network/network.ts";
import type { Effects } from "./effects.ts";
import { MANY_CONTACTS, nextTask } from "./next-task.ts";

/** What positions follow from. */
export interface LayoutInputs {
  readonly network: ReadonlySignal<Network | null>;
  readonly scope: ReadonlySignal<LayoutScope>;
  /** What the picture is of: its counts. */
  readonly drawn: ReadonlySignal<Snapshot | null>;
  readonly stability: ReadonlySignal<Stability>;
  readonly pins: ReadonlySignal<Pins>;
}

type LayoutEffects = Pick<Effects, "layout" | "after">;

export interface LayoutDriver {
  /** The latest finished layout of the open network; while a newer one is worked on, the last, or how far a large one is. */
  readonly positions: ReadonlySignal<Positions | null>;
  /** Why the present choices have no layout of their own, in words; null while all is well. */
  readonly failure: ReadonlySignal<string | null>;
  /** Whether the positions are on the way to an answer that is still worked on. No figure is made of such. */
  readonly isRough: ReadonlySignal<boolean>;
}

/**
 * Keeps the positions up with the choices. Steady ones are there at once when the backbone is; everything else is asked of the client, which
 * works on the latest request. An answer is shown when nothing newer has been, and when it is of the network, scope and stability that
 * are still looked at: so a drag in `eased` moves along, and what stands when it ends follows from the choices alone.
 */
export function createLayoutDriver(inputs: LayoutInputs, effects: LayoutEffects): LayoutDriver {
  const client = effects.layout;
  const positions = signal<Positions | null>(null);
  const failure = signal<string | null>(null);
  const isRough = signal(false);
  let asked = 0;
  let shown = 0;
  let present: Network | null = null;

  const show = (number: number, next: Positions): void => {
    shown = number;
    failure.value = null;
    isRough.value = false;
    positions.value = next;
  };

  const ask = async (request: LayoutRequest, number: number): Promise<void> => {
    const isWanted = () => number > shown && isLookedAt(inputs, request);
    if (request.network.contacts.length > MANY_CONTACTS) await nextTask(effects);
    try {
      const next = await client.layout(request, undefined, (rough) => {
        if (!isWanted()) return;
        isRough.value = true;
        positions.value = rough;
      });
      if (isWanted()) show(number, next);
      workAheadLater(inputs, request.network, effects);
    } catch (error) {
      if (isWanted() && !isCancelled(error))
        failure.value = sayFailure(error, positions.peek() !== null);
    }
  };

  // A steady layout does not follow the window, so it must not be worked out again whenever that moves.
  const followed = computed(() =>
    inputs.stability.value === "steady" ? null : inputs.drawn.value,
  );
  effect(() => {
    const network = inputs.network.value;
    const scope = inputs.scope.value;
    const stability = inputs.stability.value;
    const pins = inputs.pins.value;
    const snapshot = followed.value ?? inputs.drawn.peek();
    if (network !== present) {
      present = network;
      positions.value = null;
    }
    if (network === null || snapshot === null) return;
    const number = (asked += 1);
    const backbone = client.backbone(network, scope);
    if (stability === "steady" && backbone !== null) {
      show(number, steadyPositions(network, backbone, pins));
    } else {
      const { tieContacts, actorContacts } = snapshot;
      void ask({ network, ...scope, stability, pins, tieContacts, actorContacts }, number);
    }
  });

  return { positions, failure, isRough };
}

/** Whether the answer to a request still belongs to what is looked at. */
function isLookedAt({ network, scope, stability }: LayoutInputs, request: LayoutRequest): boolean {
  return (
    network.peek() === request.network &&
    isSameScope(scope.peek(), request) &&
    stability.peek() === request.stability
  );
}

/** The first picture needs all of the machine until it is drawn. */
const PAUSE_MS = 1500;

const NO_CONTACTS = new Uint32Array(0);

/** Has the backbone of the other level made when nothing else is asked for, so that a change of level need not wait. */
function workAheadLater(
  inputs: LayoutInputs,
  network: Network,
  { layout: client, after }: LayoutEffects,
): void {
  const missing = () => {
    const { top } = inputs.scope.peek();
    return LEVELS.map((level) => ({ level, top })).find(
      (scope) => client.backbone(network, scope) === null,
    );
  };
  if (missing() === undefined) return;
  after(PAUSE_MS, () => {
    const scope = missing();
    if (scope === undefined || inputs.network.peek() !== network) return;
    const counts = { tieContacts: NO_CONTACTS, actorContacts: NO_CONTACTS };
    const request = { network, ...scope, stability: "steady", pins: new Map(), ...counts } as const;
    // Overtaken by what somebody waits for, or failed: whoever looks at the scope will ask again.
    client.layout(request).catch(() => undefined);
  });
}

function isCancelled(error: unknown): boolean {
  return error instanceof LayoutError && error.code === "cancelled";
}

function sayFailure(error: unknown, hasPicture: boolean): string {
  const detail = error instanceof Error ? error.message : String(error);
  return `The places of the actors could not be worked out. ${detail}${hasPicture ? " The last picture stays." : ""} Reload the page to try again.`;
}
