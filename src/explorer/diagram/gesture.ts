import type { Point } from "../../layout/positions.ts";

/** A pointer of a gesture: where it went down and where it is, in CSS pixels from the diagram's corner. */
export interface Finger {
  readonly id: number;
  readonly start: Point;
  readonly at: Point;
}

/**
 * Where a gesture stands. `pressed` becomes `dragging` once the pointer has moved far enough not to be a click; a second finger turns
 * either into `pinching`, in which nothing is held.
 */
export type Phase<Grip> =
  | { readonly is: "idle" }
  | { readonly is: "pressed" | "dragging"; readonly grip: Grip; readonly finger: Finger }
  | { readonly is: "pinching"; readonly fingers: readonly [Finger, Finger] };

export type PointerInput<Grip> =
  | { readonly type: "press"; readonly id: number; readonly at: Point; readonly grip: Grip }
  | { readonly type: "move" | "release"; readonly id: number; readonly at: Point }
  | { readonly type: "cancel" };

/** What is to be done about an input. `restore`: put back what was when the gesture began. */
export type Act<Grip> =
  | {
      readonly do: "begin" | "drag" | "drop" | "click" | "restore";
      readonly grip: Grip;
      readonly finger: Finger;
    }
  | {
      readonly do: "begin-pinch" | "pinch" | "drop-pinch" | "restore-pinch";
      readonly fingers: readonly [Finger, Finger];
    };

export interface Turn<Grip> {
  readonly phase: Phase<Grip>;
  /** In their order; none where there is nothing to do. */
  readonly acts: readonly Act<Grip>[];
}

/**
 * The next phase of a gesture and what is to be done. Pure. A drag is `begin`, then any number of `drag`, then `drop` or `restore`; a pinch
 * likewise; a press that goes nowhere is one `click`.
 * @param tremblePx so far a pointer may stray in a click.
 */
export function takeTurn<Grip>(
  phase: Phase<Grip>,
  input: PointerInput<Grip>,
  tremblePx: number,
): Turn<Grip> {
  if (input.type === "cancel") return { phase: { is: "idle" }, acts: restored(phase) };
  if (input.type === "press") return press(phase, input);
  switch (phase.is) {
    case "idle":
      return { phase, acts: [] };
    case "pinching":
      return turnPinch(phase, input);
    case "pressed":
    case "dragging":
      if (phase.finger.id !== input.id) return { phase, acts: [] };
      return turnDrag(phase, input, tremblePx);
  }
}

type Moved = Extract<PointerInput<never>, { type: "move" | "release" }>;
type Held<Grip> = Extract<Phase<Grip>, { is: "pressed" | "dragging" }>;
type Pinching<Grip> = Extract<Phase<Grip>, { is: "pinching" }>;

function press<Grip>(
  phase: Phase<Grip>,
  { id, at, grip }: { readonly id: number; readonly at: Point; readonly grip: Grip },
): Turn<Grip> {
  const finger = { id, start: at, at };
  if (phase.is === "idle") return { phase: { is: "pressed", grip, finger }, acts: [] };
  if (phase.is === "pinching" || phase.finger.id === id) return { phase, acts: [] };
  const fingers = [{ ...phase.finger, start: phase.finger.at }, finger] as const;
  return {
    phase: { is: "pinching", fingers },
    acts: [...restored(phase), { do: "begin-pinch", fingers }],
  };
}

function turnDrag<Grip>(held: Held<Grip>, { type, at }: Moved, tremblePx: number): Turn<Grip> {
  const { grip } = held;
  const finger = { ...held.finger, at };
  if (type === "release") {
    const is = held.is === "pressed" ? "click" : "drop";
    return { phase: { is: "idle" }, acts: [{ do: is, grip, finger }] };
  }
  if (held.is === "dragging") {
    return { phase: { ...held, finger }, acts: [{ do: "drag", grip, finger }] };
  }
  const { start } = finger;
  if (Math.hypot(at.x - start.x, at.y - start.y) <= tremblePx) return { phase: held, acts: [] };
  return {
    phase: { is: "dragging", grip, finger },
    acts: [
      { do: "begin", grip, finger },
      { do: "drag", grip, finger },
    ],
  };
}

function turnPinch<Grip>(phase: Pinching<Grip>, { type, id, at }: Moved): Turn<Grip> {
  const [first, second] = phase.fingers;
  if (first.id !== id && second.id !== id) return { phase, acts: [] };
  const fingers = [
    first.id === id ? { ...first, at } : first,
    second.id === id ? { ...second, at } : second,
  ] as const;
  if (type === "release") return { phase: { is: "idle" }, acts: [{ do: "drop-pinch", fingers }] };
  return { phase: { is: "pinching", fingers }, acts: [{ do: "pinch", fingers }] };
}

function restored<Grip>(phase: Phase<Grip>): readonly Act<Grip>[] {
  if (phase.is === "dragging") {
    return [{ do: "restore", grip: phase.grip, finger: phase.finger }];
  }
  return phase.is === "pinching" ? [{ do: "restore-pinch", fingers: phase.fingers }] : [];
}
