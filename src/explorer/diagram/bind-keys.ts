import { computed, effect, untracked } from "@preact/signals";
import type { Cursor, LivePainter } from "../../paint/svg-live.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Diagram } from "./create-diagram.ts";
import type { Pointing } from "./pointing.ts";
import { createSketching } from "./sketching.ts";
import type { Direction } from "./walk.ts";
import { createWalking, type Walking } from "./walking.ts";

const DIRECTIONS: Readonly<Partial<Record<string, Direction>>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * The keyboard on the drawing: one tab stop, which is the drawing itself until the cursor is somewhere, then the ring around what it is on,
 * so that a screen reader reads that out. Returns what ends it.
 */
export function bindKeys(
  drawing: HTMLElement,
  diagram: Diagram,
  { painter, pointing }: { readonly painter: LivePainter; readonly pointing: Pointing },
): () => void {
  const walking = createWalking(diagram);
  const hasFocus = () => drawing.contains(document.activeElement);
  const focusCursor = (): void => {
    const element = painter.cursorElement();
    if (element !== null) element.focus({ preventScroll: true });
    else if (document.activeElement !== drawing) drawing.focus({ preventScroll: true });
  };

  let hadFocus = false;
  const followCursor = (scene: Scene | null, cursor: Cursor | null): void => {
    if (scene === null) return;
    // The browser gives the focus of an element that is taken away to nobody.
    const isLost = hadFocus && document.activeElement === document.body;
    if (hasFocus() || isLost) focusCursor();
    hadFocus = hasFocus();
    if (cursor !== null && painter.cursorElement() === null) diagram.cursor.value = null;
  };

  const listeners = new AbortController();
  const { signal } = listeners;
  drawing.addEventListener("keydown", (event) => onKeyDown(event, walking), { signal });
  drawing.addEventListener("keyup", ({ key }) => key === "Shift" && walking.settle(), { signal });
  drawing.addEventListener(
    "focusin",
    ({ target }) => {
      // Going back with Shift and Tab must lead out, so the drawing itself is no stop while its cursor has the focus.
      drawing.setAttribute("tabindex", target === drawing ? "0" : "-1");
      if (
        target === drawing &&
        drawing.matches(":focus-visible") &&
        painter.cursorElement() !== null
      ) {
        walking.enter();
        focusCursor();
      }
    },
    { signal },
  );
  drawing.addEventListener("focusout", (event) => onFocusOut(drawing, event, walking), { signal });
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && putAway(diagram, pointing, hasFocus())) stop(event);
  };
  addEventListener("keydown", onEscape, { capture: true, signal });

  const stopFollowing = effect(() => {
    followCursor(diagram.shown.value, diagram.cursor.value);
  });
  const stopSketches = followSketches(diagram, focusCursor);
  return () => {
    stopFollowing();
    stopSketches();
    diagram.sketch.value = null;
    listeners.abort();
  };
}

/**
 * What Escape does before it is a step back: it calls off a move or a contact that is being drawn, or puts the line about a mark away (WCAG 1.4.13). With the focus in the
 * picture that line follows the cursor, and Escape does both at once, or each step back would take two. Says whether that was all.
 */
function putAway(diagram: Diagram, pointing: Pointing, isFocused: boolean): boolean {
  const { placing, sketch } = diagram;
  const isUnderWay = placing.peek() !== null || sketch.peek() !== null;
  placing.value = null;
  createSketching(diagram).cancel();
  const isPutAway = pointing.dismiss();
  return isUnderWay || (isPutAway && !isFocused);
}

/** A contact that waits for its other actor takes the focus to where it begins, for the arrow keys to go on from there. */
function followSketches({ state, sketch, cursor }: Diagram, focusCursor: () => void): () => void {
  const waiting = computed(() => (sketch.value?.isWaiting === true ? sketch.value.from : null));
  return effect(() => {
    const from = waiting.value;
    if (from === null) return;
    untracked(() => {
      const actor = state.network.peek()?.actorIndex.get(from);
      if (actor !== undefined) cursor.value = { of: "actor", actor };
      focusCursor();
    });
  });
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function onFocusOut(drawing: HTMLElement, event: FocusEvent, walking: Walking): void {
  if (event.relatedTarget instanceof Node && drawing.contains(event.relatedTarget)) return;
  drawing.setAttribute("tabindex", "0");
  walking.settle();
  walking.leave();
}

function onKeyDown(event: KeyboardEvent, walking: Walking): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = DIRECTIONS[event.key];
  if (direction !== undefined) {
    if (event.shiftKey) walking.nudge(direction);
    else walking.walk(direction);
  } else if (event.key === "Enter" || event.key === " ") walking.select(event.shiftKey);
  else return;
  stop(event);
}
