import type { Faces } from "../type/faces.ts";
import {
  decimals,
  outlineText,
  placeOfText,
  startOf,
  unitPx,
  type TextPlace,
} from "../type/outline-text.ts";
import { shapeText, type PlacedGlyph } from "../type/shape-text.ts";
import { circleOperators, pathOperators, pdfNumber, rectangleOperators } from "./path-operators.ts";
import { bytesOf, hex4, PdfFile, textString } from "./pdf-file.ts";
import { GlyphShapes } from "./glyph-shapes.ts";
import { PdfFonts } from "./pdf-fonts.ts";
import { spansOf } from "./spoken-spans.ts";
import { numberOf, readSvg, type SvgElement } from "./read-svg.ts";

const POINTS_PER_MM = 72 / 25.4;
const POINTS_PER_PX = 72 / 96;

/**
 * The figure of an SVG that `svgText` has written as a PDF of one page of its size: the same marks as vectors, the texts as text, with the glyphs that
 * they use. Of the same SVG the same bytes.
 * @param svg with live text
 */
export function figurePdf(svg: string, faces: Faces): Uint8Array<ArrayBuffer> {
  const root = readSvg(svg);
  const [, , width = 1, height = 1] = (root.attributes["viewBox"] ?? "").split(" ").map(Number);
  const [pageWidth, pageHeight] = [pointsOf(root, "width"), pointsOf(root, "height")];
  const page = new PageWriter(root, faces);
  const [scaleX, scaleY] = [pageWidth / width, pageHeight / height];
  page.operators.push(`${[scaleX, 0, 0, -scaleY, 0, pageHeight].map(decimals).join(" ")} cm`);
  for (const child of root.children) page.draw(child);
  return writeFile(root, page, [pageWidth, pageHeight]);
}

function pointsOf(root: SvgElement, side: "width" | "height"): number {
  const isMm = root.attributes[side]?.endsWith("mm") === true;
  return numberOf(root, side) * (isMm ? POINTS_PER_MM : POINTS_PER_PX);
}

function writeFile(
  root: SvgElement,
  page: PageWriter,
  size: readonly [number, number],
): Uint8Array<ArrayBuffer> {
  const file = new PdfFile();
  const fonts = page.fonts.write(file);
  const states = Array.from(page.opacities, ([state, name]) => `/${name} << ${state} >>`).join(" ");
  const shapes = page.shapes.write(file);
  const content = file.addStream(bytesOf(page.operators.join("\n")));
  const pages = file.next.replace(/^\d+/, (number) => String(Number(number) + 1));
  const only = file.add(
    `<< /Type /Page /Parent ${pages} /MediaBox [0 0 ${size.map(pdfNumber).join(" ")}] /Group << /S /Transparency /CS /DeviceRGB >> /Resources << /Font ${fonts} /XObject ${shapes} /ExtGState << ${states} >> >> /Contents ${content} >>`,
  );
  file.add(`<< /Type /Pages /Kids [${only}] /Count 1 >>`);
  const title = textString(childOf(root, "title")?.text ?? "");
  const language = root.attributes["xml:lang"];
  const spoken = language === undefined ? "" : ` /Lang (${language})`;
  const catalogue = file.add(
    `<< /Type /Catalog /Pages ${pages}${spoken} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const creator = textString(found(root, "dc:creator")?.text ?? "");
  const subject = textString(childOf(root, "desc")?.text ?? "");
  const keywords = textString(found(root, "origin")?.attributes["view"] ?? "");
  const information = file.add(
    `<< /Title ${title} /Subject ${subject} /Keywords ${keywords} /Creator ${creator} /Producer ${creator} >>`,
  );
  return file.bytes(catalogue, information);
}

function childOf(element: SvgElement, name: string): SvgElement | undefined {
  return element.children.find((child) => child.name === name);
}

function found(element: SvgElement, name: string): SvgElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const one = found(child, name);
    if (one !== undefined) return one;
  }
  return undefined;
}

/** Elements that draw nothing themselves. */
const SILENT = new Set(["title", "desc", "metadata", "defs", "clipPath", "style"]);

/** The marks of a figure as operators of a page. */
class PageWriter {
  readonly operators: string[] = [];
  readonly fonts = new PdfFonts();
  readonly shapes = new GlyphShapes();
  /** Names of the graphics states, by what they say. */
  readonly opacities = new Map<string, string>();
  readonly #clips: ReadonlyMap<string, SvgElement>;
  readonly #faces: Faces;

  constructor(root: SvgElement, faces: Faces) {
    this.#faces = faces;
    this.#clips = new Map(clipsOf(root));
  }

  draw(element: SvgElement): void {
    if (SILENT.has(element.name)) return;
    if (element.name === "g" || element.name === "svg") this.#drawGroup(element);
    else if (element.name === "text") this.#drawText(element);
    else this.#drawShape(element);
  }

  #drawGroup({ attributes, children }: SvgElement): void {
    const clip = this.#clips.get(/^url\(#(.*)\)$/.exec(attributes["clip-path"] ?? "")?.[1] ?? "");
    const matrix = matrixOf(attributes["transform"]);
    const isApart = clip !== undefined || matrix !== null;
    if (isApart) this.operators.push("q");
    if (matrix !== null) this.operators.push(`${matrix} cm`);
    if (clip !== undefined) this.operators.push(shapeOf(clip), "W n");
    for (const child of children) this.draw(child);
    if (isApart) this.operators.push("Q");
  }

  #drawShape(element: SvgElement): void {
    const { attributes } = element;
    const [fill, stroke] = [attributes["fill"] ?? "#000000", attributes["stroke"] ?? "none"];
    if (fill === "none" && stroke === "none") return;
    this.operators.push("q", ...this.#look(attributes), shapeOf(element));
    this.operators.push(fill === "none" ? "S" : stroke === "none" ? "f" : "B", "Q");
  }

  /** Colours, opacity, width, dashes and joins. */
  #look(attributes: SvgElement["attributes"]): readonly string[] {
    const { fill = "#000000", stroke = "none" } = attributes;
    const look = [this.#opacity(attributes)];
    if (fill !== "none") look.push(`${colour(fill)} rg`);
    if (stroke !== "none") {
      look.push(`${colour(stroke)} RG`, `${attributes["stroke-width"] ?? "1"} w`);
      const dashes = attributes["stroke-dasharray"];
      if (dashes !== undefined) look.push(`[${dashes}] 0 d`);
      if (attributes["stroke-linejoin"] === "round") look.push("1 j");
      if (attributes["stroke-linecap"] === "round") look.push("1 J");
    }
    return look.filter((operator) => operator !== "");
  }

  #opacity(attributes: SvgElement["attributes"]): string {
    const fill = attributes["fill-opacity"] ?? attributes["opacity"] ?? "1";
    const stroke = attributes["stroke-opacity"] ?? attributes["opacity"] ?? "1";
    if (fill === "1" && stroke === "1") return "";
    const state = `/ca ${fill} /CA ${stroke}`;
    const name = this.opacities.get(state) ?? `S${this.opacities.size}`;
    this.opacities.set(state, name);
    return `/${name} gs`;
  }

  #drawText(element: SvgElement): void {
    const place = placeOfText(element.text, (name) => element.attributes[name]);
    // A halo is no text: it would be found twice.
    if ((element.attributes["stroke"] ?? "none") !== "none") this.#drawHalo(element, place);
    else this.#drawWords(element, place);
  }

  #drawHalo({ attributes }: SvgElement, place: TextPlace): void {
    const { glyphs, transform, scale } = outlineText(place, this.#faces);
    const width = Number(attributes["stroke-width"] ?? "1") / scale;
    this.operators.push("q", `${matrixOf(transform)!} cm`);
    this.operators.push(...this.#look({ ...attributes, "stroke-width": pdfNumber(width) }));
    let pen = { x: 0, y: 0 };
    for (const placed of glyphs) {
      const [x, y] = [placed.x - pen.x, placed.y - pen.y];
      this.operators.push(`1 0 0 1 ${x} ${y} cm /${this.shapes.nameOf(placed)} Do`);
      pen = placed;
    }
    this.operators.push("Q");
  }

  #drawWords({ attributes }: SvgElement, place: TextPlace): void {
    const { glyphs, width } = shapeText(place.text, place.weight, this.#faces);
    const left = startOf(place, width);
    const look = this.#look({ fill: attributes["fill"] ?? "#000000" });
    this.operators.push("q", ...look, "BT");
    for (const span of spansOf(place.text, glyphs)) {
      // Readers of text measure it by the font that is set where its span ends.
      this.operators.push(`/Span << /ActualText ${textString(span.text)} >> BDC`);
      for (const placed of span.glyphs) this.operators.push(this.#glyph(placed, left, place));
      this.operators.push("EMC");
    }
    this.operators.push("ET", "Q");
  }

  #glyph(placed: PlacedGlyph, left: number, place: TextPlace): string {
    const unit = unitPx(place);
    const at = [left + placed.x * unit, place.y - placed.y * unit].map(pdfNumber).join(" ");
    return `/${this.fonts.nameOf(placed)} ${pdfNumber(place.sizePx)} Tf 1 0 0 -1 ${at} Tm <${hex4(placed.glyph.id)}> Tj`;
  }
}

function* clipsOf(element: SvgElement): Generator<readonly [string, SvgElement], undefined> {
  const [shape] = element.children;
  if (element.name === "clipPath" && shape !== undefined) {
    yield [element.attributes["id"] ?? "", shape];
  }
  for (const child of element.children) yield* clipsOf(child);
}

function shapeOf(element: SvgElement): string {
  const of = (name: string) => numberOf(element, name);
  switch (element.name) {
    case "path":
      return pathOperators(element.attributes["d"] ?? "");
    case "circle":
      return circleOperators(of("cx"), of("cy"), of("r"));
    case "rect":
      return rectangleOperators(
        { x: of("x"), y: of("y"), width: of("width"), height: of("height") },
        of("rx"),
      );
    default:
      throw new RangeError(`Expected a mark of a figure, found the element ${element.name}.`);
  }
}

/** The matrix of a `translate` or `matrix`; null where there is none. */
function matrixOf(transform: string | undefined): string | null {
  const [, name, written = ""] = /^(translate|matrix)\(([^)]*)\)$/.exec(transform ?? "") ?? [];
  const numbers = written.split(/[ ,]+/).map(Number);
  if (name === "translate")
    return [1, 0, 0, 1, numbers[0] ?? 0, numbers[1] ?? 0].map(decimals).join(" ");
  return name === "matrix" ? numbers.map(decimals).join(" ") : null;
}

/** `#rrggbb` as three shares. */
function colour(hex: string): string {
  return [1, 3, 5].map((at) => pdfNumber(parseInt(hex.slice(at, at + 2), 16) / 255)).join(" ");
}
