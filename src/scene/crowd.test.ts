import { describe, expect, it } from "vitest";
import { sayCount } from "../model/count-words.ts";
import { scene } from "./compose-scene.ts";
import { manyActors } from "./any-large-example.ts";
import { exampleRequest } from "./example.ts";
import { furnishedScene } from "./furnished-scene.ts";
import type { Crowd, Scene, SceneRequest } from "./scene.ts";

const LARGE = exampleRequest(manyActors(900, 3000), {
  ...{ width: 1200, height: 800 },
});

/** Of whose ties not even those among the busiest find room. */
const DENSE = exampleRequest(manyActors(400, 3000), { width: 1200, height: 800 });

function withCrowd(request: SceneRequest): Scene & { readonly crowd: Crowd } {
  const composed = scene(request);
  if (composed.crowd === null) throw new Error("Expected a crowd.");
  return { ...composed, crowd: composed.crowd };
}

/** The ties in view all of whose members are in detail. */
function tiesAmong({ snapshot }: SceneRequest, { crowd }: { readonly crowd: Crowd }): Set<number> {
  const inDetail = new Set(crowd.detailed.actors);
  const ties = Array.from(snapshot.tieContacts, (_, tie) => tie);
  return new Set(
    ties.filter(
      (tie) =>
        snapshot.tieContacts[tie]! > 0 &&
        membersOf(snapshot, tie).every((actor) => inDetail.has(actor)),
    ),
  );
}

function membersOf({ network, filter }: SceneRequest["snapshot"], tie: number): number[] {
  const { memberOffsets, members } = network.levels[filter.level].tie;
  return [...members.subarray(memberOffsets[tie], memberOffsets[tie + 1])];
}

const tiesIn = ({ strands, hubs }: Scene) =>
  new Set([...strands.map(({ tie }) => tie), ...hubs.map(({ tie }) => tie)]);

describe("a set that is small", () => {
  it("is drawn in detail, all of it", () => {
    const small = exampleRequest(manyActors(100, 300));
    const { crowd, words, actors, strands } = scene(small);
    expect(crowd).toBeNull();
    expect(words.detail).toBeNull();
    expect(actors).toHaveLength(100);
    expect(strands.length).toBeGreaterThanOrEqual(300);
  });
});

describe("a set that is large", () => {
  const drawn = withCrowd(LARGE);

  it("has each tie and actor either in detail or in the crowd", () => {
    const { lines, dots, detailed } = drawn.crowd;
    expect(new Set(lines.tie).size).toBe(LARGE.snapshot.tieTotal);
    expect(dots.length).toBe(LARGE.snapshot.actorTotal);
    expect(tiesIn(drawn)).toEqual(new Set(detailed.ties));
    expect(new Set(drawn.actors.map(({ actor }) => actor))).toEqual(new Set(detailed.actors));
  });

  it.each([
    ["actors", LARGE],
    ["ties", DENSE],
  ])(
    "with many %s shows the busiest actors and the strongest ties among them in detail",
    (_, of) => {
      const { crowd } = withCrowd(of);
      const { detailed } = crowd;
      const { tieContacts, actorContacts } = of.snapshot;
      const among = tiesAmong(of, { crowd });
      const ofTiesAmong = tieContacts.map((count, tie) => (among.has(tie) ? count : 0));
      const weakest = (chosen: Uint32Array, counts: Uint32Array) =>
        Math.min(...Array.from(chosen, (index) => counts[index]!));
      const strongest = (chosen: Uint32Array, counts: Uint32Array) => {
        const without = new Set(chosen);
        return Math.max(...Array.from(counts, (count, index) => (without.has(index) ? 0 : count)));
      };
      for (const [chosen, counts] of [
        [detailed.ties, ofTiesAmong],
        [detailed.actors, actorContacts],
      ] as const) {
        expect(weakest(chosen, counts)).toBeGreaterThanOrEqual(strongest(chosen, counts));
        expect(weakest(chosen, counts)).toBeGreaterThan(0);
        expect(chosen.length).toBeGreaterThan(50);
      }
    },
  );

  it("says in the picture and in words what is in detail", () => {
    const dense = withCrowd(DENSE);
    const [{ length: all }, { size: among }] = [drawn.crowd.detailed.ties, tiesAmong(DENSE, dense)];
    expect(among).toBeGreaterThan(dense.crowd.detailed.ties.length);
    for (const [of, composed, ties] of [
      [900, drawn, `all ${sayCount(all)} ties`],
      [
        400,
        dense,
        `the ${sayCount(dense.crowd.detailed.ties.length)} strongest of ${sayCount(among)} ties`,
      ],
    ] as const) {
      const said = `In detail: the ${composed.crowd.detailed.actors.length} busiest of ${of} actors and ${ties} among them; the rest as dots and hairlines`;
      expect(composed.words.detail).toBe(said);
      expect(composed.words.description).toContain(`${said}.`);
      expect(composed.titleBlock.map(({ text }) => text).join(" ")).toContain(said);
    }
  });

  it("has a shape at both ends of each line, or an end out of view", () => {
    for (const composed of [drawn, withCrowd({ ...LARGE, view: { x: 40, y: 50, zoom: 1.4 } })]) {
      const { detailed, points, transform } = composed.crowd;
      const inDetail = new Set(detailed.actors);
      const isOutOfView = (actor: number) => {
        const x = points[2 * actor]! * transform.scaleX + transform.dx;
        const y = points[2 * actor + 1]! * transform.scaleY + transform.dy;
        return x < 0 || x > composed.width || y < 0 || y > composed.height;
      };
      const ends = [...detailed.ties].flatMap((tie) => membersOf(LARGE.snapshot, tie));
      expect(ends.length).toBeGreaterThan(100);
      expect(ends.filter((actor) => !inDetail.has(actor) && !isOutOfView(actor))).toEqual([]);
    }
  });

  it("is the same for the same request", () => {
    const again = exampleRequest(manyActors(900, 3000), {
      ...{ width: 1200, height: 800 },
    });
    expect(JSON.stringify(scene(again))).toBe(JSON.stringify(scene(LARGE)));
  });

  it("brings detail when looked at closely, of what is in view alone", () => {
    const close = withCrowd({ ...LARGE, view: { x: 100, y: 50, zoom: 3 } });
    const { transform, width, height } = close;
    const { positions } = LARGE;
    const inView = Array.from({ length: 900 }, (_, actor) => actor).filter((actor) => {
      const x = positions.actors[2 * actor]! * transform.scaleX + transform.dx;
      const y = positions.actors[2 * actor + 1]! * transform.scaleY + transform.dy;
      return x >= 0 && x <= width && y >= 0 && y <= height;
    });
    expect(inView.length).toBeGreaterThan(10);
    expect([...close.crowd.detailed.actors]).toEqual(inView);
    expect(close.words.detail).toContain(
      `In detail, of what is in view: all ${inView.length} actors`,
    );
    expect(close.words.detail).not.toContain("dots");
  });

  it("shares its columns between views", () => {
    const close = withCrowd({ ...LARGE, view: { x: 100, y: 50, zoom: 3 } });
    expect(close.crowd.lines).toBe(drawn.crowd.lines);
    expect(close.crowd.dots).toBe(drawn.crowd.dots);
    expect(close.crowd.points).toBe(drawn.crowd.points);
  });

  it("draws what is wanted in detail besides, and names it first", () => {
    const { detailed } = drawn.crowd;
    const actor = LARGE.snapshot.actorContacts.findIndex((_, at) => !detailed.actors.includes(at));
    const tie = LARGE.snapshot.tieContacts.findIndex((_, at) => !detailed.ties.includes(at));
    const wanted = withCrowd({ ...LARGE, wanted: { actors: [actor], ties: [tie] } });
    expect(wanted.actors.some((mark) => mark.actor === actor)).toBe(true);
    expect(wanted.labels.some((label) => label.actor === actor && label.shown)).toBe(true);
    expect(wanted.strands.some((strand) => strand.tie === tie)).toBe(true);
    expect(wanted.words.detail).toBe(drawn.words.detail);
  });

  it("counts in a figure all actors without a name, dots too", () => {
    const { labels, footer } = furnishedScene(LARGE);
    const named = labels.filter(({ shown }) => shown).length;
    expect(named).toBeLessThan(labels.length);
    expect(footer.map(({ text }) => text).join(" ")).toContain(
      `${900 - named} actors are drawn without a name for lack of room, ${900 - labels.length} of them as dots.`,
    );
  });

  it("has less detail on a smaller drawing", () => {
    const small = withCrowd({ ...LARGE, width: 390, height: 600 });
    expect(small.actors.length).toBeLessThan(drawn.actors.length);
    expect(small.strands.length).toBeLessThan(drawn.strands.length);
  });

  it("says all of what is in detail on a small phone too", () => {
    const { titleBlock, words } = withCrowd({ ...LARGE, width: 320, height: 568 });
    expect(titleBlock.map(({ text }) => text).join(" ")).toContain(words.detail);
  });
});
