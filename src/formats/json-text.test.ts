import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonValue, parseJson } from "./json-text.ts";

function value(text: string): unknown {
  const reading = parseJson(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return jsonValue(reading.node);
}

function stop(text: string): string {
  const reading = parseJson(text);
  if (reading.ok) return "read";
  const { line, column, message } = reading.problem;
  return `${String(line)}:${String(column)} ${message}`;
}

describe("parseJson", () => {
  test("reads what JSON.stringify writes, plain and indented", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, "\t"), (any, indent) => {
        const text = JSON.stringify(any, null, indent);
        expect(value(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("refuses and accepts the same texts as JSON.parse", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      '"a"',
      "1",
      "-",
      "0",
      ".5",
      "e3",
      "true",
      "null",
      " ",
      "\n",
      "\\",
      "\u0001",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join("");
        let expected = true;
        try {
          JSON.parse(text);
        } catch {
          expected = false;
        }
        expect(parseJson(text).ok, text).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test("knows the line of every value, with LF, CR and CRLF", () => {
    const reading = parseJson('{\r\n"a": [\n1,\r2\n],\n"b": "x"}');
    if (!reading.ok || reading.node.type !== "object") throw new Error("not an object");
    expect(reading.node.entries.map(({ key, line }) => [key, line])).toEqual([
      ["a", 2],
      ["b", 6],
    ]);
    const list = reading.node.entries[0]?.value;
    expect(list?.type === "array" && list.items.map((item) => item.line)).toEqual([3, 4]);
  });

  test.each([
    [
      '{"a": 1,\n "b": }',
      "2:7 Expected a value: text in double quotes, a number, true, false, null, [ or {, found “}”.",
    ],
    [
      '{"a": [1, 2',
      "1:12 Expected a comma or ], found the end of the file: it may have been cut off.",
    ],
    [
      '{"a": "cut',
      "1:11 Expected the closing double quote of this text, found the end of the file: it may have been cut off.",
    ],
    ["{'a': 1}", "1:2 Expected a key in double quotes, found “'a': 1}”."],
    ['{"a" 1}', "1:6 Expected a colon behind the key, found “1}”."],
    ["[1] 2", "1:5 Expected the end of the file, found “2”."],
    ['["\\x"]', '1:2 Expected a text with valid escapes (\\" \\\\ \\n \\u0041), found “"\\x"]”.'],
  ])("says where %j stops", (text, expected) => {
    expect(stop(text)).toBe(expected);
  });

  test("refuses 100,000 nested brackets without running out of stack", () => {
    expect(stop("[".repeat(100_000))).toBe(
      `1:101 Expected at most 100 levels of brackets, found “${"[".repeat(20)}”.`,
    );
  });

  test("keeps hostile keys as ordinary properties and huge numbers as text", () => {
    const read = value('{"__proto__": {"polluted": 1}, "constructor": 2, "n": 1e400}') as object;
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(Object.entries(read)).toEqual([
      ["__proto__", { polluted: 1 }],
      ["constructor", 2],
      ["n", "1e400"],
    ]);
    expect(JSON.stringify(read)).toBe('{"__proto__":{"polluted":1},"constructor":2,"n":"1e400"}');
  });

  test("keeps lone surrogates", () => {
    expect(value('"\\ud800"')).toBe("\ud800");
  });
});
