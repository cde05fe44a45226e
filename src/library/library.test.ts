import { describe, expect, test } from "vitest";
import { createLibraryWorld } from "./any-library-world.ts";
import type { Content } from "./entry.ts";
import type { Library, Save } from "./library.ts";

const content = (text: string): Content => ({
  of: "records",
  bytes: new TextEncoder().encode(text),
});

const save = (text: string, base: number): Save & { content: Content } => ({
  base,
  summary: { title: text, datasetId: "d", actors: 2, contacts: 1 },
  content: content(text),
  cameFrom: "a.csv",
});

/** A library whose store does at once what it is asked. */
function openLibrary(now?: () => number) {
  const world = createLibraryWorld();
  const tab = {};
  const library = world.libraryOf(tab, now);
  const done = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    for (let step = world.steps.shift(); step; step = world.steps.shift()) step();
    return work;
  };
  return { world, library, done };
}

const titles = async (library: Library): Promise<readonly (string | undefined)[]> =>
  (await library.list()).map(({ entry }) => entry?.title);

describe("the library", () => {
  test("writes only on top of the revision that a save builds on", async () => {
    const { library, done } = openLibrary();
    const entry = await done(library.add(save("first", 0)));
    expect((await done(library.save(entry.key, save("second", 1)))).is).toBe("saved");
    expect(await done(library.save(entry.key, save("late", 1)))).toEqual({ is: "changed" });
    const kept = await done(library.read(entry.key));
    expect(kept).toMatchObject({ is: "here", content: content("second"), entry: { revision: 2 } });
  });

  test("F9 a clock that is set back changes no order", async () => {
    let clock = 5_000;
    const { library, done } = openLibrary(() => (clock -= 1_000));
    const first = await done(library.add(save("first", 0)));
    await done(library.add(save("second", 0)));
    expect(await titles(library)).toEqual(["second", "first"]);
    await done(library.save(first.key, save("first again", 1)));
    expect(await titles(library)).toEqual(["first again", "second"]);
  });

  test("gives back what was deleted, and keeps again what is saved after it was deleted", async () => {
    const { library, done } = openLibrary();
    const { key } = await done(library.add(save("first", 0)));
    const removed = await done(library.remove(key));
    expect((await done(library.read(key))).is).toBe("gone");
    await done(library.putBack(removed));
    expect(await done(library.read(key))).toMatchObject({ content: content("first") });
    await done(library.remove(key));
    expect((await done(library.save(key, save("second", 1)))).is).toBe("saved");
    // What was deleted does not replace what came after.
    await done(library.putBack(removed));
    expect(await done(library.read(key))).toMatchObject({ content: content("second") });
  });

  test("renames without writing the content anew", async () => {
    const { library, done } = openLibrary();
    const { key } = await done(library.add(save("first", 0)));
    await done(library.save(key, { ...save("renamed", 1), content: null }));
    expect(await done(library.read(key))).toMatchObject({
      entry: { title: "renamed", revision: 2, size: 5 },
      content: content("first"),
    });
  });

  test("F5 never writes over a record that it does not understand", async () => {
    const { world, library, done } = openLibrary();
    const alien = { entry: { recordVersion: 99 }, content: { bytes: new Uint8Array([1, 2, 3]) } };
    world.pairs.set("alien", alien);
    world.pairs.set("noise", { entry: 7, content: undefined });
    expect(await done(library.save("alien", save("mine", 0)))).toEqual({
      is: "aside",
      aside: "newer",
    });
    expect(world.pairs.get("alien")).toBe(alien);
    expect(await library.list()).toEqual([
      { entry: null, aside: "newer", key: "alien" },
      { entry: null, aside: "damaged", key: "noise" },
    ]);
    const raw = await done(library.raw("alien"));
    expect(new Uint8Array(await raw.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  });
});
