import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paceMs } from "../../../tools/yardstick.mjs";
import { Unreadable } from "../unreadable.ts";
import { escapeXml } from "./escape-xml.ts";
import { XmlReader, readXml } from "./xml-reader.ts";

function told(bytes: Uint8Array, piece = bytes.length): string[] {
  const all: string[] = [];
  const reader = new XmlReader({
    open: (element) => all.push(`<${element.name} ${element.line} ${element.attribute("a") ?? ""}`),
    close: (name) => all.push(`>${name}`),
    text(text) {
      if (text.trim() !== "") all.push(text.trim());
    },
  });
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece));
  reader.finish();
  return all;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const ignore = { open: () => undefined, close: () => undefined, text: () => undefined };

function refused(bytes: Uint8Array): Unreadable {
  try {
    readXml(bytes, ignore);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  throw new Error("Expected a refusal.");
}

test("elements, lines and texts are told the same whatever the pieces, prefixes left out", () => {
  const bytes = utf8(
    '<?xml version="1.0"?>\n<!-- <!DOCTYPE --><n:x xmlns:n="u" n:a="1">\n<y a="&lt;é&#10;"/>t<![CDATA[<]]></n:x>\n',
  );
  const whole = told(bytes);
  expect(whole).toEqual(["<x 2 1", "<y 3 <é\n", ">y", "t", "<", ">x"]);
  for (const piece of [1, 2, 7]) expect(told(bytes, piece)).toEqual(whole);
});

test.each([
  ["UTF-16LE with a mark", Buffer.from("\ufeff<x a='é'/>", "utf16le")],
  ["UTF-16LE without", Buffer.from("<x a='é'/>", "utf16le")],
  ["UTF-8 with a mark", utf8("\ufeff<x a='é'/>")],
  [
    "Latin 1, declared",
    Buffer.from("<?xml version='1.0' encoding='ISO-8859-1'?><x a='é'/>", "latin1"),
  ],
])("the encoding is obeyed: %s", (_, bytes) => {
  expect(told(bytes)).toEqual(["<x 1 é", ">x"]);
});

describe("D3: what is refused", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${"a".repeat(1000)}">${Array.from({ length: 20 }, (_, i) => `<!ENTITY b${i} "&a;&a;">`).join("")}]><x>&b19;</x>`;
  test.each([
    ["a bomb of entities", utf8(`<?xml version="1.0"?>\n${bomb}`), "xml-doctype", 2],
    ["an external entity", utf8('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'), "xml-doctype", 1],
    [
      "a DOCTYPE behind comments",
      utf8("<!-- a -->\n<!-- > -->\n<!doctype x><x/>"),
      "xml-doctype",
      3,
    ],
    [
      "a DOCTYPE in another encoding",
      Buffer.from("\ufeff<!DOCTYPE x><x/>", "utf16le"),
      "xml-doctype",
      1,
    ],
    ["an entity that nothing defines", utf8("<x>&y;</x>"), "xml-not-read", 1],
    ["nesting too deep", utf8("<x>".repeat(300)), "xml-too-deep", 1],
    ["a document cut off", utf8("<x>\n<y>\n"), "xml-cut-off", 3],
    ["an attribute twice", utf8("<x a='1' a='2'/>"), "xml-not-read", 1],
    [
      "an unknown encoding",
      utf8("<?xml version='1.0' encoding='utf-7'?><x/>"),
      "encoding-unknown",
      0,
    ],
    [
      "bytes of another encoding",
      Uint8Array.of(0x3c, 0x78, 0x3e, 0xe9, 0x3c),
      "encoding-not-valid",
      0,
    ],
    ["nothing", new Uint8Array(), "xml-not-read", 1],
  ])("%s", async (_, bytes, code, row) => {
    const pace = await paceMs(() => expect(refused(bytes)).toMatchObject({ code, row }));
    expect(pace).toBeLessThan(2000);
  });

  test("megabytes before the first element", () => {
    expect(refused(utf8(`<!--${" ".repeat(1_100_000)}--><x/>`)).code).toBe("xml-not-read");
  });
});

test("whatever XML can carry comes back from an attribute", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("<", "&", '"', "\n", "\r", "\t", " ", "é", "]]>", "a") }),
      (text) => {
        let found: string | null = null;
        readXml(utf8(`<x a="${escapeXml(text)}"/>`), {
          ...ignore,
          open: (element) => (found = element.attribute("a")),
        });
        expect(found).toBe(text);
      },
    ),
  );
});
