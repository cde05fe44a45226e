import type { ReadonlySignal, Signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Growing } from "./growing.ts";

interface RowKeys<Row extends { readonly id: string }> {
  readonly sorted: ReadonlySignal<readonly Row[]>;
  readonly growing: Growing;
  /** Id of the row that was last walked to or touched. */
  readonly walked: Signal<string | null>;
  readonly onSelect: (row: Row) => void;
}

const PAGE_ROWS = 10;

/** The index that a key leads to from a row of so many; null where the key means nothing here. */
export function rowAfterKey(key: string, at: number, total: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -PAGE_ROWS,
    PageDown: PAGE_ROWS,
    Home: -total,
    End: total,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(Math.max(at + step, 0), total - 1);
}

/** Keys and clicks on the rows, on the table's body: one listener for all of them. */
export function useRowKeys<Row extends { readonly id: string }>(keys: RowKeys<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { sorted, growing, walked, onSelect } = keys;
  // With the rows, or a key pressed as soon as they are seen would be lost.
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    const walk = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const id = rowIdOf(event.target);
      const at = sorted.peek().findIndex((row) => row.id === id);
      const next = at < 0 ? null : rowAfterKey(event.key, at, sorted.peek().length);
      if (next === null) return;
      event.preventDefault();
      growing.reach(next + 1);
      const nextId = sorted.peek()[next]!.id;
      walked.value = nextId;
      focusRow(element, nextId);
    };
    const touch = (event: FocusEvent) => {
      walked.value = rowIdOf(event.target) ?? walked.peek();
    };
    // A click on a row's text selects it as its button does, unless text is being marked to be copied.
    const click = (event: MouseEvent) => {
      const isOwn = event.target instanceof Element && event.target.closest("a, button") !== null;
      if (isOwn || getSelection()?.isCollapsed === false) return;
      const row = sorted.peek().find(({ id }) => id === rowIdOf(event.target));
      if (row !== undefined) onSelect(row);
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    element.addEventListener("keydown", walk, { signal });
    element.addEventListener("focusin", touch, { signal });
    element.addEventListener("click", click, { signal });
    return () => listeners.abort();
  }, [sorted, growing, walked, onSelect]);
  return body;
}

/** At once where the row is drawn; else when it is, a frame later. */
function focusRow(body: Element, id: string): void {
  const focus = () => {
    const button = body.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"] button`);
    button?.focus();
    return button !== null;
  };
  if (!focus()) requestAnimationFrame(focus);
}

function rowIdOf(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest("tr[data-row]")?.getAttribute("data-row") ?? null)
    : null;
}
