import { existsSync, readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDataSet } from "../../model/arbitrary-dataset.ts";
import type { Problem } from "../../model/problem.ts";
import { readFolder } from "../csv-folder.ts";
import { readDemarcheJson, writeDemarcheJson } from "../demarche-json.ts";
import { readBytes } from "../registry.ts";
import { GraphText } from "./graph-text.ts";
import { edtfOfSpan } from "./graph-times.ts";
import { writeGexf, writeGraphml } from "./write-graph.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const gexf = (graph: string) =>
  readBytes("g.gexf", utf8(`<gexf xmlns="http://gexf.net/1.3" version="1.3">\n${graph}</gexf>`));
const graphml = (graph: string) =>
  readBytes(
    "g.graphml",
    utf8(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${graph}</graphml>`),
  );

async function contactsOf(reading: ReturnType<typeof readBytes>) {
  const { dataset, problems } = await reading;
  if (dataset === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  return [...dataset.contacts].map(
    ({ date, kind, participants }) => `${date.written} ${kind} ${participants.join("-")}`,
  );
}

describe.each([
  ["gexf", writeGexf],
  ["graphml", writeGraphml],
] as const)("%s of ours", (form, write) => {
  test("brings the case back, byte for byte, and again the same", async () => {
    const folder = new URL("../../../data/karabakh-2020/", import.meta.url);
    const { dataset } = readFolder(
      new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))])),
    );
    const lost: Problem[] = [];
    const bytes = write(dataset!, (problem) => lost.push(problem));
    const again = await readBytes(`k.${form}`, bytes);
    expect(lost).toEqual([]);
    expect(Buffer.from(writeDemarcheJson(again.dataset!)).equals(writeDemarcheJson(dataset!))).toBe(
      true,
    );
    expect(write(again.dataset!, () => undefined)).toEqual(bytes);
  });

  test("brings back any data set of characters that XML holds", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataSet, async (made) => {
        // What XML cannot hold is replaced first.
        const { dataset } = readDemarcheJson(
          "x",
          utf8(new GraphText().of(new TextDecoder().decode(writeDemarcheJson(made)))),
        );
        const lost: Problem[] = [];
        const again = await readBytes(
          `x.${form}`,
          write(dataset!, (problem) => lost.push(problem)),
        );
        if (lost.length === 0) expect(again.dataset).toEqual(dataset);
        else expect(again.dataset?.contacts.length).toBe(dataset?.contacts.length);
      }),
      { numRuns: 60 },
    );
  });

  const NAUGHTY = new URL(
    "../../../../shared/data/suites/naughty-strings/blns.json",
    import.meta.url,
  );
  test.skipIf(!existsSync(NAUGHTY))(
    "carries every naughty string that XML can hold, and reports the others (skipped without the suite's folder)",
    async () => {
      const strings = JSON.parse(readFileSync(NAUGHTY, "utf8")) as string[];
      const contacts = strings.map((summary, i) => ({
        id: `c${i}`,
        date: "2020-10-02",
        kind: "call",
        participants: ["a", "b"],
        summary,
      }));
      const { dataset } = readDemarcheJson("x", utf8(JSON.stringify({ id: "x", contacts })));
      const lost: Problem[] = [];
      const again = await readBytes(
        `x.${form}`,
        write(dataset!, (problem) => lost.push(problem)),
      );
      const text = new GraphText();
      expect([...again.dataset!.contacts].map(({ summary }) => summary)).toEqual(
        strings.map((naughty) => text.of(naughty)),
      );
      expect(lost).toHaveLength(text.replaced > 0 ? 1 : 0);
    },
  );
});

test("GEXF gives Gephi's timeline days, and no two edges of one kind between the same two", () => {
  const contacts = [1, 2].map((day) => ({
    id: `c${day}`,
    date: `2020-10-0${day}`,
    kind: "call",
    participants: ["a", "b"],
  }));
  const all = [
    ...contacts,
    { id: "j", date: "2020-10/..", kind: "summit", participants: ["a", "b", "c"] },
  ];
  const { dataset } = readDemarcheJson("x", utf8(JSON.stringify({ id: "x", contacts: all })));
  const xml = new TextDecoder().decode(writeGexf(dataset!, () => undefined));
  expect(xml).toContain('<graph mode="dynamic" timeformat="date"');
  expect(xml).toContain('kind="call" label="call" start="2020-10-01" end="2020-10-01"');
  expect(xml).toContain('kind="call 2" label="call" start="2020-10-02" end="2020-10-02"');
  expect(
    xml.match(
      /source="\w" target="contact:j" type="undirected" kind="summit" label="participant" start="2020-10-01">/g,
    ),
  ).toHaveLength(3);
});

test("what a file of before carries under another address is read all the same", async () => {
  const description = { id: "x", licence: "CC0", title: "X", contacts: [] };
  const { dataset } = readDemarcheJson("x", utf8(JSON.stringify(description)));
  const xml = new TextDecoder().decode(writeGexf(dataset!, () => undefined));
  const older = xml.replace("urn:demarche:rest", "https://demarche.example/ns");
  expect(older).not.toBe(xml);
  expect((await readBytes("x.gexf", utf8(older))).dataset).toEqual(dataset);
});

describe("D2: GEXF of others", () => {
  test("static, with declared, default and undeclared attributes", async () => {
    const reading = await gexf(
      `<graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="Kind" type="string"/></attributes><attributes class="edge"><attribute id="0" title="Date" type="string"><default>2020</default></attribute></attributes>
      <nodes><node id="a" label="Aland"><attvalues><attvalue for="0" value="State"/><attvalue for="9" value="x"/></attvalues></node><node id="b"/></nodes>
      <edges><edge id="1" source="a" target="b" label="Meeting"/><edge source="a" target="b" label="trade"><attvalues><attvalue for="0" value="2020-10"/></attvalues></edge></edges></graph>`,
    );
    expect(await contactsOf(Promise.resolve(reading))).toEqual([
      "2020 meeting a-b",
      "2020-10 trade a-b",
    ]);
    expect(reading.dataset?.actors).toMatchObject([
      { id: "a", name: "Aland", kind: "state", extra: [["9", "x"]] },
      { id: "b", name: "b", kind: "group" },
    ]);
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ code: "attribute-undeclared", text: "9", row: 3 }),
    );
    expect({ rows: reading.rows, kept: reading.kept }).toEqual({ rows: 4, kept: 4 });
  });

  test("dynamic: start and end, spells, slices, timestamps, intervals, numbers of time", async () => {
    const edge = (times: string, inside = "") =>
      `<edge source="a" target="b" kind="call" ${times}>${inside}</edge>`;
    expect(
      await contactsOf(
        gexf(
          `<graph mode="dynamic"><nodes><node id="a"/><node id="b"/></nodes><edges>${[
            edge('start="2009-03-01" end="2009-03-10"'),
            edge('start="2009-03-01"'),
            edge("", '<spells><spell start="2009" end="2009"/><spell start="2011"/></spells>'),
            edge("", '<slices><slice start="2012" end="2012"/></slices>'),
            edge('timestamp="2013-01-01T12:00:00Z"'),
            edge('intervals="&lt;[2014,2014];[2015,2016)&gt;"'),
            edge('start="1.2358656E12" end="Infinity"'),
            edge('start="3" end="4"'),
          ].join("")}</edges></graph>`,
        ),
      ),
    ).toEqual(
      [
        ...["2009-03-01/2009-03-10", "2009-03-01/..", "2009", "2011/..", "2012"],
        ...["2013-01-01T12:00:00Z", "2014", "2015/2016", "2009-03-01/..", "../.."],
      ].map((date) => `${date} call a-b`),
    );
  });

  test("an edge to a missing node keeps its contact, one without an end is set aside, nested nodes are counted", async () => {
    const { problems, rows, kept, setAside, dataset } = await gexf(
      `<graph><nodes><node id="a"><nodes><node id="b"/></nodes></node>\n<node label="no id"/></nodes><edges>\n<edge id="x" source="a" target="zz" kind="call" start="2020"/>\n<edge id="y" source="a" kind="call" start="2020"/></edges></graph>`,
    );
    expect(problems.map(({ code, row }) => `${code} ${row}`)).toEqual(
      expect.arrayContaining(["nodes-nested 0", "participants-missing 5", "cell-empty 3"]),
    );
    expect(dataset?.actors).toContainEqual(
      expect.objectContaining({ id: "zz", placeholder: true }),
    );
    expect(rows).toBe(kept + setAside.length);
    expect({ kept, setAside: setAside.length }).toEqual({ kept: 3, setAside: 2 });
  });

  test("kinds that nobody knows are one warning each, with their number", async () => {
    const edges = ["likes", "likes", "trades", "call", "likes"].map(
      (kind, i) => `<edge id="${i}" source="a" target="b" kind="${kind}" start="2020"/>\n`,
    );
    const { problems, kept } = await gexf(
      `<graph><nodes><node id="a"/><node id="b"/></nodes><edges>\n${edges.join("")}</edges></graph>`,
    );
    const found = problems.filter(({ code }) => code === "kind-unknown");
    expect(found.map(({ severity, text, row }) => `${severity} ${text} ${row}`)).toEqual([
      "warning likes 3",
      "warning trades 5",
    ]);
    expect(found[0]?.message).toContain("in 3 edges");
    expect(kept).toBe(7);
  });

  test("cut off, another kind of XML, a DOCTYPE: refused whole, with the line", async () => {
    for (const [text, code, row] of [
      ["<gexf>\n<graph>\n<nodes><node id='a'/>", "xml-cut-off", 3],
      ["<svg/>", "graph-not-read", 1],
      ["\n<!DOCTYPE gexf [<!ENTITY a 'b'>]>\n<gexf/>", "xml-doctype", 2],
    ] as const) {
      const { dataset, problems } = await readBytes("g.gexf", utf8(text));
      expect(dataset).toBeNull();
      expect(problems).toMatchObject([{ code, row, severity: "error" }]);
    }
  });
});

describe("D2: GraphML of others", () => {
  test.each([
    [
      "yEd",
      '<key for="node" id="d0" yfiles.type="nodegraphics"/><key for="edge" id="d1" yfiles.type="edgegraphics"/><key attr.name="date" for="edge" id="d2"/>',
      '<data key="d0"><y:ShapeNode xmlns:y="y"><y:Fill/><y:NodeLabel fontSize="12">A\u00a0Land<y:Model/></y:NodeLabel></y:ShapeNode></data>',
      '<data key="d2">2020-10-02</data>',
    ],
    [
      "networkx",
      '<key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d2" for="edge" attr.name="when" attr.type="string"/>',
      '<data key="d0">A\u00a0Land</data>',
      '<data key="d2">\n  2020-10-02\n</data>',
    ],
    [
      "igraph",
      '<key id="v_name" for="node" attr.name="name" attr.type="string"/><key id="e_date" for="edge" attr.name="Date" attr.type="string"/>',
      '<data key="v_name">A\u00a0Land</data>',
      '<data key="e_date">2020-10-02</data>',
    ],
    [
      "Cytoscape",
      '<key attr.name="shared name" attr.type="string" for="node" id="n"/><key attr.name="start" for="edge" id="s"/>',
      '<data key="n">A\u00a0Land</data>',
      '<data key="s">2020-10-02</data>',
    ],
  ])("%s: labels and dates are found", async (_, keys, node, edge) => {
    const { dataset } = await graphml(
      `${keys}<graph edgedefault="directed"><node id="n0">${node}</node><node id="n1"/><edge source="n0" target="n1">${edge}</edge></graph>`,
    );
    expect(dataset?.actors[0]?.name).toBe("A\u00a0Land");
    expect(dataset?.contacts.at(0).date.written).toBe("2020-10-02");
  });

  test("hyperedges are joint contacts; nested graphs, ports and undated edges are counted", async () => {
    const { dataset, problems } = await graphml(
      `<key id="k" for="edge" attr.name="kind"><default>summit</default></key><graph><node id="a"><port name="p"/><graph><node id="b"/><edge source="a" target="b"/></graph></node><node id="c"/><hyperedge><endpoint node="a"/><endpoint node="b"/><endpoint node="c"/></hyperedge></graph>`,
    );
    expect([...dataset!.contacts].map(({ kind, participants }) => [kind, ...participants])).toEqual(
      [
        ["summit", "a", "b"],
        ["summit", "a", "b", "c"],
      ],
    );
    expect(problems.map(({ code, text }) => `${code} ${text}`)).toEqual(
      expect.arrayContaining(["nodes-nested 1", "ports-left-out 1", "edges-undated 2"]),
    );
  });
});

test.each([
  [{ start: "2020", end: "2020" }, "2020"],
  [{ start: null, end: "2020" }, "../2020"],
  [{ start: null, end: null }, null],
  [{ start: "1601596800", end: "1601596800" }, "2020-10-02"],
  [{ start: "0.5", end: null }, null],
])("the span %j is the date %j", (span, date) => {
  expect(edtfOfSpan(span)).toBe(date);
});
