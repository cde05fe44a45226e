import { ACTOR_KINDS } from "../model/dataset.ts";
import { FAMILY_CODES } from "../model/kinds.ts";
import { PALETTES } from "./palette.ts";
import type { ThemeName } from "./scene.ts";

/** What the crowd is drawn with, each `#rrggbb`: the colours of the detail, quieter. */
export interface CrowdColours {
  readonly ground: string;
  /** Indexed by family code. */
  readonly lines: readonly string[];
  /** Indexed as ACTOR_KINDS. */
  readonly dots: readonly string[];
}

/** Of a family's colour and of the colour of shapes so much is kept; the rest is the theme's quiet tone and its ground. */
const KEPT_OF_FAMILY = 0.62;
const KEPT_OF_SHAPE = 0.5;

export function crowdColours(theme: ThemeName): CrowdColours {
  const { ground, quiet, families, actors } = PALETTES[theme];
  return {
    ground,
    lines: FAMILY_CODES.map((family) => mixed(families[family], quiet, KEPT_OF_FAMILY)),
    dots: ACTOR_KINDS.map((kind) => mixed(actors[kind].stroke, ground, KEPT_OF_SHAPE)),
  };
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function channelsOf(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mixed(one: string, other: string, share: number): string {
  const [a, b] = [channelsOf(one), channelsOf(other)];
  const channels = a.map((value, at) => Math.round(value * share + b[at]! * (1 - share)));
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
