import { PALETTES } from "../scene/palette.ts";
import type {
  DiagramMarks,
  Legend,
  Panel,
  Scene,
  StrandMark,
  TextMark,
  ThemeName,
} from "../scene/scene.ts";
import {
  actorCount,
  actorPin,
  actorShape,
  FONT_FAMILY,
  formatNumber,
  hubDot,
  labelText,
  leaderLines,
  membershipLine,
  plainText,
  ruleLine,
  strandArrows,
  strandLine,
  textHalo,
  type Drawn,
} from "./attributes.ts";
import { crowdPaths } from "./svg-crowd.ts";
import { stripMarks } from "./strip-marks.ts";
import { svgMetadata, type FigureOrigin } from "./svg-metadata.ts";
import { escapeXml, textElement, xmlAttributes } from "./xml.ts";

export interface SvgOptions {
  /** The theme's own colour (the default), paper white, or none. */
  readonly ground?: "filled" | "white" | "transparent";
  /** On paper; without it the file is measured in CSS pixels. */
  readonly size?: { readonly widthMm: number; readonly heightMm: number };
  /** What the figure can be drawn from again. */
  readonly origin?: FigureOrigin;
}

/**
 * The scene as the text of an SVG file, the same bytes for the same scene. Well-formed whatever the data; only features that browsers, resvg,
 * librsvg, Inkscape and LibreOffice all draw alike; nothing is fetched and nothing runs.
 */
export function svgText(scene: Scene, options: SvgOptions = {}): string {
  const { width, height, words, record } = scene;
  const box = `viewBox="0 0 ${formatNumber(width)} ${formatNumber(height)}"`;
  const language = record?.dataset.language ?? "";
  const spoken = /^[A-Za-z0-9-]+$/.test(language) ? ` xml:lang="${language}"` : "";
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${sizeOf(scene, options)} ${box} role="img"${spoken} aria-labelledby="figure-title figure-description" font-family="${FONT_FAMILY}">`,
    `<title id="figure-title">${escapeXml(words.title)}</title>`,
    `<desc id="figure-description">${escapeXml(words.description)}</desc>`,
    ...(record === null ? [] : svgMetadata(record, words, options.origin)),
    ...body(scene, options.ground ?? "filled"),
    "</svg>",
  ];
  const text = `${lines.join("\n")}\n`;
  // Halos and hollow shapes have the colour of the ground.
  return options.ground === "white"
    ? text.replaceAll(`"${PALETTES[scene.theme].ground}"`, '"#ffffff"')
    : text;
}

function sizeOf({ width, height }: Scene, { size }: SvgOptions): string {
  if (size !== undefined) return `width="${size.widthMm}mm" height="${size.heightMm}mm"`;
  return `width="${formatNumber(width)}" height="${formatNumber(height)}"`;
}

function body(scene: Scene, ground: Required<SvgOptions>["ground"]): string[] {
  const { theme } = scene;
  const text = (mark: TextMark) => element(plainText(mark, theme));
  const diagrams = diagramsOf(scene);
  return [
    ...clips(diagrams),
    ...group("background", "", ground === "transparent" ? [] : [background(scene)]),
    ...diagrams.flatMap((diagram) => diagram.around(diagramGroups(diagram))),
    ...group("source-numbers", "", haloed(scene.sources?.numbers ?? [], theme)),
    ...group("timeline", "", stripMarks(scene).map(element)),
    ...group("legend", "", scene.legend === null ? [] : legendLines(scene.legend, scene)),
    ...group("footer", "", scene.footer.map(text)),
    ...group("sources", "", (scene.sources?.lines ?? []).map(text)),
    ...group("title-block", "", haloed(scene.titleBlock, theme)),
  ];
}

/** A diagram: that of the scene, or of a panel of a sheet, whose ids begin with the panel's. */
interface Diagram
  extends DiagramMarks, Pick<Scene, "memberships" | "labels" | "crowd" | "plot" | "theme"> {
  readonly record: Panel["record"] | null;
  /** Empty, or `panel-1-`. */
  readonly prefix: string;
  /** What it stands in. */
  around(content: readonly string[]): readonly string[];
}

function diagramsOf(scene: Scene): readonly Diagram[] {
  const { theme, panels } = scene;
  if (panels.length === 0) return [{ ...scene, prefix: "", around: (content) => content }];
  return panels.map((panel, index): Diagram => {
    const id = `panel-${index + 1}`;
    const heading = [
      element(ruleLine(panel.rule, theme)),
      ...panel.texts.map((mark) => element(plainText(mark, theme))),
    ];
    return {
      ...panel,
      theme,
      prefix: `${id}-`,
      around: (content) =>
        titled(id, panel.title, [...group(`${id}-heading`, "", heading), ...content]),
    };
  });
}

function diagramGroups(diagram: Diagram): readonly string[] {
  const { prefix, theme } = diagram;
  const clip = isWithinPlot(diagram) ? "" : `clip-path="url(#${prefix}plot)"`;
  return [
    ...group(`${prefix}crowd`, clip, crowdPaths(diagram).map(element)),
    ...group(
      `${prefix}memberships`,
      clip,
      diagram.memberships.map((mark) => element(membershipLine(mark, theme))),
    ),
    ...group(`${prefix}ties`, clip, tieGroups(diagram)),
    ...group(`${prefix}leaders`, "", leaderElements(diagram)),
    ...group(`${prefix}hubs`, clip, hubGroups(diagram)),
    ...group(`${prefix}actors`, clip, actorGroups(diagram)),
    ...group(`${prefix}labels`, "", labelLines(diagram)),
  ];
}

/** All halos below all texts. */
function haloed(marks: readonly TextMark[], theme: ThemeName): string[] {
  return [
    ...marks.map((mark) => element(textHalo(mark, theme))),
    ...marks.map((mark) => element(plainText(mark, theme))),
  ];
}

/** The plots of diagrams that reach beyond theirs. */
function clips(diagrams: readonly Diagram[]): readonly string[] {
  const clipped = diagrams.filter((diagram) => !isWithinPlot(diagram));
  if (clipped.length === 0) return [];
  return [
    "<defs>",
    ...clipped.map(({ prefix, plot }) => {
      return `<clipPath id="${prefix}plot"><rect${xmlAttributes(rectangle(plot))}/></clipPath>`;
    }),
    "</defs>",
  ];
}

/** Whether nothing of the diagram crosses the edges of its plot, so that the file needs no clipping, which hinders editing. */
function isWithinPlot({ plot, crowd, actors, hubs, strands, memberships }: Diagram): boolean {
  // Worked out for thousands of lines it would cost more than the clipping.
  if (crowd !== null) return false;
  const holds = (x: number, y: number, by: number) =>
    x - by >= plot.x &&
    y - by >= plot.y &&
    x + by <= plot.x + plot.width &&
    y + by <= plot.y + plot.height;
  return (
    [...actors, ...hubs].every(({ x, y, r }) => holds(x, y, r + 4)) &&
    [...strands, ...memberships].every(
      ({ curve: [x0, y0, cx, cy, x1, y1] }) =>
        holds(x0, y0, 10) && holds(cx, cy, 10) && holds(x1, y1, 10),
    )
  );
}

function rectangle({ x, y, width, height }: Scene["plot"]): Record<string, string> {
  const n = formatNumber;
  return { x: n(x), y: n(y), width: n(width), height: n(height) };
}

function background({ width, height, theme }: Scene): string {
  const all = rectangle({ x: 0, y: 0, width, height });
  return `<rect${xmlAttributes({ ...all, fill: PALETTES[theme].ground })}/>`;
}

/** A named group, left out where nothing is in it. */
function group(id: string, attributes: string, content: readonly string[]): readonly string[] {
  if (content.length === 0) return [];
  const more = attributes === "" ? "" : ` ${attributes}`;
  return [`<g id="${id}"${more}>`, ...content, "</g>"];
}

function element({ tag, attributes, text }: Drawn): string {
  const open = `<${tag}${xmlAttributes(attributes)}`;
  return text === undefined ? `${open}/>` : `${open}>${escapeXml(text)}</${tag}>`;
}

function titled(id: string, title: string, content: readonly string[]): readonly string[] {
  return [`<g id="${id}">`, textElement("title", title), ...content, "</g>"];
}

function strandLines(
  strand: Omit<StrandMark, "key" | "tie" | "contacts">,
  { theme }: Pick<Scene, "theme">,
): string[] {
  const arrows = strandArrows(strand, theme);
  const line = element(strandLine(strand, theme));
  return arrows === null ? [line] : [line, element(arrows)];
}

/** Strands come in the order of their ties, so that those of one tie are neighbours. */
function tieGroups(scene: Diagram): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < scene.strands.length;) {
    const { tie } = scene.strands[at]!;
    const content: string[] = [];
    for (; scene.strands[at]?.tie === tie; at++)
      content.push(...strandLines(scene.strands[at]!, scene));
    lines.push(...titled(`${scene.prefix}tie-${tie}`, scene.record?.ties.get(tie) ?? "", content));
  }
  return lines;
}

function hubGroups(scene: Diagram): readonly string[] {
  return scene.hubs.flatMap((mark) =>
    titled(`${scene.prefix}hub-${mark.tie}`, scene.record?.ties.get(mark.tie) ?? "", [
      element(hubDot(mark, scene.theme)),
    ]),
  );
}

/** An actor's id as part of an XML id: any character but letters, digits and hyphens as `_` and its code, so that no two become one. */
function idPart(id: string): string {
  return id.replace(
    /[^A-Za-z0-9-]/gu,
    (character) => `_${character.codePointAt(0)!.toString(16)}_`,
  );
}

function actorGroups(scene: Diagram): readonly string[] {
  return scene.actors.flatMap((mark, index) => {
    const parts = [
      actorPin(mark, scene.theme),
      actorShape(mark, scene.theme),
      actorCount(mark, scene.theme),
    ];
    const content = parts.filter((part) => part !== null).map(element);
    return titled(
      `${scene.prefix}actor-${idPart(mark.id)}`,
      scene.record?.actors[index] ?? "",
      content,
    );
  });
}

/** Under the shapes, so that one that a line must pass is not cut; not clipped, as names are not. */
function leaderElements({ labels, theme }: Diagram): readonly string[] {
  const lines = labels.filter((mark) => mark.shown).flatMap((mark) => leaderLines(mark, theme));
  return lines.filter((line) => line !== null).map(element);
}

/** All halos below all names, so that no halo eats into a neighbour's name. */
function labelLines({ labels, theme }: Diagram): readonly string[] {
  const shown = labels.filter((mark) => mark.shown);
  return [
    ...shown.map((mark) => element(textHalo(mark, theme))),
    ...shown.map((mark) => element(labelText(mark, theme))),
  ];
}

function legendLines(legend: Legend, scene: Pick<Scene, "theme">): readonly string[] {
  const { theme } = scene;
  return [
    ...legend.strands.flatMap((strand) => strandLines(strand, scene)),
    ...legend.memberships.map((mark) => element(membershipLine(mark, theme))),
    ...legend.hubs.map((mark) => element(hubDot(mark, theme))),
    ...legend.actors.flatMap((mark) =>
      [actorPin(mark, theme), actorShape(mark, theme)].filter((part) => part !== null).map(element),
    ),
    ...legend.texts.map((mark) => element(plainText(mark, theme))),
  ];
}
