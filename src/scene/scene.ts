import type { DaySpan } from "../model/day.ts";
import type { Family } from "../model/kinds.ts";
import type { ActorKind, DataSet } from "../model/dataset.ts";
import type { Pins, Positions } from "../layout/positions.ts";
import type { Change } from "../network/changes.ts";
import type { Snapshot } from "../network/network.ts";

export type ThemeName = "light" | "dark";

/** What the scene follows from. Equal requests give equal scenes, in every engine. */
export interface SceneRequest {
  readonly snapshot: Snapshot;
  /** What the scene says of the snapshot. Without it: that it is what is in view in one window. */
  readonly telling?: Telling;
  readonly positions: Positions;
  readonly pins: Pins;
  readonly theme: ThemeName;
  /** Size of the drawing in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Layout point at the middle and magnification; null fits `positions.extent`. */
  readonly view: { readonly x: number; readonly y: number; readonly zoom: number } | null;
  /** Draw memberships as thin dotted lines. */
  readonly memberships: boolean;
  /** How small marks may be drawn where there is little room; without it as in any figure of its own. */
  readonly markLimits?: MarkLimits;
  /** Drawn in detail whatever their weight: what the reader of a page points at or has selected. A figure has none. */
  readonly wanted?: Wanted;
  /** Without the title, whose room stays: so little of a page's drawing is left uncovered that the diagram needs it. */
  readonly untitled?: boolean;
}

/** How small marks may be drawn where there is little room. */
export interface MarkLimits {
  /** As `MarkScale.magnification`. */
  readonly leastMagnification: number;
  /** As `MarkScale.largestRadius`. */
  readonly largestRadius: number;
}

/** What a picture is of, and what it says of it. */
export type Pictured = Pick<SceneRequest, "snapshot" | "telling">;
/** What a figure has beside the diagram, each by choice. */
export interface FigureParts {
  readonly title: boolean;
  readonly legend: boolean;
  /** Counts, the caveat on distance, data set and licence. */
  readonly notes: boolean;
  /** Contacts over time under the diagram, with the events of the data set. */
  readonly timeline: boolean;
  /** Ties carry the numbers of their sources; the list stands under the figure, or in a file of its own. */
  readonly sources: "none" | "under" | "apart";
}

/** A figure: a drawing of that height, to which a list of sources under it is added. */
export interface FurnishedRequest extends SceneRequest {
  readonly parts: FigureParts;
}

/** Marks by index: actors as in `dataset.actors`, ties as in the level's. Each once. */
export interface Wanted {
  readonly actors: readonly number[];
  readonly ties: readonly number[];
}

/** A quadratic curve `[x0, y0, cx, cy, x1, y1]` in CSS pixels, already trimmed to the edges of the shapes. */
export type Curve = readonly [number, number, number, number, number, number];

/** A filled arrowhead `[x, y, x, y, x, y]`, the tip first. */
export type Triangle = readonly [number, number, number, number, number, number];

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a line or a shape says by its colour and dash: in a comparison of two windows what became of it, otherwise a line's family. */
export interface LineLook {
  readonly family: Family;
  readonly change?: Change;
}

/** The part of a tie that is of one family: one curve for a tie of two, one for each spoke of a hub. */
export interface StrandMark extends LineLook {
  /** Unique and stable while the window moves: `tie.family` or `tie.family.actor`. */
  readonly key: string;
  readonly tie: number;
  readonly contacts: number;
  readonly curve: Curve;
  readonly widthPx: number;
  /** Arrowheads of a directed family, at the ends that are addressed. Empty for joint families. */
  readonly arrows: readonly Triangle[];
}

export interface HubMark extends LineLook {
  readonly tie: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Its most frequent one, which colours it. */
  readonly family: Family;
  readonly contacts: number;
}

export interface ActorMark {
  /** Index in `dataset.actors`. */
  readonly actor: number;
  readonly id: string;
  readonly kind: ActorKind;
  /** A person's: the kind of the party represented, `person` where there is none. Anybody else's: its own kind. */
  readonly tone: ActorKind;
  readonly x: number;
  readonly y: number;
  /** Half the height of the shape. */
  readonly r: number;
  readonly contacts: number;
  /** The number inside the shape, where it fits; with its size. Null where it does not. */
  readonly count: { readonly text: string; readonly sizePx: number } | null;
  readonly pinned: boolean;
  /** In a comparison: what its outline says. */
  readonly change?: Change;
}

/** A name under (or beside) a shape. Coordinates are of the baseline; the anchor says of which point. */
export interface LabelMark {
  readonly actor: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly sizePx: number;
  readonly weight: 400 | 600;
  /** From the shape to a name that stands away from it; null where it stands by its shape. */
  readonly leader: Leader | null;
  /** False: there was no room. Drawn only on hover, selection or zoom, and never exported. */
  readonly shown: boolean;
}

/** A straight line, in CSS pixels, that begins at the edge of a shape and ends before its name. */
export interface Leader {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface MembershipMark {
  readonly key: string;
  readonly curve: Curve;
}

/** A line of text of the title block, the legend or the footer. */
export interface TextMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly sizePx: number;
  readonly weight: 400 | 600;
  readonly tone: "ink" | "muted";
}

/** The ties of a snapshot as hairlines, a hub's tie as one for each spoke. In the order of ties. All columns are parallel. */
export interface CrowdLines {
  readonly length: number;
  readonly tie: Uint32Array;
  /** Where it begins and ends: indices of `Crowd.points`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Index in FAMILY_CODES of the tie's most frequent family. */
  readonly family: Uint8Array;
  /** Index in CROWD_WIDTHS, by contacts. */
  readonly weight: Uint8Array;
}

/** The actors of a snapshot as dots, ascending by index in `dataset.actors`, which is also their point's. All columns are parallel. */
export interface CrowdDots {
  readonly length: number;
  readonly actor: Uint32Array;
  /** CSS pixels at magnification 1. */
  readonly r: Float32Array;
  /** Index in ACTOR_KINDS. */
  readonly tone: Uint8Array;
}

/**
 * What is drawn under the detail without an object for each mark: all ties and actors in view as hairlines and dots, in layout units, so
 * that the same columns serve while the view moves. What the detail shows is among them and is to be left out.
 */
export interface Crowd {
  /** Place of actor a at `[2a, 2a + 1]`, then those of hubs; NaN where there is none. */
  readonly points: Float32Array;
  readonly transform: Transform;
  readonly lines: CrowdLines;
  readonly dots: CrowdDots;
  /** Drawn in detail, ascending. */
  readonly detailed: { readonly ties: Uint32Array; readonly actors: Uint32Array };
  /** Opacity of one hairline of the least weight: the less, the more lines there are. */
  readonly opacity: number;
  /** Pixels of hairline for each pixel of the drawing, about. */
  readonly load: number;
  /** What the radii of dots are multiplied by. */
  readonly magnification: number;
  /** Ties that are neither here nor in the detail, because a file would hold too many. 0 on the page. */
  readonly leftOut: number;
}

/** How a layout falls on a drawing, in CSS pixels. The two scales differ where the drawing is much taller or wider than the layout. */
export interface Transform {
  /** Pixels a layout unit. */
  readonly scaleX: number;
  readonly scaleY: number;
  /** Where the layout's origin falls. */
  readonly dx: number;
  readonly dy: number;
}

/** Everything that is to be drawn, in CSS pixels, coordinates rounded to 0.1; plain data. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly theme: ThemeName;
  readonly transform: Transform;
  /** Null where everything is drawn in detail. */
  readonly crowd: Crowd | null;
  readonly memberships: readonly MembershipMark[];
  readonly strands: readonly StrandMark[];
  readonly hubs: readonly HubMark[];
  readonly actors: readonly ActorMark[];
  readonly labels: readonly LabelMark[];
  /** Title and window, as in the exported figure. Drawn last, with a halo. */
  readonly titleBlock: readonly TextMark[];
  /** What of the drawing the diagram may cover: strands, hubs and actors are clipped to it. */
  readonly plot: Rectangle;
  /** Null on the page. */
  readonly legend: Legend | null;
  readonly footer: readonly TextMark[];
  /** Null on the page and in a figure without one. */
  readonly timeline: TimelineStrip | null;
  /** Null on the page and in a figure without one. */
  readonly sources: SourceList | null;
  /** The windows of a sheet of small multiples in reading order, which holds no marks but theirs; empty in any other drawing. */
  readonly panels: readonly Panel[];
  /** What found no room in the figure, one phrase each, as it stands behind “There is no room for”: `the legend of sizes`. */
  readonly roomless: readonly string[];
  /** For `<title>`, `<desc>` and metadata. */
  readonly words: {
    readonly title: string;
    readonly description: string;
    /** What is drawn in detail and what is not, without a full stop; null where everything is. */
    readonly detail: string | null;
  };
  /** What a file says about itself besides. Null on the page. */
  readonly record: FigureRecord | null;
}

/** One window of a sheet: its diagram and what is said of it. */
export interface Panel
  extends DiagramMarks, Pick<Scene, "memberships" | "labels" | "crowd" | "plot"> {
  /** Its window and its counts; where it has no contact, that. */
  readonly texts: readonly TextMark[];
  /** The line that it begins with. */
  readonly rule: { readonly x0: number; readonly x1: number; readonly y: number };
  /** `28 Sep – 4 Oct 2020: 41 contacts among 12 parties`, and what is drawn in detail. */
  readonly title: string;
  /** What stands in the titles of its marks. */
  readonly record: Pick<FigureRecord, "actors" | "ties">;
}

/** What stands in a figure's titles of parts and in its metadata. */
export interface FigureRecord {
  readonly dataset: Pick<DataSet, "id" | "title" | "version" | "licence" | "language">;
  /** The filter as one line of JSON, keys in a fixed order, nothing that lets everything through. */
  readonly filter: string;
  /** Parallel to `Scene.actors`: "Russia: 41 contacts". */
  readonly actors: readonly string[];
  /** Tie index -> "Russia – Armenia: 12 contacts (8 calls, 4 meetings)", for every tie drawn. */
  readonly ties: ReadonlyMap<number, string>;
}

export type LegendStrand = LineLook & Pick<StrandMark, "curve" | "widthPx" | "arrows">;
/** Contacts over time as bars stacked by family, with the events of the data set as rules that carry letters. */
export interface TimelineStrip {
  readonly bars: readonly { readonly family: Family; readonly boxes: readonly Rectangle[] }[];
  /** Upright lines: events, and where a day, month or year begins. */
  readonly rules: readonly {
    readonly of: "event" | "tick";
    readonly x: number;
    readonly y0: number;
    readonly y1: number;
  }[];
  readonly base: { readonly x0: number; readonly x1: number; readonly y: number };
  readonly texts: readonly TextMark[];
}

/** Sources by number, and the numbers that ties carry. */
export interface SourceList {
  /** By each tie and hub that has room for it. Drawn with a halo. */
  readonly numbers: readonly TextMark[];
  /** The list under the figure; empty where it stands apart. */
  readonly lines: readonly TextMark[];
  /** Ties drawn that have no room for their numbers. */
  readonly unmarked: number;
  /** Entries that the list under the figure leaves out. */
  readonly unlisted: number;
  /** What the list adds to the height of the figure, in CSS pixels. */
  readonly heightPx: number;
  /** Entry i is source i + 1 in full: `Publisher: Title. Date. Address`. */
  readonly entries: readonly string[];
  /** `Russia – Armenia: 1–4, 7`, for every tie drawn that has sources. */
  readonly ties: readonly string[];
}

export interface Legend {
  readonly strands: readonly LegendStrand[];
  readonly memberships: readonly Pick<MembershipMark, "curve">[];
  readonly actors: readonly ActorMark[];
  readonly hubs: readonly HubMark[];
  readonly texts: readonly TextMark[];
}

/**
 * What a scene says of the snapshot that it draws, and what its lines stand for: contacts of one window by family, or what changed between two.
 * Made for one snapshot.
 */
export interface Telling {
  /** Under the title: what is in view and when. */
  lines(isNarrow: boolean): readonly string[];
  /** All of it in one sentence, without a full stop. */
  readonly sentence: string;
  /** The window or windows as a file's metadata name them. */
  readonly windows: {
    readonly window: DaySpan;
    readonly compare?: DaySpan;
    readonly panels?: readonly DaySpan[];
  };
  /** `41 contacts`, before what attests them. */
  readonly contacts: string;
  /** `Russia – Armenia: 12 contacts (8 calls, 4 meetings)`. */
  tie(tie: number): string;
  /** `41 contacts`: what is said behind an actor's name. */
  actor(actor: number): string;
  /** Marks with what the telling says by them. */
  marked(marks: DiagramMarks): DiagramMarks;
  /** The sorts of line in a drawing, and in any drawing of the data set. */
  legend(drawn: Pick<Scene, "strands" | "crowd">): readonly LegendLine[];
  legendOfAll(): readonly LegendLine[];
  /** Captions of the legend's sizes. */
  readonly captions: { readonly actor: string; readonly line: string };
  /** What a reader of a figure must know besides, whole sentences. */
  readonly notes: readonly string[];
}

/** The marks of what is in view and drawn in detail. */
export type DiagramMarks = Pick<Scene, "actors" | "hubs" | "strands">;

/** A sort of line in the legend. */
export interface LegendLine {
  readonly look: LineLook;
  readonly text: string;
  /** How much there is of it: widths are shown on the most frequent sort. */
  readonly weight: number;
}
