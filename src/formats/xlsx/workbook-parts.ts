import { Unreadable } from "../unreadable.ts";
import { readXml } from "../xml/xml-reader.ts";
import type { OpenZip } from "../zip/unpack-zip.ts";
import { unescapeCellText } from "./cell-text.ts";
import { meaningOfBuiltIn, meaningOfCode } from "./number-formats.ts";
import type { NumberMeaning } from "./number-formats.ts";

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Its file in the zip. */
  readonly path: string;
}

/** What a workbook says about its sheets, its texts and its formats. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
  readonly hasMacros: boolean;
  readonly sharedStrings: readonly string[];
  /** By the number of a cell's style. */
  readonly meanings: readonly NumberMeaning[];
}

/** @throws Unreadable where a part that must be there is missing or broken */
export function workbookParts(zip: OpenZip): WorkbookParts {
  const path = mainPart(zip);
  const { listed, is1904 } = readWorkbookPart(zip, path);
  const related = readRelations(zip, path);
  const sheets = listed.flatMap(({ name, hidden, relation }) => {
    const target = related.get(relation);
    const isSheet = target !== undefined && target.type.endsWith("/worksheet");
    return isSheet && zip.names.includes(target.path) ? [{ name, hidden, path: target.path }] : [];
  });
  if (sheets.length === 0) throw missingPart("a sheet");
  const partOf = (type: string) => [...related.values()].find((part) => part.type.endsWith(type));
  const strings = partOf("/sharedStrings")?.path ?? "";
  const styles = partOf("/styles")?.path ?? "";
  return {
    sheets,
    is1904,
    hasMacros: zip.names.some((name) => name.endsWith("vbaProject.bin")),
    sharedStrings: zip.names.includes(strings) ? readSharedStrings(zip.unpack(strings)) : [],
    meanings: zip.names.includes(styles) ? readStyles(zip.unpack(styles)) : [],
  };
}

/** The sheets that a workbook lists, without a look at them. @throws Unreadable where it is none */
export function sheetNames(zip: OpenZip): readonly { readonly name: string }[] {
  return readWorkbookPart(zip, mainPart(zip)).listed;
}

function mainPart(zip: OpenZip): string {
  const main = [...readRelations(zip, "").values()].find(({ type }) =>
    type.endsWith("/officeDocument"),
  );
  const path = main?.path ?? "xl/workbook.xml";
  if (path.endsWith(".bin")) {
    throw new Unreadable(
      "workbook-binary",
      "Expected a workbook of the kind .xlsx, found a binary one (.xlsb). Save it as .xlsx.",
    );
  }
  if (!zip.names.includes(path)) throw missingPart("xl/workbook.xml");
  return path;
}

function readWorkbookPart(zip: OpenZip, path: string) {
  const listed: { name: string; hidden: boolean; relation: string }[] = [];
  let is1904 = false;
  readXml(zip.unpack(path), {
    open(element) {
      if (element.name === "workbookPr") is1904 = isTrue(element.attribute("date1904"));
      if (element.name !== "sheet") return;
      const hidden = (element.attribute("state") ?? "visible") !== "visible";
      const name = element.attribute("name") ?? "";
      listed.push({ name, hidden, relation: element.attribute("id") ?? "" });
    },
  });
  return { listed, is1904 };
}

/** What a part of a workbook refers to. */
export interface Relation {
  readonly type: string;
  /** As it is written: of a link, its address. */
  readonly target: string;
  /** Its file in the zip; empty where it is outside. */
  readonly path: string;
}

/** What a part refers to, by the id of the reference. */
export function readRelations(zip: OpenZip, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relation>();
  if (!zip.names.includes(path)) return found;
  readXml(zip.unpack(path), {
    open(element) {
      const attribute = (key: string) => element.attribute(key) ?? "";
      if (element.name !== "Relationship") return;
      const target = attribute("Target");
      const isOutside = attribute("TargetMode") === "External";
      found.set(attribute("Id"), {
        ...{ type: attribute("Type"), target },
        path: isOutside ? "" : pathOf(folder, target),
      });
    },
  });
  return found;
}

/** A file in the zip as a part in a folder names it: `../comments1.xml`. */
function pathOf(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").slice(0, -1);
  let rest = target;
  for (;;) {
    if (rest.startsWith("../")) steps.pop();
    else if (!rest.startsWith("./")) return [...steps, rest].join("/");
    rest = rest.slice(rest.indexOf("/") + 1);
  }
}

/** The texts that cells refer to by number: plain, or the runs of a rich text joined; what is read aloud of them is left out. */
function readSharedStrings(bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let takes = false;
  let spoken = 0;
  readXml(bytes, {
    open({ name }) {
      if (name === "si") text = "";
      if (name === "rPh") spoken++;
      takes = name === "t" && spoken === 0;
    },
    close(name) {
      if (name === "si") strings.push(unescapeCellText(text));
      if (name === "rPh") spoken--;
      takes = false;
    },
    text(piece) {
      if (takes) text += piece;
    },
  });
  return strings;
}

function readStyles(bytes: Uint8Array): readonly NumberMeaning[] {
  const codes = new Map<number, NumberMeaning>();
  const meanings: NumberMeaning[] = [];
  let inCells = false;
  readXml(bytes, {
    open(element) {
      if (element.name === "cellXfs") inCells = true;
      const id = Number(element.attribute("numFmtId") ?? 0);
      if (element.name === "numFmt")
        codes.set(id, meaningOfCode(element.attribute("formatCode") ?? ""));
      if (element.name === "xf" && inCells) meanings.push(codes.get(id) ?? meaningOfBuiltIn(id));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return meanings;
}

/** Whether an attribute says yes, in any of the ways of XML Schema. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

function missingPart(part: string): Unreadable {
  return new Unreadable(
    "workbook-damaged",
    `Expected a workbook with ${part}, found none. Open it in a spreadsheet and save it again as .xlsx.`,
  );
}
