import type { ComponentChildren } from "preact";
import {
  actorCount,
  actorPin,
  actorShape,
  FONT_FAMILY,
  hubDot,
  labelText,
  leaderLines,
  membershipLine,
  plainText,
  strandArrows,
  strandLine,
  textHalo,
  type Drawn,
} from "../../paint/attributes.ts";
import { crowdPaths } from "../../paint/svg-crowd.ts";
import { stripMarks } from "../../paint/strip-marks.ts";
import type { Legend, Scene, TextMark, ThemeName } from "../../scene/scene.ts";

/**
 * A scene with the furniture of a figure as elements of the page, in the order of the file. For paper only: what an image would need to load
 * comes too late once the browser prints, and the page's policy lets no text become elements.
 */
export function FigureSvg({ scene }: { readonly scene: Scene }) {
  const { width, height, plot, words } = scene;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.title}
      font-family={FONT_FAMILY}
    >
      <clipPath id="print-plot">
        <rect x={plot.x} y={plot.y} width={plot.width} height={plot.height} />
      </clipPath>
      <g clip-path="url(#print-plot)">
        <Marks marks={lineMarks(scene)} />
      </g>
      <Marks marks={leaderMarks(scene)} />
      <g clip-path="url(#print-plot)">
        <Marks marks={shapeMarks(scene)} />
      </g>
      <Marks marks={furnitureMarks(scene)} />
    </svg>
  );
}

function lineMarks(scene: Scene): readonly (Drawn | null)[] {
  const { theme } = scene;
  return [
    ...crowdPaths(scene),
    ...scene.memberships.map((mark) => membershipLine(mark, theme)),
    ...scene.strands.flatMap((mark) => [strandLine(mark, theme), strandArrows(mark, theme)]),
  ];
}

/** Their names may stand in the air over the plot. */
function leaderMarks({ labels, theme }: Scene): readonly (Drawn | null)[] {
  return labels.flatMap((mark) => leaderLines(mark, theme));
}

function shapeMarks(scene: Scene): readonly (Drawn | null)[] {
  const { theme } = scene;
  return [
    ...scene.hubs.map((mark) => hubDot(mark, theme)),
    ...scene.actors.flatMap((mark) => [
      actorPin(mark, theme),
      actorShape(mark, theme),
      actorCount(mark, theme),
    ]),
  ];
}

function furnitureMarks(scene: Scene): readonly (Drawn | null)[] {
  const { theme, legend, titleBlock, sources } = scene;
  const labels = scene.labels.filter(({ shown }) => shown);
  const plain = (marks: readonly TextMark[]) => marks.map((mark) => plainText(mark, theme));
  const haloed = (marks: readonly TextMark[]) => [
    ...marks.map((mark) => textHalo(mark, theme)),
    ...plain(marks),
  ];
  return [
    ...labels.map((mark) => textHalo(mark, theme)),
    ...labels.map((mark) => labelText(mark, theme)),
    ...(sources === null ? [] : haloed(sources.numbers)),
    ...stripMarks(scene),
    ...(legend === null ? [] : legendMarks(legend, theme)),
    ...plain(scene.footer),
    ...(sources === null ? [] : plain(sources.lines)),
    ...haloed(titleBlock),
  ];
}

function legendMarks(legend: Legend, theme: ThemeName): readonly (Drawn | null)[] {
  return [
    ...legend.strands.flatMap((mark) => [strandLine(mark, theme), strandArrows(mark, theme)]),
    ...legend.memberships.map((mark) => membershipLine(mark, theme)),
    ...legend.hubs.map((mark) => hubDot(mark, theme)),
    ...legend.actors.map((mark) => actorShape(mark, theme)),
    ...legend.texts.map((mark) => plainText(mark, theme)),
  ];
}

function Marks({ marks }: { readonly marks: readonly (Drawn | null)[] }) {
  return (
    <>{marks.map((mark, index) => (mark === null ? null : <Mark key={index} mark={mark} />))}</>
  );
}

function Mark({ mark }: { readonly mark: Drawn }): ComponentChildren {
  const { tag: Tag, attributes, text } = mark;
  return <Tag {...attributes}>{text}</Tag>;
}
