import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFigureOrigin } from "./read-figure-origin.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readFigureOrigin(utf8(text));
const ORIGIN =
  '<origin xmlns="urn:demarche:figure" view="#case=a&amp;window=2020" figure="size=89x60"/>';
const understood = { ok: true, origin: { view: "#case=a&window=2020", figure: "size=89x60" } };

describe("the origin of a figure", () => {
  test("is read from its metadata, whatever prefixes a program gave it", () => {
    expect(read(`<svg><metadata>${ORIGIN}</metadata><g/></svg>`)).toEqual(understood);
    const saved = ORIGIN.replace("<origin xmlns=", "<d:origin xmlns:d=");
    expect(read(`<s:svg xmlns:s="s"><s:metadata>${saved}</s:metadata></s:svg>`)).toEqual(
      understood,
    );
  });

  test.each([
    ["stands elsewhere", `<svg><g><metadata>${ORIGIN}</metadata></g></svg>`, "which view it shows"],
    ["is lacking", "<svg/>", "which view it shows"],
    ["is behind a DOCTYPE", `<!DOCTYPE svg><svg><metadata>${ORIGIN}</metadata></svg>`, "DOCTYPE"],
    ["is cut off", "<svg><metadata>", "the end of every element"],
  ])("is refused in words where it %s", (_, text, words) => {
    const reading = read(text);
    expect(reading.ok ? "" : reading.message).toContain(words);
  });

  test("never throws", () => {
    const any = fc.oneof(fc.string({ unit: "binary" }).map(utf8), fc.uint8Array());
    fc.assert(fc.property(any, (bytes) => void readFigureOrigin(bytes)));
  });
});
