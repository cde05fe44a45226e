import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../network/engine.ts";
import { scene } from "../scene/compose-scene.ts";
import { exampleRequest, type Example } from "../scene/example.ts";
import { furnishedScene } from "../scene/furnished-scene.ts";
import type { FigureParts, SceneRequest } from "../scene/scene.ts";
import { USUAL_PARTS } from "../scene/usual-parts.ts";
import { APPLICATION } from "./application.ts";
import { svgText } from "./svg-text.ts";
import { everyElement, parseXml, type XmlElement } from "./well-formed.ts";

const STATES = ["Armenia state -200 20", "Russia state 200 -60", "France state 40 110"];

const EVERYTHING: Example = {
  actors: [
    ...STATES,
    "UN organization -60 -110",
    "Minsk-Group group 180 90",
    "Envoy person -180 120",
  ],
  representations: ["Envoy UN"],
  contacts: [
    ...Array.from({ length: 12 }, () => "2020-10-01 call Armenia Russia"),
    ...Array.from({ length: 5 }, () => "2020-10-02 meeting Armenia Russia"),
    "2020-10-03 agreement Armenia France",
    "2020-10-03 statement Armenia UN",
    "2020-10-04 letter UN Russia",
    "2020-10-05 mediation-offer Minsk-Group Armenia",
    "2020-10-05 handshake France Russia",
    "2020-10-06 joint-statement Russia France UN",
    "2020-10-07 visit Envoy Armenia",
  ],
  memberships: ["Russia Minsk-Group", "France Minsk-Group"],
};

type More = Parameters<typeof exampleRequest>[1] & {
  /** What is drawn beside the diagram; nothing on a page. */
  readonly parts?: Partial<FigureParts> | "page";
};

function figure(example: Example, { parts = {}, ...more }: More = {}): string {
  const request = exampleRequest(example, more);
  if (parts === "page") return svgText(scene(request));
  return svgText(furnishedScene(request, { ...USUAL_PARTS, ...parts }));
}

const LONG = "The International Conference on the Former Everything and its Neighbours";

/** One stored figure for each feature of a scene: the development gallery. Renewed by `vitest -u`. */
const FIGURES: Readonly<Record<string, readonly [Example, More?]>> = {
  everything: [EVERYTHING, { memberships: true }],
  "everything-dark": [EVERYTHING, { theme: "dark" }],
  "everything-page": [EVERYTHING, { parts: "page" }],
  bundle: [
    {
      actors: ["A state -200 0", "B state 200 0"],
      contacts: ["call", "meeting", "agreement", "statement", "letter", "mediation-offer"].flatMap(
        (kind, index) => Array.from({ length: 6 - index }, () => `2020-01-01 ${kind} A B`),
      ),
    },
  ],
  hub: [{ actors: STATES, contacts: ["2020-10-01 joint-statement Armenia Russia France"] }],
  directions: [
    {
      actors: ["A state -150 -60", "B state 150 -60", "C organization 0 80"],
      contacts: ["2020-01-01 statement A B", "2020-01-01 statement B A", "2020-01-01 letter A C"],
    },
  ],
  "around-an-actor": [
    {
      actors: ["A state -200 0", "B state 0 0", "C state 200 0"],
      contacts: ["2020-01-01 call A C", "2020-01-02 call A B"],
    },
  ],
  persons: [
    {
      actors: [
        "S state 0 -90",
        "O organization 90 0",
        "G group 0 90",
        "s person -90 -60",
        "o person -90 0",
        "g person -90 60",
        "nobody person -200 0",
      ],
      representations: ["s S", "o O", "g G"],
      contacts: [
        "2020-01-01 call s o",
        "2020-01-01 call g nobody",
        "2020-01-01 call S O",
        "2020-01-01 call G O",
      ],
    },
  ],
  pinned: [
    { actors: STATES, contacts: ["2020-10-01 call Armenia Russia"] },
    { pins: new Map([["Russia", { x: 200, y: -60 }]]) },
  ],
  "names-in-the-way": [
    {
      actors: [
        "Aa state 0 0",
        "Bb state 20 0",
        "Cc state 0 22",
        "Dd state 20 22",
        "Ee state 10 11",
      ],
      contacts: ["2020-01-01 call Aa Bb", "2020-01-01 call Cc Dd", "2020-01-01 call Ee Aa"],
    },
  ],
  "long-name": [
    {
      actors: ["x organization 0 0", "B state 100 60"],
      names: { x: LONG },
      contacts: ["2020-01-01 call x B"],
    },
  ],
  zoomed: [EVERYTHING, { view: { x: 0, y: 0, zoom: 3 } }],
  filtered: [EVERYTHING, { filter: { focus: "Armenia", minimum: 2, search: "" } }],
  narrow: [EVERYTHING, { width: 390, height: 640 }],
  "one-column": [
    { ...EVERYTHING, events: ["2020-10-02 Talks begin", "2020-10-05 Talks end"] },
    { width: 336, height: 420, parts: { timeline: true, sources: "under" } },
  ],
  bare: [EVERYTHING, { parts: { title: false, legend: false, notes: false } }],
  empty: [{ actors: STATES, contacts: [] }],
};

describe("the figure", () => {
  it.each(Object.entries(FIGURES))("of %s is as stored", async (name, [example, more]) => {
    await expect(figure(example, more)).toMatchFileSnapshot(`./figures/${name}.svg`);
  });
});

const TAGS = new Set(
  "svg title desc metadata rdf:RDF rdf:Description dc:title dc:description dc:creator dc:source dc:coverage dc:rights dc:language dc:format defs clipPath g rect circle path text".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "xmlns xmlns:rdf xmlns:dc xml:lang rdf:about width height viewBox role aria-labelledby font-family id clip-path x y rx cx cy r d fill stroke stroke-width stroke-opacity stroke-dasharray stroke-linejoin text-anchor font-size font-weight".split(
    " ",
  ),
);
const PAINT = /^(none|#[0-9a-f]{6})$/;

const ODD_NUMBER = /\.\d\d|e|NaN|Infinity|-0(?![.\d])/;

/** What is in an element that figure.md does not allow. */
function oddities({ name, attributes }: XmlElement): readonly string[] {
  const odd = Object.entries(attributes).filter(([attribute, value]) => {
    if (!ATTRIBUTES.has(attribute)) return true;
    if (attribute === "fill" || attribute === "stroke") return !PAINT.test(value);
    return /^(d|x|y|cx|cy|r|rx|width|height)$/.test(attribute) && ODD_NUMBER.test(value);
  });
  return [...(TAGS.has(name) ? [] : [name]), ...odd.map(([key, value]) => `${key}="${value}"`)];
}

/** What figure.md asks of every file, whatever is in it. */
function expectSafe(text: string): XmlElement {
  const root = parseXml(text);
  const elements = everyElement(root);
  const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => !/^[A-Za-z][A-Za-z0-9_-]*$/.test(id))).toEqual([]);
  expect(elements.flatMap(oddities)).toEqual([]);
  return root;
}

describe("every figure", () => {
  it.each(Object.entries(FIGURES))(
    "of %s uses only what every program draws alike",
    (_, [example, more]) => {
      expectSafe(figure(example, more));
    },
  );

  it("begins with a title and a description and names its parts in reading order", () => {
    const root = parseXml(figure(EVERYTHING, { memberships: true }));
    const parts = root.children.filter((child) => typeof child !== "string");
    expect(parts.slice(0, 3).map(({ name }) => name)).toEqual(["title", "desc", "metadata"]);
    expect(parts.slice(3).map(({ attributes }) => attributes["id"])).toEqual([
      ...["background", "memberships", "ties", "hubs", "actors", "labels"],
      ...["legend", "footer", "title-block"],
    ]);
    expect(root.attributes["role"]).toBe("img");
  });

  it("gives every actor and every tie a group with a title", () => {
    const text = figure(EVERYTHING);
    expect(text).toContain('<g id="actor-Minsk-Group">\n<title>Minsk-Group: 1 contact</title>');
    expect(text).toContain("<title>Armenia – Russia: 17 contacts (12 calls, 5 meetings)</title>");
    const groups = everyElement(parseXml(text)).filter(({ attributes }) =>
      /^(actor|tie|hub)-/.test(attributes["id"] ?? ""),
    );
    expect(groups.length).toBeGreaterThan(12);
    for (const { children } of groups) {
      const first = children.find((child) => typeof child !== "string");
      expect(first?.name).toBe("title");
    }
  });

  it("says where it comes from", () => {
    const text = figure(EVERYTHING, { filter: { minimum: 2 } });
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(APPLICATION.version).toBe(version);
    expect(text).toContain(`<dc:creator>Démarche ${version}</dc:creator>`);
    expect(text).toContain("<dc:rights>CC0-1.0</dc:rights>");
    expect(text).toContain("<dc:source>An example (example, version 1)</dc:source>");
    expect(text).toContain("{&quot;level&quot;:&quot;people&quot;,&quot;minimum&quot;:2}");
  });

  it("can be had without a ground", () => {
    const text = svgText(furnishedScene(exampleRequest(EVERYTHING)), { ground: "transparent" });
    expect(text).not.toContain('id="background"');
    expectSafe(text);
  });

  it("clips only what would leave its plot", () => {
    expect(figure(EVERYTHING)).not.toContain("clipPath");
    expect(figure(EVERYTHING, { view: { x: 0, y: 0, zoom: 3 } })).toContain("clipPath");
  });
});

/** Names that break careless writers; the collected ones where they are at hand. */
function hostileNames(): readonly string[] {
  const own = [
    "]]><script>alert(1)</script>",
    "\"&<>'",
    "&amp;&#0;&bogus;",
    "\u202eRight to left override",
    "W".repeat(10_000),
    `Z${"\u0301".repeat(5000)}`,
    "lone \ud83d half",
    "nul \u0000 and \u001b",
    "\ufffe\uffff",
    "👩‍👩‍👧‍👦 family",
    "مرحبا",
    "\r\nlines\r",
    "<!-- comment -->",
    "",
  ];
  const suite = new URL("../../../shared/data/suites/naughty-strings/blns.json", import.meta.url);
  return existsSync(suite)
    ? [...own, ...(JSON.parse(readFileSync(suite, "utf8")) as string[])]
    : own;
}

function figureOfName(name: string, more: Partial<SceneRequest> = {}): string {
  const request = exampleRequest({
    actors: ["x state -90 0", "y person 90 0"],
    names: { x: name, y: `${name}${name}` },
    contacts: ["2020-01-01 statement x y"],
  });
  const { network } = request.snapshot;
  const dataset = { ...network.dataset, title: name, licence: name, version: name, id: name };
  const { filter } = request.snapshot;
  const snapshot = createEngine({ ...network, dataset }).query(filter);
  return svgText(furnishedScene({ ...request, ...more, snapshot }));
}

describe("E5: a hostile name", () => {
  it("breaks no figure, wherever it stands", () => {
    for (const name of hostileNames()) expectSafe(figureOfName(name));
  });

  it("of any characters breaks no figure", () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
    fc.assert(
      fc.property(units, (codes) => {
        expectSafe(figureOfName(String.fromCharCode(...codes)));
      }),
    );
  });

  it("as an id makes no two ids one", () => {
    const ids = ["a_b", "a-b", "a.b", "a%b", "a_2e_b", "a", "A", "é", "\ud800"];
    const actors = ids.map((id, index) => `${id} state ${40 * index - 180} 0`);
    expectSafe(figure({ actors, contacts: [`2020-01-01 meeting ${ids.join(" ")}`] }));
  });

  it("keeps its words in the title of its group, though the figure clips them", () => {
    const text = figureOfName("A very long name ".repeat(20).trim());
    expect(text).toContain(`<title>${"A very long name ".repeat(20).trim()}: 1 contact</title>`);
    expect(text).toContain("…</text>");
  });
});
