import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFigureOrigin } from "./read-figure-origin.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readFigureOrigin(utf8(text));
const ORIGIN =
  '<origin xmlns="urn:demarche:figure" view="#case=a&amp;window=2020" figure="size=89x60"/>';
/** In its form: every prefix declared at the root, ids for what had none, an attribute a line, its own elements among ours. */
const SAVED_BY_INKSCAPE = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<svg
   width="89mm"
   height="60mm"
   viewBox="0 0 336 227"
   role="img"
   version="1.1"
   id="svg12"
   sodipodi:docname="figure.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/"
   xmlns:figure="urn:demarche:figure">
  <defs
     id="defs16" />
  <sodipodi:namedview
     id="namedview14"
     pagecolor="#ffffff"
     inkscape:document-units="mm" />
  <title
     id="figure-title">Talks</title>
  <metadata
     id="metadata4">
    <rdf:RDF>
      <rdf:Description
         rdf:about="">
        <dc:title>Talks</dc:title>
      </rdf:Description>
    </rdf:RDF>
    <figure:origin
       view="#case=a&amp;window=2020"
       figure="size=89x60" />
  </metadata>
  <g
     id="background" />
</svg>
`;
const understood = { ok: true, origin: { view: "#case=a&window=2020", figure: "size=89x60" } };

describe("the origin of a figure", () => {
  test("is read from its metadata, whatever prefixes a program gave it", () => {
    expect(read(`<svg><metadata>${ORIGIN}</metadata><g/></svg>`)).toEqual(understood);
    const saved = ORIGIN.replace("<origin xmlns=", "<d:origin xmlns:d=");
    expect(read(`<s:svg xmlns:s="s"><s:metadata>${saved}</s:metadata></s:svg>`)).toEqual(
      understood,
    );
  });

  test("is read from a figure that Inkscape has saved", () => {
    expect(read(SAVED_BY_INKSCAPE)).toEqual(understood);
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
