import type { FigureRecord, Scene } from "../scene/scene.ts";
import { APPLICATION } from "./application.ts";
import { textElement } from "./xml.ts";

const NAMESPACES =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** What the file says about itself to machines: Dublin Core in RDF. No clock is read: the same figure is the same bytes on any day. */
export function svgMetadata(record: FigureRecord, words: Scene["words"]): readonly string[] {
  const { id, title, version, licence, language } = record.dataset;
  const entries: readonly (readonly [string, string])[] = [
    ["dc:title", words.title],
    ["dc:description", words.description],
    ["dc:creator", `${APPLICATION.name} ${APPLICATION.version}`],
    ["dc:source", version === "" ? `${title} (${id})` : `${title} (${id}, version ${version})`],
    ["dc:coverage", record.filter],
    ["dc:rights", licence],
    ["dc:language", language],
    ["dc:format", "image/svg+xml"],
  ];
  return [
    "<metadata>",
    `<rdf:RDF ${NAMESPACES}>`,
    '<rdf:Description rdf:about="">',
    ...entries.filter(([, text]) => text !== "").map(([name, text]) => textElement(name, text)),
    "</rdf:Description>",
    "</rdf:RDF>",
    "</metadata>",
  ];
}
