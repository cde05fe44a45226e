import type { ReadOptions, ReadResult } from "../read-result.ts";
import { refusing } from "../unreadable.ts";
import { XmlReader } from "../xml/xml-reader.ts";
import { datasetOfGraph } from "./dataset-of-graph.ts";
import { GexfReader } from "./read-gexf.ts";
import { GraphmlReader } from "./read-graphml.ts";

/** The data set in a GEXF or GraphML file; refused whole where it is cut off, no well-formed XML, or another kind of XML. */
export function readGraph(
  form: "gexf" | "graphml",
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadResult> {
  return refusing(file, () => {
    const handler = form === "gexf" ? new GexfReader(file) : new GraphmlReader(file);
    const reader = new XmlReader(handler);
    reader.push(bytes);
    reader.finish();
    return datasetOfGraph(handler.finish(), options);
  });
}
