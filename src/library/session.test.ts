import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLibraryWorld, type LibraryWorld } from "./any-library-world.ts";
import { createLocks } from "./any-locks.ts";
import type { Content } from "./entry.ts";
import type { Save } from "./library.ts";
import { openSession, type Session } from "./session.ts";

type Words = readonly string[];

const encode = (words: Words): Content => ({
  of: "records",
  bytes: new TextEncoder().encode(JSON.stringify(words)),
});

const decode = (content: unknown): Words => {
  const { bytes } = content as Extract<Content, { of: "records" }>;
  return JSON.parse(new TextDecoder().decode(bytes)) as Words;
};

const toSave = (words: Words): Omit<Save, "base"> & { content: Content } => ({
  summary: { title: "t", datasetId: "d", actors: 0, contacts: words.length },
  content: encode(words),
  cameFrom: "a test",
});

/** A tab with one data set open, which is a list of words; every edit adds one that nobody has used. */
function openTab(world: LibraryWorld, locks: ReturnType<typeof createLocks>, key: string) {
  const tab = {};
  const library = world.libraryOf(tab);
  const acknowledged = new Set<string>();
  let words: Words = [];
  let mayWrite = false;
  let session: Session<Words>;
  const note = (): void => {
    if (session.progress.peek().is === "saved") for (const word of words) acknowledged.add(word);
  };
  const begin = (under: string, revision: number): void => {
    session = openSession<Words>(
      { key: under, revision },
      {
        // A data set is written piece by piece: much can happen in between.
        toSave: (value) => new Promise((resolve) => world.later(tab, () => resolve(toSave(value)))),
        onWriter: (is) => (mayWrite = is),
        onFollow: ({ content }) => (words = decode(content)),
        async onFork(value) {
          const entry = await library.add(toSave(value));
          session.abandon();
          begin(entry.key, entry.revision);
          // Before anybody asks whether all is saved: more was written while this was being added.
          session.change(words);
          session.progress.subscribe(note);
        },
        onSaved: () => undefined,
      },
      {
        library,
        channel: world.channelOf(tab),
        locks: locks.of(tab),
        after: (_, run) => world.later(tab, run),
      },
    );
  };
  begin(key, 0);
  session!.progress.subscribe(note);
  return {
    tab,
    acknowledged,
    words: () => words,
    isSaved: () => session.progress.peek().is === "saved",
    edit(word: string): void {
      if (!mayWrite) return;
      words = [...words, word];
      session.change(words);
    },
    flush: () => void session.flush(),
    takeOver: () => session.takeOver(),
    kill(): void {
      world.kill(tab);
      locks.release(tab);
    },
  };
}

type Tab = ReturnType<typeof openTab>;

interface Act {
  /** From 0 to 11. */
  readonly act: number;
  readonly step: number;
  readonly mayKill: () => boolean;
  readonly onKilled: (one: Tab) => void;
}

function actOn(one: Tab, { act, step, mayKill, onKilled }: Act): void {
  if (act < 7) one.edit(`w${step}`);
  else if (act < 9) one.flush();
  else if (act < 11) one.takeOver();
  else if (step > 30 && mayKill()) {
    one.kill();
    onKilled(one);
  }
}

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function runOne(world: LibraryWorld, pick: number): Promise<void> {
  world.steps.splice(pick % world.steps.length, 1)[0]?.();
  await breath();
}

/** Lets everything that is under way come to its end, first come first served. */
async function settle(world: LibraryWorld): Promise<void> {
  for (let i = 0; i < 2_000 && world.steps.length > 0; i += 1) await runOne(world, 0);
  expect(world.steps).toHaveLength(0);
}

const kept = (world: LibraryWorld): ReadonlySet<string> =>
  new Set([...world.pairs.values()].flatMap(({ content }) => decode(content)));

describe("F3 two tabs on one data set", () => {
  test(
    "lose no acknowledged edit in 1,000 random interleavings",
    { timeout: 120_000 },
    async () => {
      let [edits, forks, killed] = [0, 0, 0];
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat(9_999), { minLength: 20, maxLength: 60 }),
          async (picks) => {
            const world = createLibraryWorld();
            const locks = createLocks(world);
            const tabs = [openTab(world, locks, "shared"), openTab(world, locks, "shared")];
            const alive = new Set(tabs);
            const killer = {
              mayKill: () => alive.size > 1,
              onKilled: (one: Tab) => void alive.delete(one),
            };
            for (const [step, pick] of picks.entries()) {
              const one = tabs[pick % 2]!;
              const act = Math.floor(pick / 2) % 40;
              if (alive.has(one) && act < 12) actOn(one, { act, step, ...killer });
              else if (world.steps.length > 0) await runOne(world, Math.floor(pick / 80));
              await breath();
            }
            killed += 2 - alive.size;
            await settle(world);
            const words = kept(world);
            for (const one of tabs) {
              for (const word of one.acknowledged) expect(words).toContain(word);
              if (!alive.has(one)) continue;
              expect(one.isSaved()).toBe(true);
              for (const word of one.words()) expect(words).toContain(word);
            }
            edits += words.size;
            forks += world.pairs.size > 1 ? 1 : 0;
          },
        ),
        { numRuns: 1_000 },
      );
      // What never happened was not tested.
      expect(edits).toBeGreaterThan(1_000);
      expect(forks).toBeGreaterThan(0);
      expect(killed).toBeGreaterThan(10);
    },
  );

  test("the second tab looks on, follows, takes over, and is handed the seat when the writer goes", async () => {
    const world = createLibraryWorld();
    const locks = createLocks(world);
    const first = openTab(world, locks, "shared");
    await settle(world);
    const second = openTab(world, locks, "shared");
    await settle(world);
    first.edit("one");
    second.edit("lost, for it may not write");
    await settle(world);
    expect(second.words()).toEqual(["one"]);
    second.takeOver();
    await settle(world);
    second.edit("two");
    first.edit("not any more");
    await settle(world);
    expect(first.words()).toEqual(["one", "two"]);
    second.kill();
    await settle(world);
    first.edit("three");
    await settle(world);
    expect([...kept(world)]).toEqual(["one", "two", "three"]);
    expect(world.pairs.size).toBe(1);
  });
});
