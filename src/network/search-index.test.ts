import { describe, expect, test } from "vitest";
import { paceMs } from "../../tools/yardstick.mjs";
import { buildNetwork } from "./build-network.ts";
import { datasetOfRows } from "./dataset-of-rows.ts";
import type { Row } from "./naive-query.ts";
import { createSearchIndex } from "./search-index.ts";

function indexOf(contacts: readonly Row[]) {
  const actor = (id: string, name: string, aliases = "") => ({
    ...{ id, name, short: "", kind: "person", aliases },
  });
  const network = buildNetwork(
    datasetOfRows({
      actors: [
        actor("x", "Mevlüt Çavuşoğlu", "The Minister"),
        actor("y", "Ann"),
        actor("z", "Ruritania"),
      ],
      representations: [{ actor: "y", party: "z", role: "", from: "", to: "" }],
      contacts: contacts.map((row, index) => ({
        ...{ id: `c${index}`, date: "2020", kind: "call", participants: "x", initiator: "" },
        ...{ mediator: "", place: "", summary: "", topics: "", sources: "" },
        ...row,
      })),
      ownKinds: new Map(),
    }),
  );
  const index = createSearchIndex(network);
  return (text: string) => {
    const found = index.find(text);
    return found === null ? null : [...found];
  };
}

describe("search", () => {
  test("finds words in summary, place, names, aliases and the party represented", () => {
    const find = indexOf([{ summary: "On transit", place: "Yerevan" }, { participants: "y" }]);
    expect(find("TRANSIT")).toEqual([1, 0]);
    expect(find("yerev")).toEqual([1, 0]);
    expect(find("cavusoglu")).toEqual([1, 0]);
    expect(find("minister")).toEqual([1, 0]);
    expect(find("ruritania")).toEqual([0, 1]);
  });

  test("wants every word, wherever each is found", () => {
    const find = indexOf([{ summary: "On transit", place: "Yerevan" }, { summary: "On transit" }]);
    expect(find("transit yerevan")).toEqual([1, 0]);
    expect(find("transit baku")).toEqual([0, 0]);
  });

  test("finds no word across the end of a text", () => {
    expect(indexOf([{ summary: "ab", place: "cd" }])("bc")).toEqual([0]);
  });

  test("is no restriction where nothing but space is typed", () => {
    expect(indexOf([{}])(" \t")).toBeNull();
  });

  test("answers hostile texts of 100,000 characters in time", async () => {
    const summary = "a".repeat(100_000);
    const find = indexOf([{ summary }, { summary: `${summary}!` }]);
    const hostile = [
      `${"a".repeat(99_999)}!`,
      `b${"a".repeat(50_000)}`,
      `${"a".repeat(50_000)}b`,
      `${"a".repeat(25_000)}b${"a".repeat(25_000)}`,
      "a ".repeat(50_000),
      Array.from({ length: 20_000 }, (_, n) => n.toString(36)).join(" "),
    ];
    for (const text of hostile) {
      const pace = await paceMs(() => {
        find("another");
        find(text);
      });
      expect(pace, text.slice(0, 20)).toBeLessThan(50);
    }
  });
});
