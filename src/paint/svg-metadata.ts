import type { FigureRecord, Scene } from "../scene/scene.ts";
import { APPLICATION } from "./application.ts";
import { textElement, xmlAttributes } from "./xml.ts";

const NAMESPACES =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** The namespace of what only this application reads. A name, not an address: nothing is there to be asked. */
export const ORIGIN_NAMESPACE = "urn:demarche:figure";

/** What a figure can be drawn from again, with the data set that `dc:source` names. */
export interface FigureOrigin {
  /** The address of the view, `#case=…`. */
  readonly view: string;
  /** The options of the figure, as text. */
  readonly figure: string;
}

/** What the file says about itself to machines: Dublin Core in RDF, and its origin. No clock is read: the same figure is the same bytes on any day. */
export function svgMetadata(
  record: FigureRecord,
  words: Scene["words"],
  origin?: FigureOrigin,
): readonly string[] {
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
    ...(origin === undefined ? [] : [originElement(origin)]),
    "</metadata>",
  ];
}

function originElement({ view, figure }: FigureOrigin): string {
  const attributes = xmlAttributes({ view, figure });
  return `<origin xmlns="${ORIGIN_NAMESPACE}"${attributes}/>`;
}
