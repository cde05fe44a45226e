import type { Network, Snapshot } from "../../network/network.ts";
import type { WindowCounts } from "../../network/unite-snapshots.ts";
import { tenth } from "../curve.ts";
import { SUBSTITUTE_SLACK, textWidth } from "../font-metrics.ts";
import { wrapText } from "../label-text.ts";
import type { Panel, Rectangle, TextMark } from "../scene.ts";
import type { TypeSizes } from "../type-sizes.ts";
import { countsInView, sayContacts } from "../words.ts";
import { sayPanelWindow } from "./panel-choice.ts";

/** Headings of the panels of a sheet: the window, then its counts beside it or, where panels are narrow, below, in as few letters as that takes. */
export interface Headings {
  /** The height that they take in panels of this width, the same in all, in CSS pixels. */
  heightPx(width: number): number;
  /** That of one panel, whose whole and whose diagram take the two rectangles. */
  draw(index: number, cell: Rectangle, plot: Rectangle): Pick<Panel, "texts" | "rule">;
}

const LINE_HEIGHT = 1.3;
/** Between the rule and the words, and between the words and the diagram. */
const ABOVE_PX = 3;
const BELOW_PX = 3;
/** Between window and counts. */
const BETWEEN_PX = 12;
/** Of the window. */
const MOST_ROWS = 2;

type Style = Pick<TextMark, "sizePx" | "weight" | "tone">;

interface Words {
  readonly window: string;
  /**
   * The counts in one line, those that say most first: where a filter narrows `41 of 72 contacts among 12 of 20 parties`, in the end
   * `41 contacts, 12 parties`. Empty where there is no contact, which stands in the diagram's place.
   */
  readonly counts: readonly string[];
  /** The same in two rows. */
  readonly apart: readonly (readonly string[])[];
}

const NO_COUNTS = ["", "", "", "", ""];

type Counts = ReturnType<typeof countsInView>;

function countForms(ofWhole: Counts, plain: Counts): Omit<Words, "window"> {
  return {
    counts: [
      `${ofWhole.contacts} among ${ofWhole.actors}`,
      `${ofWhole.contacts}, ${ofWhole.actors}`,
      `${ofWhole.contacts}, ${plain.actors}`,
      `${plain.contacts} among ${plain.actors}`,
      `${plain.contacts}, ${plain.actors}`,
    ],
    apart: [ofWhole, plain].map(({ contacts, actors }) => [`${contacts},`, actors]),
  };
}

/** Of the windows of one network at one level. */
export function panelHeadings(
  { network, filter }: Pick<Snapshot, "network" | "filter">,
  each: readonly WindowCounts[],
  type: TypeSizes,
): Headings {
  const words = each.map((counts): Words => {
    const window = sayPanelWindow(counts.window);
    if (counts.contactTotal === 0) return { window, counts: NO_COUNTS, apart: [[], []] };
    const [ofWhole, plain] = [counts, { ...counts, unnarrowed: null }].map((one) =>
      countsInView(one, { network, filter }),
    );
    return { window, ...countForms(ofWhole!, plain!) };
  });
  return {
    heightPx(width) {
      const { windows, counts } = settingFor(words, width, type);
      const heightPx = mostRows(windows) * type.windowPx + mostRows(counts) * type.notePx;
      return ABOVE_PX + heightPx * LINE_HEIGHT + BELOW_PX;
    },
    draw(index, cell, plot) {
      const { x, y, width } = cell;
      const setting = settingFor(words, width, type);
      const { window, counts } = stylesOf(type);
      const texts = stack(setting.windows[index]!, { x, top: y + ABOVE_PX }, window);
      const top = y + ABOVE_PX + texts.length * window.sizePx * LINE_HEIGHT;
      texts.push(...stack(setting.counts[index]!, { x, top }, counts));
      const right = { x: x + width, y: texts[0]!.y, anchor: "end" } as const;
      const beside = setting.beside[index]!;
      if (beside !== "") texts.push({ text: beside, ...right, ...counts });
      if (each[index]!.contactTotal === 0) texts.push(nothingIn(plot, network, counts));
      return { texts, rule: { x0: x, x1: x + width, y } };
    },
  };
}

function mostRows(panels: readonly (readonly string[])[]): number {
  return Math.max(...panels.map(({ length }) => length));
}

function stylesOf({ windowPx, notePx }: TypeSizes) {
  return {
    window: { sizePx: windowPx, weight: 600, tone: "ink" },
    counts: { sizePx: notePx, weight: 400, tone: "muted" },
  } as const satisfies Record<string, Style>;
}

/** How headings are set in panels of one width: the same in all. */
interface Setting {
  /** The lines of each panel's window, and of its counts where they stand below. */
  readonly windows: readonly (readonly string[])[];
  readonly counts: readonly (readonly string[])[];
  /** What stands on the line of the window in each panel; empty where that is nothing. */
  readonly beside: readonly string[];
}

function settingFor(words: readonly Words[], width: number, type: TypeSizes): Setting {
  const styles = stylesOf(type);
  const wide = (text: string, part: "window" | "counts") =>
    text === "" ? 0 : textWidth(text, styles[part].sizePx, styles[part].weight) * SUBSTITUTE_SLACK;
  const inRows = (text: string, style: Style, most: number) =>
    text === "" ? [] : wrapText(text, width / SUBSTITUTE_SLACK, style, most);
  const windows = words.map(({ window }) => inRows(window, styles.window, MOST_ROWS));
  const forms = words[0]!.counts.map((_, form) => words.map(({ counts }) => counts[form]!));
  const fitting = forms.find((texts) =>
    texts.every((text, at) => {
      const gap = text === "" ? 0 : BETWEEN_PX;
      return wide(words[at]!.window, "window") + gap + wide(text, "counts") <= width;
    }),
  );
  if (fitting !== undefined) return { windows, counts: words.map(() => []), beside: fitting };
  const onOneRow = forms.find((texts) => texts.every((text) => wide(text, "counts") <= width));
  const rows =
    onOneRow?.map((text) => [text]) ?? rowsApart(words, (row) => wide(row, "counts") <= width);
  const counts = rows.map((texts) => texts.flatMap((text) => inRows(text, styles.counts, 1)));
  return { windows, counts, beside: words.map(() => "") };
}

/** The same sort of row in all panels: with what there is without the filter where every such row fits. */
function rowsApart(words: readonly Words[], fits: (row: string) => boolean) {
  const [ofWhole, plain] = [0, 1].map((form) => words.map(({ apart }) => apart[form]!));
  return ofWhole!.every((rows) => rows.every(fits)) ? ofWhole! : plain!;
}

function stack(
  rows: readonly string[],
  { x, top }: { readonly x: number; readonly top: number },
  style: Style,
): TextMark[] {
  return rows.map((text, row) => {
    const y = Math.round(top + row * style.sizePx * LINE_HEIGHT + style.sizePx);
    return { text, x: tenth(x), y, anchor: "start", ...style };
  });
}

/** In the middle of a panel without a contact. */
function nothingIn({ x, y, width, height }: Rectangle, network: Network, style: Style): TextMark {
  const [middle, baseline] = [tenth(x + width / 2), Math.round(y + height / 2)];
  return { text: sayContacts(0, network), x: middle, y: baseline, anchor: "middle", ...style };
}
