/** A movement under way: what is held, where it began and where it is, in CSS pixels from the left edge. */
export interface Hold<Grip> {
  readonly grip: Grip;
  readonly startX: number;
  readonly x: number;
}

/** Two fingers: where they were put down and where they are. */
export interface Pinch {
  readonly startX: readonly [number, number];
  readonly x: readonly [number, number];
}

/**
 * Where a gesture stands. `pressed` becomes `dragging` once the pointer has moved far enough not to be a click; a second pointer turns
 * either into `pinching`.
 */
export type Phase<Grip> =
  | { readonly is: "idle" }
  | ({ readonly is: "pressed" | "dragging"; readonly pointer: number } & Hold<Grip>)
  | ({
      readonly is: "pinching";
      readonly pointers: readonly [number, number];
      readonly grip: Grip;
    } & Pinch);

export type PointerInput<Grip> =
  | { readonly type: "press"; readonly pointer: number; readonly x: number; readonly grip: Grip }
  | { readonly type: "move" | "release"; readonly pointer: number; readonly x: number }
  | { readonly type: "cancel" };

/** What is to be done about an input. `restore`: put back what was when the gesture began. */
export type Act<Grip> =
  | ({ readonly do: "drag" | "drop" | "click" | "restore" } & Hold<Grip>)
  | ({ readonly do: "pinch"; readonly grip: Grip } & Pinch);

export interface Turn<Grip> {
  readonly phase: Phase<Grip>;
  readonly act: Act<Grip> | null;
}

/** The pointer may tremble by so many CSS pixels in a click. */
const CLICK_PX = 3;

/** The next phase of a gesture and what is to be done. Pure; every gesture that begins ends in `drop`, `click` or `restore`, or as a pinch. */
export function takeTurn<Grip>(phase: Phase<Grip>, input: PointerInput<Grip>): Turn<Grip> {
  switch (input.type) {
    case "press":
      return press(phase, input);
    case "move":
      return move(phase, input.pointer, input.x);
    case "release":
      return release(phase, input.pointer, input.x);
    case "cancel":
      return cancel(phase);
  }
}

function press<Grip>(
  phase: Phase<Grip>,
  { pointer, x, grip }: { readonly pointer: number; readonly x: number; readonly grip: Grip },
): Turn<Grip> {
  if (phase.is === "idle") {
    return { phase: { is: "pressed", pointer, grip, startX: x, x }, act: null };
  }
  if (phase.is === "pinching" || phase.pointer === pointer) return { phase, act: null };
  const xs = [phase.x, x] as const;
  return {
    phase: {
      is: "pinching",
      pointers: [phase.pointer, pointer],
      grip: phase.grip,
      startX: xs,
      x: xs,
    },
    act: phase.is === "dragging" ? { do: "restore", ...holdOf(phase) } : null,
  };
}

function move<Grip>(phase: Phase<Grip>, pointer: number, x: number): Turn<Grip> {
  if (phase.is === "idle") return { phase, act: null };
  if (phase.is === "pinching") return movePinch(phase, pointer, x);
  if (phase.pointer !== pointer) return { phase, act: null };
  if (phase.is === "pressed" && Math.abs(x - phase.startX) <= CLICK_PX) return { phase, act: null };
  const dragging = { ...phase, is: "dragging" as const, x };
  return { phase: dragging, act: { do: "drag", ...holdOf(dragging) } };
}

function movePinch<Grip>(
  phase: Phase<Grip> & { readonly is: "pinching" },
  pointer: number,
  x: number,
): Turn<Grip> {
  const finger = phase.pointers.indexOf(pointer);
  if (finger < 0) return { phase, act: null };
  const xs: readonly [number, number] = finger === 0 ? [x, phase.x[1]] : [phase.x[0], x];
  const { grip, startX } = phase;
  return { phase: { ...phase, x: xs }, act: { do: "pinch", grip, startX, x: xs } };
}

function release<Grip>(phase: Phase<Grip>, pointer: number, x: number): Turn<Grip> {
  const idle = { is: "idle" } as const;
  if (phase.is === "idle") return { phase, act: null };
  if (phase.is === "pinching") {
    return phase.pointers.includes(pointer) ? { phase: idle, act: null } : { phase, act: null };
  }
  if (phase.pointer !== pointer) return { phase, act: null };
  if (phase.is === "pressed") return { phase: idle, act: { do: "click", ...holdOf(phase) } };
  return { phase: idle, act: { do: "drop", ...holdOf({ ...phase, x }) } };
}

function cancel<Grip>(phase: Phase<Grip>): Turn<Grip> {
  const idle = { is: "idle" } as const;
  if (phase.is === "idle" || phase.is === "pressed") return { phase: idle, act: null };
  const [startX, x] =
    phase.is === "pinching" ? [phase.startX[0], phase.x[0]] : [phase.startX, phase.x];
  return { phase: idle, act: { do: "restore", grip: phase.grip, startX, x } };
}

function holdOf<Grip>({ grip, startX, x }: Hold<Grip>): Hold<Grip> {
  return { grip, startX, x };
}
