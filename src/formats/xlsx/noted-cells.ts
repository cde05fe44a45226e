import { readXml } from "../xml/xml-reader.ts";
import type { OpenZip } from "../zip/unpack-zip.ts";
import type { Relation } from "./workbook-parts.ts";

/** Notes, and the remarks of newer versions with their answers, of which each stands among the notes too. */
const TYPES = /\/(?:comments|threadedComment)$/;
const REMARKS: ReadonlySet<string> = new Set(["comment", "threadedComment"]);

/** The cells of a sheet that people remarked on, such as `B2`, each once, as the file has them. */
export function notedCells(
  zip: OpenZip,
  relations: ReadonlyMap<string, Relation>,
): readonly string[] {
  const cells = new Set<string>();
  for (const { type, path } of relations.values()) {
    if (!TYPES.test(type) || !zip.names.includes(path)) continue;
    readXml(zip.unpack(path), {
      open(element) {
        if (REMARKS.has(element.name)) cells.add(element.attribute("ref") ?? "");
      },
      close: nothing,
      text: nothing,
    });
  }
  return [...cells];
}

function nothing(): void {
  // What a remark says is not read.
}
