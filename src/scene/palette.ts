import type { ActorKind } from "../model/dataset.ts";
import { FAMILY_CODES, type Family } from "../model/kinds.ts";
import { CHANGES, type Change } from "../network/changes.ts";
import type { LineLook, ThemeName } from "./scene.ts";

/** Fill and outline of an actor's shape, and the colour of the number inside it. */
export interface ShapeColours {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
}

/** The colours of one theme, each `#rrggbb`. Chosen by a search and held by palette.test.ts to the distances look.md asks for. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  /** Secondary text; readable at 12 px. */
  readonly muted: string;
  readonly slate: string;
  /** Memberships, rules, pin marks. */
  readonly quiet: string;
  readonly families: Readonly<Record<Family, string>>;
  /** What became of a tie or an actor from one window to another; also told apart in grey. */
  readonly changes: Readonly<Record<Change, string>>;
  /** By the kind of actor; a person's are those of a person who represents nobody. */
  readonly actors: Readonly<Record<ActorKind, ShapeColours>>;
  /** A person who speaks for a party of that kind. */
  readonly representatives: Readonly<Record<ActorKind, ShapeColours>>;
}

const LIGHT_ACTORS: Palette["actors"] = {
  state: { fill: "#26313f", stroke: "#26313f", text: "#fbfaf7" },
  organization: { fill: "#fbfaf7", stroke: "#26313f", text: "#1d1d1b" },
  group: { fill: "#dfd9cc", stroke: "#857c6c", text: "#1d1d1b" },
  person: { fill: "#736d64", stroke: "#736d64", text: "#fbfaf7" },
};

const DARK_ACTORS: Palette["actors"] = {
  state: { fill: "#d5dbe3", stroke: "#d5dbe3", text: "#14171b" },
  organization: { fill: "#14171b", stroke: "#d5dbe3", text: "#eceae5" },
  group: { fill: "#47443e", stroke: "#938b7c", text: "#eceae5" },
  person: { fill: "#a29c92", stroke: "#a29c92", text: "#14171b" },
};

export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  light: {
    ground: "#fbfaf7",
    ink: "#1d1d1b",
    muted: "#5f5d58",
    slate: "#26313f",
    quiet: "#85817a",
    families: {
      call: "#284cad",
      meeting: "#b13003",
      "joint-act": "#247849",
      statement: "#9b68d6",
      message: "#149b9d",
      mediation: "#ab8304",
      unknown: "#7c7a75",
    },
    changes: {
      appeared: "#082b8c",
      grew: "#2d6ea6",
      unchanged: "#7c7974",
      faded: "#bd822a",
      went: "#8f2419",
    },
    actors: LIGHT_ACTORS,
    representatives: {
      state: { fill: "#5d6c7f", stroke: "#5d6c7f", text: "#fbfaf7" },
      organization: { fill: "#fbfaf7", stroke: "#5d6c7f", text: "#1d1d1b" },
      group: LIGHT_ACTORS.group,
      person: LIGHT_ACTORS.person,
    },
  },
  dark: {
    ground: "#14171b",
    ink: "#eceae5",
    muted: "#a8a59e",
    slate: "#d5dbe3",
    quiet: "#7d7a74",
    families: {
      call: "#3f7fd6",
      meeting: "#d65024",
      "joint-act": "#80b584",
      statement: "#c2a8f8",
      message: "#71e2d4",
      mediation: "#efc94a",
      unknown: "#8b8f96",
    },
    changes: {
      appeared: "#9ff5ff",
      grew: "#759ae4",
      unchanged: "#6b6964",
      faded: "#f5c57c",
      went: "#db581e",
    },
    actors: DARK_ACTORS,
    representatives: {
      state: { fill: "#93a1b3", stroke: "#93a1b3", text: "#14171b" },
      organization: { fill: "#14171b", stroke: "#93a1b3", text: "#eceae5" },
      group: DARK_ACTORS.group,
      person: DARK_ACTORS.person,
    },
  },
};

/** Lengths of dash and gap at a line 2 px wide; empty is solid. No two families share one, so that colour never stands alone. */
const DASHES: Readonly<Record<Family, readonly number[]>> = {
  call: [],
  meeting: [13, 2.5],
  "joint-act": [9, 2.5, 2, 2.5],
  statement: [2, 2.5],
  message: [5, 3],
  mediation: [9, 2.5, 2, 2.5, 2, 2.5],
  unknown: [7, 5],
};

/** The same for what changed: the fuller a line, the more there is of it now. */
const CHANGE_DASHES: Readonly<Record<Change, readonly number[]>> = {
  appeared: [],
  grew: [13, 2.5],
  unchanged: [8, 2.5, 2, 2.5],
  faded: [5, 4],
  went: [2, 3],
};

/** The colour of a line or a hub. */
export function lineColour({ family, change }: LineLook, theme: ThemeName): string {
  const { families, changes } = PALETTES[theme];
  return change === undefined ? families[family] : changes[change];
}

/** Lengths of dash and gap of a line, in CSS pixels to 0.1, for one `widthPx` wide: wider lines have longer ones. Empty is solid. */
export function dashes({ family, change }: LineLook, widthPx: number): readonly number[] {
  const stretch = 0.6 + 0.2 * widthPx;
  const lengths = change === undefined ? DASHES[family] : CHANGE_DASHES[change];
  return lengths.map((length) => Math.round(length * stretch * 10) / 10);
}

/**
 * The colours as custom properties for both themes (`--ground`, `--ink`, `--muted`, `--slate`, `--quiet`, `--family-call`, `--change-went`, ...), a style sheet.
 * palette.css holds exactly this text; a test keeps them equal, so that no colour is written twice.
 */
export function paletteCss(): string {
  const { light, dark } = PALETTES;
  const lines = (["ground", "ink", "muted", "slate", "quiet"] as const).map((name) =>
    property(name, light[name], dark[name]),
  );
  for (const family of FAMILY_CODES) {
    lines.push(property(`family-${family}`, light.families[family], dark.families[family]));
  }
  for (const change of CHANGES) {
    lines.push(property(`change-${change}`, light.changes[change], dark.changes[change]));
  }
  return `:root {\n${lines.join("\n")}\n}\n`;
}

function property(name: string, light: string, dark: string): string {
  return `  --${name}: light-dark(${light}, ${dark});`;
}
