import "./keeping.css";
import { useSignal, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Entry } from "../../library/entry.ts";
import type { Library, Listed, Removed } from "../../library/library.ts";
import { excerpt } from "../../model/problem.ts";
import type { State } from "../../state/state.ts";
import { UserText } from "../controls/user-text.tsx";
import { downloadRaw } from "./entry-actions.ts";
import type { Acting } from "./acting.ts";
import type { Keeping } from "./keeping.ts";
import { KeptEntry, sayTitle } from "./kept-entry.tsx";
import { ASIDE_WORDS } from "./open-kept.ts";
import { sayFault } from "./say-fault.ts";

interface KeptListProps {
  readonly state: State;
  readonly keeping: Keeping;
  readonly onOpened: () => void;
}

/** The data sets that are kept in this browser, the latest first. */
export function KeptList({ state, keeping, onOpened }: KeptListProps) {
  const library = useSignal<Library | null>(null);
  const listed = useSignal<readonly Listed[]>([]);
  const removed = useSignal<readonly { readonly removed: Removed; readonly title: string }[]>([]);
  const changes = keeping.changes.value;
  useEffect(() => void load(keeping, library, listed), [keeping, changes]);
  const act: Acting["act"] = async (work) => {
    const from = library.peek();
    if (from !== null) state.say(await work(from).catch(sayFault));
    keeping.noteChange();
  };
  if (library.value === null || (listed.value.length === 0 && removed.value.length === 0)) {
    return null;
  }
  const remove = (entry: Entry) =>
    void act(async (from) => {
      const gone = { removed: await from.remove(entry.key), title: sayTitle(entry) };
      removed.value = [...removed.peek(), gone];
      return `Deleted ${gone.title}.`;
    });
  const acting: Acting = { state, keeping, library: library.value, act, remove, onOpened };
  return (
    <section class="KeptList" aria-label="Your data in this browser">
      <h3>Your data in this browser</h3>
      <ul class="KeptList-entries">
        {removed.value.map((gone) => (
          <RemovedEntry
            key={gone.removed.key}
            {...gone}
            act={act}
            onPutBack={() => (removed.value = removed.value.filter((other) => other !== gone))}
          />
        ))}
        {listed.value.map((line) =>
          line.entry === null ? (
            <AsideEntry key={line.key} line={line} acting={acting} />
          ) : (
            <KeptEntry key={line.entry.key} entry={line.entry} acting={acting} />
          ),
        )}
      </ul>
      <p class="Muted">
        Kept on this computer, in this browser only.{" "}
        {keeping.isPersistent.value === true
          ? "They go when you clear the data of this page."
          : "The browser may clear them when its storage is short."}{" "}
        Download a file of what you cannot do without.
      </p>
    </section>
  );
}

interface RemovedEntryProps extends Pick<Acting, "act"> {
  readonly removed: Removed;
  readonly title: string;
  readonly onPutBack: () => void;
}

function RemovedEntry({ removed, title, act, onPutBack }: RemovedEntryProps) {
  const putBack = () => {
    onPutBack();
    void act(async (into) => {
      await into.putBack(removed);
      return `Put back ${title}.`;
    });
  };
  return (
    <li class="KeptEntry">
      <span>
        Deleted: <UserText text={title} longest={80} />.{" "}
        <button type="button" class="LinkButton" onClick={putBack}>
          Put back
        </button>
      </span>
    </li>
  );
}

async function load(
  keeping: Keeping,
  library: Signal<Library | null>,
  listed: Signal<readonly Listed[]>,
): Promise<void> {
  const from = await keeping.library;
  library.value = from;
  listed.value = (await from?.list().catch(() => [])) ?? [];
}

interface AsideEntryProps {
  readonly line: Extract<Listed, { readonly entry: null }>;
  readonly acting: Acting;
}

function AsideEntry({ line: { key, aside }, acting }: AsideEntryProps) {
  return (
    <li class="KeptEntry">
      <span>Kept aside: {excerpt(key, 8)}</span>
      <span class="KeptEntry-facts">{ASIDE_WORDS[aside]}</span>
      <span class="KeptEntry-ways">
        <button
          type="button"
          class="LinkButton"
          onClick={() => void acting.act((from) => downloadRaw(from, key))}
        >
          Download as it is
        </button>
      </span>
    </li>
  );
}
