import { describe, expect, test } from "vitest";
import { paceMs } from "../../../tools/yardstick.mjs";
import { anyNetwork, anySnapshot } from "../any-network.ts";
import { createSearchIndex, type Match } from "./search-index.ts";
import { suggestionsOf } from "./suggestions.ts";

const NETWORK = anyNetwork({
  actors: [
    "a,Aleš Novák,,person,",
    "b,Novaya Republic,,state,",
    "c,Union of Novaya,,organization,",
    "d,Other,,state,Old Novak",
  ],
  contacts: [
    "c1,2020-10-02,call,a;b,,,,They spoke of a truce",
    "c2,2020-10-05,meeting,a;d,,,Novograd,They met",
    "c3,2020-10-07,meeting,a;c,,,Novograd,They met again",
  ],
});
const INDEX = createSearchIndex(NETWORK);

const names = (matches: readonly Match[]) =>
  matches.map((match) => (match.of === "place" ? match.name : match.id));

describe("search", () => {
  test("ignores case and diacritics and looks at aliases", () => {
    expect(names(INDEX.find("ALES novak", null).actors)).toEqual(["a"]);
    expect(names(INDEX.find("old novak", null).actors)).toEqual(["d"]);
  });

  test("wants every word", () => {
    expect(names(INDEX.find("novograd again", null).contacts)).toEqual(["c3"]);
    expect(INDEX.find("novograd nothing", null)).toEqual({ actors: [], contacts: [], places: [] });
  });

  test("puts names that begin with the text before those with most contacts in view", () => {
    const snapshot = anySnapshot(NETWORK);
    expect(names(INDEX.find("nova", snapshot).actors)).toEqual(["b", "a", "c", "d"]);
  });

  test("puts contacts in view before others, and those of the very date before both", () => {
    const snapshot = anySnapshot(NETWORK, { search: "again" });
    expect(names(INDEX.find("they met", snapshot).contacts)).toEqual(["c3", "c2"]);
    expect(names(INDEX.find("2 oct 2020", snapshot).contacts)).toEqual(["c1", "c3", "c2"]);
  });

  test("lists a place once with its contacts", () => {
    expect(INDEX.find("novograd", null).places).toEqual([
      { of: "place", name: "Novograd", contacts: 2 },
    ]);
  });

  test("finds nothing by nothing", () => {
    expect(INDEX.find("  ", null)).toEqual({ actors: [], contacts: [], places: [] });
  });

  test("offers the filter even where nothing is found, and nothing without text", () => {
    const none = INDEX.find("zzz", null);
    expect(suggestionsOf("zzz", none).map(({ group }) => group)).toEqual(["Filter"]);
    expect(suggestionsOf(" ", none)).toEqual([]);
  });

  test("D7: takes a hundred thousand letters in its stride", async () => {
    const pace = await paceMs(() => INDEX.find("a".repeat(100_000), null));
    expect(pace).toBeLessThan(50);
  });
});
