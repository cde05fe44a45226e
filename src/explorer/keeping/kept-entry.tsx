import { useSignal } from "@preact/signals";
import { counted } from "../../model/count-words.ts";
import type { Entry } from "../../library/entry.ts";
import { UserText } from "../controls/user-text.tsx";
import { downloadEntry, duplicateEntry, renameEntry } from "./entry-actions.ts";
import type { Acting } from "./acting.ts";

interface KeptEntryProps {
  readonly entry: Entry;
  readonly acting: Acting;
}

export function sayTitle({ title, cameFrom }: Entry): string {
  return title === "" ? cameFrom : title;
}

/** One data set of the list, with what can be done to it. */
export function KeptEntry({ entry, acting }: KeptEntryProps) {
  const isRenaming = useSignal(false);
  const { act, keeping, onOpened, remove } = acting;
  const isOpen = keeping.openKey.value === entry.key;
  const title = sayTitle(entry);
  const open = async () => {
    onOpened();
    if (!isOpen) await keeping.open(entry.key);
  };
  const way = (words: string, onClick: () => void) => (
    <button type="button" class="LinkButton" aria-label={`${words}: ${title}`} onClick={onClick}>
      {words}
    </button>
  );
  return (
    <li class="KeptEntry">
      {isRenaming.value ? (
        <Renaming {...{ entry, acting }} onDone={() => (isRenaming.value = false)} />
      ) : (
        <button type="button" class="KeptEntry-title LinkButton" onClick={() => void open()}>
          <UserText text={title} longest={120} />
        </button>
      )}
      <span class="KeptEntry-facts">
        {isOpen && "Open now. "}
        {counted(entry.contacts, "contact")}, {counted(entry.actors, "actor")},{" "}
        {saySize(entry.size)}. Changed {sayClock(entry.changed.atMs)}. From{" "}
        <UserText text={entry.cameFrom} longest={60} />.
      </span>
      <span class="KeptEntry-ways">
        {way("Rename", () => (isRenaming.value = true))}
        {way("Duplicate", () => void act((from) => duplicateEntry(from, entry, keeping.freshKey)))}
        {way("Download", () => void act((from) => downloadEntry(from, entry)))}
        {!isOpen && way("Delete", () => remove(entry))}
      </span>
    </li>
  );
}

function Renaming({ entry, acting, onDone }: KeptEntryProps & { readonly onDone: () => void }) {
  const text = useSignal(entry.title);
  const { state, keeping, act } = acting;
  const rename = () => {
    onDone();
    const title = text.value.trim();
    if (title === "" || title === entry.title) return;
    if (keeping.openKey.value !== entry.key) {
      void act((from) => renameEntry(from, entry, title));
      return;
    }
    // An edit like any other, to be undone like any other.
    void state
      .edit({ do: "describe", change: { title } }, { label: "New title" })
      .then(({ isDone }) => {
        if (!isDone) state.say("It is open in another tab. Rename it there.");
      });
  };
  return (
    <form
      class="KeptEntry-rename"
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <input
        class="Field"
        aria-label="New title"
        value={text.value}
        ref={(field) => field?.focus()}
        onInput={({ currentTarget }) => (text.value = currentTarget.value)}
      />
      <button type="submit" class="Button" data-tone="filled">
        Rename
      </button>
      <button type="button" class="Button" onClick={onDone}>
        Cancel
      </button>
    </form>
  );
}

/** The size of a file as file managers say it. */
function saySize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The clock of the time in this reader's own zone: for the eye only. */
function sayClock(atMs: number): string {
  const at = new Date(atMs);
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
