import type { Face } from "../type/faces.ts";
import { viewOf } from "../type/font-file.ts";
import type { PlacedGlyph } from "../type/shape-text.ts";
import { subsetOutlines } from "../type/subset-font.ts";
import { bytesOf, hex4, hexOfText, type PdfFile, type Reference } from "./pdf-file.ts";

interface UsedGlyph {
  readonly advance: number;
  /** What it stands for. */
  readonly characters: string;
}

interface UsedFace {
  readonly name: string;
  /** By number. */
  readonly glyphs: Map<number, UsedGlyph>;
}

/** The faces that a file's texts use, with the glyphs of each. */
export class PdfFonts {
  readonly #used = new Map<Face, UsedFace>();

  /** The name under which the page knows the face of a glyph. */
  nameOf({ face, glyph }: PlacedGlyph): string {
    const used = this.#used.get(face) ?? { name: `F${this.#used.size}`, glyphs: new Map() };
    this.#used.set(face, used);
    const { id, advanceWidth, codePoints } = glyph;
    if (!used.glyphs.has(id)) {
      used.glyphs.set(id, {
        advance: advanceWidth,
        characters: String.fromCodePoint(...codePoints),
      });
    }
    return used.name;
  }

  /** Writes the fonts; gives the dictionary of their names. */
  write(file: PdfFile): string {
    const entries = Array.from(
      this.#used,
      ([face, { name, glyphs }], index) => `/${name} ${writeFont(file, face, glyphs, index)}`,
    );
    return `<< ${entries.join(" ")} >>`;
  }
}

/** A font that names its glyphs by their numbers (ISO 32000-1, 9.7), with what they stand for. */
function writeFont(
  file: PdfFile,
  face: Face,
  glyphs: ReadonlyMap<number, UsedGlyph>,
  index: number,
): Reference {
  const ids = [...glyphs.keys()].sort((a, b) => a - b);
  const outlines = subsetOutlines(face.tables, ids);
  const program = file.addStream(outlines, `/Length1 ${outlines.length} `);
  const name = `/${subsetTag(index)}+NotoSans${face.weight === 600 ? "-SemiBold" : ""}`;
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName ${name} /Flags 4 ${metricsOf(face)} /FontFile2 ${program} >>`,
  );
  const widths = ids.map((id) => `${id} [${glyphs.get(id)!.advance}]`).join(" ");
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} /CIDToGIDMap /Identity /DW 1000 /W [${widths}] >>`,
  );
  const meaning = file.addStream(bytesOf(meaningOf(ids, glyphs)));
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${descendant}] /ToUnicode ${meaning} >>`,
  );
}

/** Six letters that mark a font with some of its glyphs; others for each font of the file. */
function subsetTag(index: number): string {
  return `AAAA${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}`;
}

function metricsOf({ tables, weight }: Face): string {
  const head = viewOf(tables.get("head")!);
  const hhea = viewOf(tables.get("hhea")!);
  const box = [36, 38, 40, 42].map((at) => head.getInt16(at)).join(" ");
  const [ascent, descent] = [hhea.getInt16(4), hhea.getInt16(6)];
  return `/FontBBox [${box}] /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight 714 /StemV ${weight === 600 ? 120 : 80}`;
}

/** At most so many lines in one block, says the format. */
const BLOCK = 100;

function meaningOf(ids: readonly number[], glyphs: ReadonlyMap<number, UsedGlyph>): string {
  const lines = ids.flatMap((id) => {
    const { characters } = glyphs.get(id)!;
    return characters === "" ? [] : [`<${hex4(id)}> <${hexOfText(characters)}>`];
  });
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += BLOCK) {
    const block = lines.slice(at, at + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange",
    ...blocks,
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
  ].join("\n");
}
