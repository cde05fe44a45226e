import { buildNetwork } from "../../src/network/build-network.ts";
import { FAMILY_CODES } from "../../src/model/kinds.ts";
import { PALETTES } from "../../src/scene/palette.ts";
import { scatter } from "./scatter.ts";
import { wishedSet } from "./wished-set.ts";

/** A set as pages without a scene draw it: points, and lines between them with a colour each. */
export interface PlainSet {
  /** Actor a at `[2a, 2a + 1]`, CSS pixels of a drawing of 1,440 by 900. */
  readonly points: Float64Array;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly colour: readonly string[];
}

export const WIDTH = 1440;
export const HEIGHT = 900;

/** The set that the page's address asks for. */
export async function plainSet(): Promise<PlainSet> {
  const network = buildNetwork(await wishedSet());
  const { tie, ties } = network.levels.people;
  const request = { network, level: "people", top: null, stability: "steady" } as const;
  const none = new Uint32Array(0);
  const places = scatter({ ...request, pins: new Map(), tieContacts: none, actorContacts: none });
  const { x0, y0, x1, y1 } = places.extent;
  const scale = Math.min(WIDTH / (x1 - x0), HEIGHT / (y1 - y0));
  const points = places.actors.map((value, at) =>
    at % 2 === 0 ? (value - x0) * scale : (value - y0) * scale,
  );
  const family = new Uint8Array(tie.length);
  network.contacts.family.forEach((code, contact) => (family[ties[contact]!] = code));
  const member = (t: number, place: number) => tie.members[tie.memberOffsets[t]! + place]!;
  const all = Array.from({ length: tie.length }, (_, t) => t);
  return {
    points,
    from: all.map((t) => member(t, 0)),
    to: all.map((t) => member(t, 1)),
    colour: all.map((t) => PALETTES.light.families[FAMILY_CODES[family[t]!]!]),
  };
}

/** The places of a step of the motion: every actor a little farther on a circle of its own. */
export function movedPoints(points: Float64Array, step: number): Float64Array {
  return points.map((value, at) => value + 3 * Math.sin(step / 5 + at));
}
