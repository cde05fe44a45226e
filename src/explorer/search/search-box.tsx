import { useComputed, useSignal } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import type { State } from "../../state/state.ts";
import { later } from "../controls/later.tsx";
import { Icon } from "../controls/icon.tsx";
import type { Shell } from "../shell.ts";
import { optionId } from "./option-id.ts";
import type { createFinder } from "./find-suggestions.ts";
import type { Suggestion } from "./suggestions.ts";
import { useInstantEffect } from "../use-instant-effect.ts";

/** What looks through the texts; nobody searches before the first picture. */
const loadFinding = () => import("./find-suggestions.ts");

export const matchList = later(async () => {
  const [{ MatchList }] = await Promise.all([import("./match-list.tsx"), loadFinding()]);
  return MatchList;
});

export interface SearchBoxProps {
  readonly state: State;
  readonly shell: Shell;
}

/** Finds actors, contacts and places; a list under a field (the combobox of the ARIA practices, with the list as its popup). */
export function SearchBox({ state, shell }: SearchBoxProps) {
  const box = useSearch(state);
  const field = useRef<HTMLInputElement>(null);
  useInstantEffect(() => {
    if (shell.searchAsked.value === 0) return;
    field.current?.focus();
    field.current?.select();
  });
  const { text, active, isOpen, suggestions } = box;
  const activeId = isOpen.value && active.value >= 0 ? optionId(active.value) : undefined;
  return (
    <search class="SearchBox" data-open={isOpen.value}>
      <Icon name="search" />
      <input
        ref={field}
        class="SearchBox-field"
        type="text"
        role="combobox"
        aria-label="Search actors, contacts and places"
        aria-expanded={isOpen.value}
        aria-controls="search-matches"
        aria-autocomplete="list"
        {...(activeId !== undefined && { "aria-activedescendant": activeId })}
        autocomplete="off"
        spellcheck={false}
        maxLength={500}
        placeholder="Search"
        value={text.value}
        onInput={(event) => box.type(event.currentTarget.value)}
        onFocus={() => box.open()}
        onBlur={() => box.close()}
        onKeyDown={(event) => onKey(event, box)}
      />
      <kbd class="SearchBox-key" aria-hidden="true">
        /
      </kbd>
      {isOpen.value && (
        <matchList.Part
          state={state}
          text={text.value}
          suggestions={suggestions.value}
          active={active.value}
          onChoose={(suggestion) => box.choose(suggestion)}
        />
      )}
    </search>
  );
}

type Search = ReturnType<typeof useSearch>;

/** What finds lines for a text, null while its code or the data set is not there, and what loads it. */
function useFinding(state: State) {
  const finding = useSignal<{ readonly createFinder: typeof createFinder } | null>(null);
  return useMemo(() => {
    let known: { of: object; find: ReturnType<typeof createFinder> } | null = null;
    return {
      finder: () => {
        const [network, code] = [state.network.value, finding.value];
        if (network === null || code === null) return null;
        if (known?.of !== network) known = { of: network, find: code.createFinder(network) };
        return known.find;
      },
      isHere: () => finding.peek() !== null,
      // Where it does not arrive, the list says so.
      load: () =>
        loadFinding().then(
          (code) => void (finding.value = code),
          () => undefined,
        ),
    };
  }, [state, finding]);
}

function useSearch(state: State) {
  const text = useSignal("");
  const active = useSignal(-1);
  const isWanted = useSignal(false);
  const { finder, isHere, load } = useFinding(state);
  const suggestions = useComputed(() => {
    if (!isWanted.value) return [];
    return finder()?.(text.value, state.snapshot.peek()) ?? [];
  });
  const want = () => {
    isWanted.value = true;
    if (!isHere()) void load();
  };
  const isOpen = useComputed(() => isWanted.value && text.value.trim() !== "");
  const close = () => {
    isWanted.value = false;
    active.value = -1;
  };
  const choose = (suggestion: Suggestion) => {
    suggestion.choose(state);
    text.value = "";
    close();
  };
  const chooseActive = () => {
    const chosen = suggestions.peek()[Math.max(0, active.peek())];
    if (isOpen.peek() && chosen !== undefined) choose(chosen);
  };
  return {
    text,
    active,
    isOpen,
    suggestions,
    close,
    type: (value: string) => {
      text.value = value;
      active.value = -1;
      want();
    },
    open: want,
    choose,
    /** Takes the line that is active, else the first; asked before the lines can be found, when they are, unless more was typed. */
    take: () => {
      const asked = text.peek();
      if (isHere()) chooseActive();
      else void load().then(() => text.peek() === asked && chooseActive());
    },
  };
}

/** What the field does with a key; any other key is left to the browser. */
const KEYS: Readonly<Record<string, (box: Search, field: HTMLElement) => void>> = {
  ArrowDown: (box) => moveActive(box, 1),
  ArrowUp: (box) => moveActive(box, -1),
  Enter: (box) => box.take(),
  Escape(box, field) {
    if (box.isOpen.peek()) box.close();
    else if (box.text.peek() !== "") box.type("");
    else field.blur();
  },
};

function moveActive({ active, suggestions, open }: Search, step: 1 | -1): void {
  open();
  const count = suggestions.peek().length;
  if (count === 0) return;
  const from = active.peek() < 0 && step < 0 ? count : active.peek();
  active.value = (from + step + count) % count;
}

function onKey(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, box: Search): void {
  const act = KEYS[event.key];
  if (act === undefined || event.isComposing) return;
  act(box, event.currentTarget);
  event.preventDefault();
  event.stopPropagation();
}
