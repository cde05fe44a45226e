/** A stack that shares what it has in common with earlier ones. */
interface Stack<Step> {
  readonly top: Step;
  readonly rest: Stack<Step> | null;
}

/** What can be gone back to and, after going back, forward to. Immutable, without a limit; every operation costs the same at any length. */
export interface UndoHistory<Step> {
  readonly past: Stack<Step> | null;
  readonly future: Stack<Step> | null;
}

export const NO_HISTORY: UndoHistory<never> = { past: null, future: null };

/** After a step away from `left`. What lay ahead is given up. */
export function afterStep<Step>(history: UndoHistory<Step>, left: Step): UndoHistory<Step> {
  return { past: { top: left, rest: history.past }, future: null };
}

/** One step back from `present`; null where there is none. */
export function stepBack<Step>(
  { past, future }: UndoHistory<Step>,
  present: Step,
): { readonly history: UndoHistory<Step>; readonly step: Step } | null {
  if (past === null) return null;
  return { step: past.top, history: { past: past.rest, future: { top: present, rest: future } } };
}

/** One step forward from `present`; null where there is none. */
export function stepForward<Step>(
  { past, future }: UndoHistory<Step>,
  present: Step,
): { readonly history: UndoHistory<Step>; readonly step: Step } | null {
  if (future === null) return null;
  return { step: future.top, history: { past: { top: present, rest: past }, future: future.rest } };
}
