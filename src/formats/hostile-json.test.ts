import { describe, expect, test } from "vitest";
import { readDemarcheJson, writeDemarcheJson } from "./demarche-json.ts";

const read = (text: string) => readDemarcheJson("x.demarche.json", new TextEncoder().encode(text));

const record = (more: string) =>
  `{"id":"x","actors":[{"id":"__proto__","kind":"state"},{"id":"constructor","kind":"state"}],
"contacts":[{"id":"toString","date":"2020","kind":"call","participants":["__proto__","constructor"]${more}}]}`;

describe("D1", () => {
  test("a file that is cut off is refused with line and column", () => {
    const { dataset, problems } = read('{"id": "x",\n"contacts": [{"id": "c');
    expect(dataset).toBeNull();
    expect(problems).toMatchObject([{ code: "json-not-read", row: 2 }]);
    expect(problems[0]?.message).toMatch(/^Column 23: .*cut off/);
  });

  test("of a key that is there twice the first counts, and both lines are named", () => {
    const { dataset, problems } = read('{"id": "a",\n"id": "b",\n"contacts": []}');
    expect(dataset?.id).toBe("a");
    const repeated = problems.find(({ code }) => code === "key-repeated");
    expect(repeated?.row).toBe(2);
    expect(repeated?.message).toContain("first in line 1");
  });

  test("keys and ids named like what every object has reach no prototype and come back", () => {
    const { dataset } = read(record(',"__proto__":"p","constructor":"q"'));
    expect(dataset?.contacts.at(0).extra).toEqual([
      ["__proto__", "p"],
      ["constructor", "q"],
    ]);
    expect(dataset?.contacts.indexOf("toString")).toBe(0);
    expect(read(new TextDecoder().decode(writeDemarcheJson(dataset!))).dataset).toEqual(dataset);
  });

  test("100,000 brackets inside one another are refused, and no stack overflows", () => {
    for (const bracket of ["[", '{"a":']) {
      const { dataset, problems } = read(`{"contacts":${bracket.repeat(100_000)}`);
      expect(dataset).toBeNull();
      expect(problems[0]?.message).toContain("at most 100 levels");
    }
  });

  test("a number too large for any machine is kept as it is written", () => {
    const { dataset } = read(record(',"weight":1e400'));
    expect(dataset?.contacts.at(0).extra).toEqual([["weight", "1e400", "json"]]);
  });

  test("an unknown key keeps the type of its value", () => {
    const more = ',"a":[1,{"b":null,"__proto__":2}],"n":-0.50,"o":null,"t":"1","y":true';
    const text = new TextDecoder().decode(writeDemarcheJson(read(record(more)).dataset!));
    expect(text).toContain(
      '"a": [1,{"b":null,"__proto__":2}], "n": -0.50, "o": null, "t": "1", "y": true }',
    );
    expect(read(text).problems.map(({ code }) => code)).not.toContain("json-not-text");
  });

  test("halves of characters come back as they were", () => {
    const { dataset } = read(record(String.raw`,"summary":"a\ud800b"`));
    expect(dataset?.contacts.at(0).summary).toBe("a\ud800b");
    const again = read(new TextDecoder().decode(writeDemarcheJson(dataset!)));
    expect(again.dataset?.contacts.at(0).summary).toBe("a\ud800b");
  });

  test("a newer version is read as far as it is known, which is said", () => {
    const { dataset, problems } = read(
      '{"formatVersion": 2, "id": "x", "new": {"a": [1]}, "contacts": []}',
    );
    expect(problems.map(({ code }) => code)).toContain("format-version");
    expect(dataset?.extra).toEqual([["new", { a: [1] }]]);
  });
});
