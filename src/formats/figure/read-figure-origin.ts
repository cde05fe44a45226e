import { Unreadable } from "../unreadable.ts";
import { readXml } from "../xml/xml-reader.ts";

/** What a figure was drawn from, as its file says: texts, of which nothing is taken on trust. */
export interface FigureOriginText {
  /** The address of the view. */
  readonly view: string;
  /** The options of the figure. */
  readonly figure: string;
}

export type FigureReading =
  | { readonly ok: true; readonly origin: FigureOriginText }
  /** What was expected, what was found, what to do. */
  | { readonly ok: false; readonly message: string };

/** A figure is some hundred kilobytes; one with fonts and outlines a few million. */
const MOST_BYTES = 64_000_000;

/**
 * What an SVG file says of where it came from, also after an illustrator's program has saved it anew. The file is only ever text here; one
 * with a DOCTYPE is refused. Linear in the bytes.
 */
export function readFigureOrigin(bytes: Uint8Array): FigureReading {
  if (bytes.length > MOST_BYTES) return refused("it is larger than 64 million bytes");
  const path: string[] = [];
  const found: FigureOriginText[] = [];
  try {
    readXml(bytes, {
      open(element) {
        path.push(element.name);
        if (path.join(" ") !== "svg metadata origin") return;
        const said = (name: string) => element.attribute(name) ?? "";
        found.push({ view: said("view"), figure: said("figure") });
      },
      close: () => void path.pop(),
      text: () => undefined,
    });
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
  const [origin] = found;
  return origin === undefined
    ? refused("it does not say which view it shows")
    : { ok: true, origin };
}

function refused(found: string): FigureReading {
  return {
    ok: false,
    message: `Expected a figure that Démarche exported as SVG, found another file: ${found}. Choose the SVG as it was saved, or open its data set.`,
  };
}
