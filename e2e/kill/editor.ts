import { createLibrary } from "../../src/library/library.ts";
import { openStore } from "../../src/library/open-store.ts";
import { openSession } from "../../src/library/session.ts";
import { createTabChannel } from "../../src/library/tab-channel.ts";

/** What the test gives the page, and asks of it. */
declare global {
  interface Window {
    /** Tells the test how many changes are in a save that is acknowledged. */
    acknowledge: (count: number) => void;
    /** How many changes were found in the library at the start, in their order; -1 where something else was found. */
    found: Promise<number>;
  }
}

const KEY = "edited";
const FILLING = "x".repeat(20_000);

const store = await openStore({ name: "killed" });
const library = createLibrary(store, { now: () => Date.now(), freshKey: () => KEY });
const kept = await library.read(KEY);
let changes = kept.is === "here" ? countOf(kept.content) : kept.is === "gone" ? 0 : -1;
window.found = Promise.resolve(changes);

function countOf(content: object): number {
  if (!("bytes" in content) || !(content.bytes instanceof Uint8Array)) return -1;
  const lines = new TextDecoder().decode(content.bytes).split("\n");
  const isWhole = lines.pop() === FILLING && lines.every((line, i) => line === `change ${i + 1}`);
  return isWhole ? lines.length : -1;
}

// Of the save under way; there is one at a time.
let written = changes;

const session = openSession<number>(
  { key: KEY, revision: kept.is === "here" ? kept.entry.revision : 0 },
  {
    toSave(count) {
      written = count;
      return Promise.resolve({
        summary: { title: "edited", datasetId: "edited", actors: 0, contacts: count },
        cameFrom: "a test",
        content: { of: "records", bytes: new TextEncoder().encode(textOf(count)) },
      });
    },
    onWriter: () => undefined,
    onFollow: () => undefined,
    onFork: () => Promise.reject(new Error("Nobody else is there.")),
    onSaved: () => window.acknowledge(written),
  },
  {
    library,
    channel: createTabChannel("killed"),
    locks: navigator.locks,
    after: (ms, run) => setTimeout(run, ms),
  },
);

function textOf(count: number): string {
  return [...Array.from({ length: count }, (_, i) => `change ${i + 1}`), FILLING].join("\n");
}

// Somebody who types: a change every few milliseconds.
setInterval(() => {
  changes += 1;
  session.change(changes);
}, 7);
