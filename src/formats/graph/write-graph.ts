import type { DataSet } from "../../model/dataset.ts";
import { counted } from "../../model/count-words.ts";
import { problemAt } from "../../model/problem.ts";
import type { Report } from "../../model/problem.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { graphOfDataSet } from "./graph-of-dataset.ts";
import type { GraphSpan, GraphValue, WrittenGraph } from "./graph-of-dataset.ts";
import { GraphText } from "./graph-text.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** The namespace and names under which a file carries what no graph has: sources, events, offices, the description. */
const OURS = "urn:demarche:rest";

/** Text for XML. */
type Take = (text: string) => string;

/** GEXF 1.3 with dates that a timeline reads, and all else that the data set holds. Characters that XML forbids are replaced, which is reported. */
export function writeGexf(dataset: DataSet, report: Report): Uint8Array {
  return written(dataset, report, gexfText);
}

/** GraphML 1.0 with all that the data set holds. Characters that XML forbids are replaced, which is reported. */
export function writeGraphml(dataset: DataSet, report: Report): Uint8Array {
  return written(dataset, report, graphmlText);
}

function written(
  dataset: DataSet,
  report: Report,
  format: (dataset: DataSet, graph: WrittenGraph, take: Take) => string,
): Uint8Array {
  const text = new GraphText();
  const xml = format(dataset, graphOfDataSet(dataset), (raw) => escapeXml(text.of(raw)));
  if (text.replaced > 0) {
    report(
      problemAt(
        { file: dataset.id, row: 0, column: "" },
        {
          severity: "warning",
          code: "xml-character-replaced",
          text: "",
          message: `${counted(text.replaced, "character")} that XML cannot hold (control characters, halves of characters) ${text.replaced === 1 ? "is" : "are"} replaced by \ufffd. Write the data set as JSON, CSV or a workbook to keep them.`,
        },
      ),
    );
  }
  return new TextEncoder().encode(xml);
}

function titlesOf(
  items: readonly { readonly values: readonly GraphValue[] }[],
): ReadonlyMap<string, number> {
  const titles = new Map<string, number>();
  for (const { values } of items) {
    for (const [title] of values) if (!titles.has(title)) titles.set(title, titles.size);
  }
  return titles;
}

function gexfText(dataset: DataSet, { nodes, edges, rest }: WrittenGraph, take: Take): string {
  const nodeTitles = titlesOf(nodes);
  const edgeTitles = titlesOf(edges);
  const parts = [
    `${HEAD}<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<meta><creator>Démarche</creator><title>${take(dataset.title)}</title><demarche:rest xmlns:demarche="${OURS}">${take(rest)}</demarche:rest></meta>\n`,
    `<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="undirected">\n`,
    gexfAttributes("node", nodeTitles, take),
    gexfAttributes("edge", edgeTitles, take),
    "<nodes>\n",
  ];
  for (const { id, label, values, span } of nodes) {
    const times = span === null ? "" : spanText(span);
    parts.push(
      `<node id="${take(id)}" label="${take(label)}"${times}>${gexfValues(values, nodeTitles, take)}</node>\n`,
    );
  }
  parts.push("</nodes>\n<edges>\n");
  for (const { id, source, target, directed, label, kind, values, span } of edges) {
    const ends = `id="${id}" source="${take(source)}" target="${take(target)}" type="${directed ? "directed" : "undirected"}"`;
    parts.push(
      `<edge ${ends} kind="${take(kind)}" label="${take(label)}"${spanText(span)}>${gexfValues(values, edgeTitles, take)}</edge>\n`,
    );
  }
  parts.push("</edges>\n</graph>\n</gexf>\n");
  return parts.join("");
}

function gexfAttributes(
  of: "node" | "edge",
  titles: ReadonlyMap<string, number>,
  take: Take,
): string {
  const list = [...titles].map(
    ([title, id]) =>
      `<attribute id="${String(id)}" title="${take(title)}" type="${title === "row" ? "integer" : "string"}"/>`,
  );
  return `<attributes class="${of}" mode="static">${list.join("")}</attributes>\n`;
}

function gexfValues(
  values: readonly GraphValue[],
  titles: ReadonlyMap<string, number>,
  take: Take,
): string {
  const list = values.map(
    ([title, text]) => `<attvalue for="${String(titles.get(title))}" value="${take(text)}"/>`,
  );
  return list.length === 0 ? "" : `<attvalues>${list.join("")}</attvalues>`;
}

function spanText({ start, end }: GraphSpan): string {
  return (start === null ? "" : ` start="${start}"`) + (end === null ? "" : ` end="${end}"`);
}

function graphmlText(dataset: DataSet, { nodes, edges, rest }: WrittenGraph, take: Take): string {
  const nodeTitles = titlesOf([...nodes, { values: [["label", ""], ...TIMES] }]);
  const edgeTitles = titlesOf([...edges, { values: [["label", ""], ["edge kind", ""], ...TIMES] }]);
  const parts = [
    `${HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`,
    graphmlKeys("node", nodeTitles, take),
    graphmlKeys("edge", edgeTitles, take),
    `<key id="g0" for="graph" attr.name="title" attr.type="string"/>\n<key id="g1" for="graph" attr.name="demarche" attr.type="string"/>\n`,
    `<graph id="${take(dataset.id)}" edgedefault="undirected">\n<data key="g0">${take(dataset.title)}</data>\n<data key="g1">${take(rest)}</data>\n`,
  ];
  for (const { id, label, values, span } of nodes) {
    const all = [["label", label] as const, ...values, ...timesOf(span)];
    parts.push(`<node id="${take(id)}">${graphmlValues("n", all, nodeTitles, take)}</node>\n`);
  }
  for (const { id, source, target, directed, label, kind, values, span } of edges) {
    const all = [
      ["label", label] as const,
      ["edge kind", kind] as const,
      ...values,
      ...timesOf(span),
    ];
    parts.push(
      `<edge id="${id}" source="${take(source)}" target="${take(target)}" directed="${String(directed)}">${graphmlValues("e", all, edgeTitles, take)}</edge>\n`,
    );
  }
  parts.push("</graph>\n</graphml>\n");
  return parts.join("");
}

const TIMES: readonly GraphValue[] = [
  ["start", ""],
  ["end", ""],
];

function timesOf(span: GraphSpan | null): readonly GraphValue[] {
  return [
    ["start", span?.start ?? ""],
    ["end", span?.end ?? ""],
  ];
}

function graphmlKeys(of: "node" | "edge", titles: ReadonlyMap<string, number>, take: Take): string {
  const keys = [...titles].map(
    ([title, id]) =>
      `<key id="${of.charAt(0)}${String(id)}" for="${of}" attr.name="${take(title)}" attr.type="${title === "row" ? "int" : "string"}"/>\n`,
  );
  return keys.join("");
}

function graphmlValues(
  letter: "n" | "e",
  values: readonly GraphValue[],
  titles: ReadonlyMap<string, number>,
  take: Take,
): string {
  return values
    .filter(([, text]) => text !== "")
    .map(
      ([title, text]) => `<data key="${letter}${String(titles.get(title))}">${take(text)}</data>`,
    )
    .join("");
}
