import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { steadyPositions } from "../../layout/pins.ts";
import { isSameScope, type Point } from "../../layout/positions.ts";
import type { Cursor, Emphasis, MarkSet } from "../../paint/svg-live.ts";
import { NO_MARKS } from "../../paint/svg-live.ts";
import { isFew } from "../../scene/choose-detail.ts";
import type { Pictured, Scene, SceneRequest, Transform, Wanted } from "../../scene/scene.ts";
import type { View } from "../../address/choices.ts";
import type { Hover, State } from "../../state/state.ts";
import type { CrowdFinder } from "./crowd-index.ts";
import type { Hit } from "./hit-test.ts";
import { aroundHit, aroundHover, aroundSelection, strongestOf } from "./neighbourhood.ts";
import { sketchTip, type Sketch } from "./sketch.ts";
import { tipFor, type Tip } from "./tip.ts";
import { viewFrame, type ViewFrame } from "./view-frame.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the mouse or the keyboard is on. */
export interface Pointed {
  readonly hit: Hit;
  /** Where the mouse came upon it; null for the keyboard. */
  readonly at: Point | null;
}

/** An actor that is being moved: it follows the pointer even where the layout is still being worked out. */
export interface Carried {
  readonly id: string;
  readonly at: Point;
}

/** What the diagram holds beside the state: nothing of it is in the address. */
export interface Diagram {
  readonly state: State;
  /** Of the drawing, CSS pixels; nothing while it is not on the page. */
  readonly size: Signal<Size | null>;
  /** What is to be drawn; null while the layout is of another level than what is in view, when the last picture stays. */
  readonly request: ReadonlySignal<SceneRequest | null>;
  /** What is drawn, as last painted. */
  readonly shown: Signal<Scene | null>;
  readonly emphasis: ReadonlySignal<Emphasis>;
  readonly cursor: Signal<Cursor | null>;
  readonly carried: Signal<Carried | null>;
  readonly pointed: Signal<Pointed | null>;
  /** The line about what is pointed at. */
  readonly tip: ReadonlySignal<Tip | null>;
  /** The actor that the next click gives a place to, which is how it is moved without a drag; it must still be the one selected. */
  readonly placing: Signal<string | null>;
  /** The contact that is being drawn; null while none is. */
  readonly sketch: Signal<Sketch | null>;
  /** Whether the mouse is on the knob from which one is drawn. */
  readonly isOnHandle: Signal<boolean>;
  /** Opens the form of a new contact among these actors. */
  readonly askContact: (participants: readonly string[]) => void;
  /** How the next picture comes about: at once under the reader's hand, else gliding there. */
  readonly motion: {
    glide: boolean;
    /** Where a heavy picture has been moved to since it was composed; null where it lies as composed. */
    moved: Transform | null;
  };
  /** Finds actors of the crowd; null until one is drawn. */
  readonly crowdHits: { find: CrowdFinder | null };
  /** Starts the worker that draws crowds. */
  readonly startCrowdWorker: () => Worker;
  /** A view for as long as the chosen one, `over`, stays the same: what is selected comes out from under a sheet. */
  readonly aside: Signal<{ readonly view: View; readonly over: View | null } | null>;
  /** Whether a sheet lies over the drawing. */
  readonly covered: Signal<boolean>;
  /** How layout and drawing lie to each other now; null before the first picture. */
  readonly frame: () => ViewFrame | null;
}

/** What the diagram asks of the page around it. */
export type DiagramEffects = Pick<Diagram, "startCrowdWorker" | "askContact">;

export function createDiagram(state: State, effects: DiagramEffects): Diagram {
  const size = signal<Size | null>(null);
  const shown = signal<Scene | null>(null);
  const cursor = signal<Cursor | null>(null);
  const carried = signal<Carried | null>(null);
  const pointed = signal<Pointed | null>(null);
  const aside: Diagram["aside"] = signal(null);
  const view = computed(() => {
    const [chosen, other] = [state.view.value, aside.value];
    return other?.over === chosen ? other.view : chosen;
  });
  const covered = signal(false);
  const motion: Diagram["motion"] = { glide: false, moved: null };
  const lighting = computed(() => lightingOf(state, pointed.value));
  const wanted = computed(() => wantedOf(state, lighting.value));
  const sketch = signal<Sketch | null>(null);
  const isSketching = computed(() => sketch.value !== null);
  const placing = signal<string | null>(null);
  const sketchable = { state, shown, sketch, isOnHandle: signal(false), placing, carried };
  return {
    ...{ ...effects, ...sketchable, size, cursor, pointed, motion, aside, covered },
    crowdHits: { find: null },
    request: computed(() => {
      const [more, isCovered, seen] = [wanted.value, covered.value, view.value];
      const request = sceneRequest(state, size.value, seen, carried.value);
      // What a sheet leaves of a view is too little for a title over it, which the bar above repeats.
      const untitled = isCovered && seen !== null;
      return request && { ...request, ...(more && { wanted: more }), untitled };
    }),
    emphasis: computed(() => {
      const emphasis = emphasisOf(lighting.value, cursor.value);
      // Whoever looks for the other end of a contact needs to see every actor.
      return isSketching.value ? { ...emphasis, lit: null } : emphasis;
    }),
    tip: computed(() => {
      const tip = sketchTip(sketchable);
      const other = tipOf(state.pictured.value, shown.value, pointed.value);
      return isSketching.value ? tip : (tip ?? other);
    }),
    frame() {
      const [scene, positions] = [shown.peek(), state.positions.peek()];
      if (scene === null || positions === null) return null;
      const transform = motion.moved ?? scene.transform;
      return viewFrame({ ...scene, transform }, positions, view.peek());
    },
  };
}

function sceneRequest(
  state: State,
  size: Size | null,
  view: View | null,
  carried: Carried | null,
): SceneRequest | null {
  const [pictured, latest, pins] = [state.pictured.value, state.positions.value, state.pins.value];
  const theme = state.theme.value;
  const { memberships } = state.choices.value;
  if (pictured === null || size === null || latest === null) return null;
  const { snapshot } = pictured;
  if (!isSameScope(latest, snapshot.filter)) return null;
  const positions =
    carried === null
      ? latest
      : steadyPositions(snapshot.network, latest, new Map([[carried.id, carried.at]]));
  const page = { ...size, theme, view, memberships } as const;
  return { ...pictured, positions, pins, ...page };
}

function tipOf(
  pictured: Pictured | null,
  scene: Scene | null,
  pointed: Pointed | null,
): Tip | null {
  return pictured && scene && pointed && tipFor(pictured, scene, pointed);
}

/** The actor that waits for a place. */
export function placingActor({ state, placing }: Diagram): string | null {
  const selection = state.selection.value;
  const isSelected = selection?.of === "actors" && selection.ids.length === 1;
  return isSelected && selection.ids[0] === placing.value ? placing.value : null;
}

/** What stands out because it is pointed at or hovered elsewhere on the page, and because it is selected. */
interface Lighting {
  readonly near: MarkSet | null;
  readonly marked: { readonly selected: MarkSet; readonly around: MarkSet } | null;
}

function lightingOf(state: State, pointed: Pointed | null): Lighting {
  const [snapshot, hover, selection] = [
    state.pictured.value?.snapshot ?? null,
    state.hover.value,
    state.selection.value,
  ];
  if (snapshot === null) return { near: null, marked: null };
  const near = hover ? aroundHover(snapshot, hover) : pointed && aroundHit(snapshot, pointed.hit);
  const marked = selection && aroundSelection(snapshot, selection);
  if (isFew(snapshot)) return { near, marked };
  return {
    near: near && strongestOf(snapshot, near, centreOf(state, hover, pointed)),
    marked: marked && { ...marked, around: strongestOf(snapshot, marked.around, marked.selected) },
  };
}

/** The actor that is pointed at; nothing where that is no actor. */
function centreOf(state: State, hover: Hover | null, pointed: Pointed | null): MarkSet {
  const actor =
    hover?.of === "actor"
      ? state.network.peek()?.actorIndex.get(hover.id)
      : hover === null && pointed?.hit.of === "actor"
        ? pointed.hit.actor
        : undefined;
  return { ...NO_MARKS, actors: new Set(actor === undefined ? [] : [actor]) };
}

/** What of a crowd must be drawn in detail to stand out; undefined where there is no crowd or nothing stands out. */
function wantedOf(state: State, { near, marked }: Lighting): Wanted | undefined {
  const snapshot = state.pictured.value?.snapshot ?? null;
  const sets = [near, marked?.around].filter((set) => set !== null && set !== undefined);
  if (snapshot === null || sets.length === 0 || isFew(snapshot)) return undefined;
  return {
    actors: [...new Set(sets.flatMap(({ actors }) => [...actors]))],
    ties: [...new Set(sets.flatMap(({ ties }) => [...ties]))],
  };
}

/** What is pointed at stands out strongly; without that, what is selected stands out mildly. */
function emphasisOf({ near, marked }: Lighting, cursor: Cursor | null): Emphasis {
  const lit = near ? { ...near, strong: true } : marked && { ...marked.around, strong: false };
  return { lit, selected: marked?.selected ?? NO_MARKS, cursor };
}
