import type { Filter } from "./network.ts";

/** Whether two choices of a filter are the same. Lists are compared in order. */
export function sameSet(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** Whether two filters ask the same of each single contact, apart from the window. */
function samePredicates(a: Filter, b: Filter): boolean {
  return (
    a.level === b.level &&
    sameSet(a.kinds, b.kinds) &&
    sameSet(a.topics, b.topics) &&
    sameSet(a.actorKinds, b.actorKinds) &&
    a.top === b.top &&
    a.search === b.search
  );
}

/** Whether two filters differ in nothing but the window. Lists are compared in order. */
export function sameButWindow(a: Filter, b: Filter): boolean {
  return (
    samePredicates(a, b) && a.focus === b.focus && a.reach === b.reach && a.minimum === b.minimum
  );
}

/** Whether two filters ask the same. Lists are compared in order. */
export function isSameFilter(a: Filter, b: Filter): boolean {
  return a.window.from === b.window.from && a.window.to === b.window.to && sameButWindow(a, b);
}
