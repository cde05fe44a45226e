import { Unreadable } from "../unreadable.ts";
import { readXml } from "../xml/xml-reader.ts";
import type { OpenZip } from "../zip/unpack-zip.ts";
import type { Relation } from "./workbook-parts.ts";

/** Notes, and the remarks of newer versions with their answers, of which each stands among the notes too. */
const TYPES = /\/(?:comments|threadedComment)$/;
const REMARKS: ReadonlySet<string> = new Set(["comment", "threadedComment"]);

/** The cells of a sheet that people remarked on, such as `B2`, each once, as the file has them. A part to which it refers often is read once. @throws Unreadable where one is damaged */
export function notedCells(
  zip: OpenZip,
  relations: ReadonlyMap<string, Relation>,
): readonly string[] {
  const cells = new Set<string>();
  const ofNotes = [...relations.values()].filter(({ type }) => TYPES.test(type));
  for (const path of new Set(ofNotes.map((relation) => relation.path))) {
    if (!zip.names.includes(path)) continue;
    readXml(zip.unpack(path), {
      open(element) {
        const cell = REMARKS.has(element.name) ? (element.attribute("ref") ?? "") : "";
        if (cell !== "") cells.add(cell);
      },
    });
  }
  return [...cells];
}

/** What a part of a workbook tells that a sheet can do without; null where it is damaged. @throws Unreadable where the workbook unpacks to too much */
export function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable && error.code !== "zip-too-large") return null;
    throw error;
  }
}
