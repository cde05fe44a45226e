import type {
  ActorMark,
  HubMark,
  LabelMark,
  MembershipMark,
  StrandMark,
  TextMark,
} from "../scene/scene.ts";
import {
  actorCount,
  actorPin,
  actorShape,
  hubDot,
  labelText,
  leaderLines,
  membershipLine,
  plainText,
  strandArrows,
  strandLine,
  textHalo,
} from "./attributes.ts";
import { createMarkLayer, type MarkDrawing, type MarkLayer } from "./mark-layer.ts";
import { cursorRing, hubSelectionRing, selectionCasing, selectionRing } from "./rings.ts";

/** What is read out for marks. */
export interface MarkWords {
  readonly actor: (mark: ActorMark) => string;
  readonly tie: (tie: number) => string;
}

/** Where the cursor's ring stands, of what, and what is read out there. */
export interface CursorPlace {
  readonly key: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export type KeyedText = TextMark & { readonly key: string };

export interface LiveLayers {
  /** The drawings of what lies on the ground and moves with it. The title does not. */
  readonly moved: readonly SVGSVGElement[];
  readonly memberships: MarkLayer<MembershipMark>;
  readonly casings: MarkLayer<StrandMark>;
  readonly strands: MarkLayer<StrandMark>;
  /** Of the names that have one. */
  readonly leaders: MarkLayer<LabelMark>;
  readonly hubs: MarkLayer<HubMark>;
  readonly actors: MarkLayer<ActorMark>;
  readonly hubRings: MarkLayer<HubMark>;
  readonly actorRings: MarkLayer<ActorMark>;
  readonly halos: MarkLayer<LabelMark>;
  readonly names: MarkLayer<LabelMark>;
  readonly titleHalos: MarkLayer<KeyedText>;
  readonly titles: MarkLayer<KeyedText>;
  readonly cursor: MarkLayer<CursorPlace>;
}

/**
 * The layers inside an element, in the order in which they lie on each other, which is the figure's. What moves together is an SVG of its own:
 * a browser moves and magnifies one as it is painted, and paints a group inside of one anew for each size.
 */
export function createLiveLayers(host: HTMLElement, words: MarkWords): LiveLayers {
  const ground = appendDrawing(host, "Moved");
  const titles = appendDrawing(host, "Still");
  const over = appendDrawing(host, "Moved");
  return {
    moved: [ground, over],
    memberships: createMarkLayer(ground, "memberships", MEMBERSHIPS),
    casings: createMarkLayer(ground, "casings", CASINGS),
    strands: createMarkLayer(ground, "strands", STRANDS),
    leaders: createMarkLayer(ground, "leaders", LEADERS),
    hubs: createMarkLayer(ground, "hubs", HUBS),
    actors: createMarkLayer(ground, "actors", actorDrawing(words)),
    hubRings: createMarkLayer(ground, "hub-rings", HUB_RINGS),
    actorRings: createMarkLayer(ground, "actor-rings", ACTOR_RINGS),
    halos: createMarkLayer(ground, "halos", HALOS),
    names: createMarkLayer(ground, "names", NAMES),
    titleHalos: createMarkLayer(titles, "title-halos", TITLE_HALOS),
    titles: createMarkLayer(titles, "titles", TITLES),
    cursor: createMarkLayer(over, "cursor", CURSOR),
  };
}

function appendDrawing(host: HTMLElement, name: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", name);
  svg.setAttribute("role", "none");
  svg.style.transformOrigin = "0 0";
  host.append(svg);
  return svg;
}

const keyOf = ({ key }: { readonly key: string }) => key;
const keyOfTie = ({ tie }: { readonly tie: number }) => String(tie);
const keyOfActor = ({ actor }: { readonly actor: number }) => String(actor);
const describeTie = ({ tie }: { readonly tie: number }) => ({ "data-tie": String(tie) });
const describeName = ({ actor, shown }: LabelMark) => ({
  "data-name-of": String(actor),
  "data-room": shown ? "yes" : "no",
});

const MEMBERSHIPS: MarkDrawing<MembershipMark> = {
  keyOf,
  draw: (mark, theme) => [membershipLine(mark, theme)],
};

const CASINGS: MarkDrawing<StrandMark> = { keyOf, draw: selectionCasing };

const STRANDS: MarkDrawing<StrandMark> = {
  keyOf,
  draw: (mark, theme) => [strandLine(mark, theme), strandArrows(mark, theme)],
  describe: describeTie,
};

const HUBS: MarkDrawing<HubMark> = {
  keyOf: keyOfTie,
  draw: (mark, theme) => [hubDot(mark, theme)],
  describe: describeTie,
};

function actorDrawing(words: MarkWords): MarkDrawing<ActorMark> {
  return {
    keyOf: keyOfActor,
    draw: (mark, theme) => [
      actorPin(mark, theme),
      actorShape(mark, theme),
      actorCount(mark, theme),
    ],
    describe: (mark) => ({
      "data-actor": mark.id,
      role: "graphics-symbol",
      "aria-label": words.actor(mark),
    }),
    isSpoken: true,
  };
}

const HUB_RINGS: MarkDrawing<HubMark> = {
  keyOf: keyOfTie,
  draw: (mark, theme) => [hubSelectionRing(mark, theme)],
};

const ACTOR_RINGS: MarkDrawing<ActorMark> = {
  keyOf: keyOfActor,
  draw: (mark, theme) => [selectionRing(mark, theme)],
};

const LEADERS: MarkDrawing<LabelMark> = { keyOf: keyOfActor, draw: leaderLines };

const HALOS: MarkDrawing<LabelMark> = {
  keyOf: keyOfActor,
  draw: (mark, theme) => [textHalo(mark, theme)],
  describe: describeName,
};

const NAMES: MarkDrawing<LabelMark> = {
  keyOf: keyOfActor,
  draw: (mark, theme) => [labelText(mark, theme)],
  describe: describeName,
};

const TITLE_HALOS: MarkDrawing<KeyedText> = {
  keyOf,
  draw: (mark, theme) => [textHalo(mark, theme)],
};

const TITLES: MarkDrawing<KeyedText> = {
  keyOf,
  draw: (mark, theme) => [plainText(mark, theme)],
};

const CURSOR: MarkDrawing<CursorPlace> = {
  keyOf,
  draw: (place, theme) => [cursorRing(place, theme)],
  describe: ({ words }) => ({ tabindex: "-1", role: "graphics-symbol", "aria-label": words }),
  isSpoken: true,
};
