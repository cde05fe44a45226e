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

function withCrowd(request: SceneRequest): Scene & { readonly crowd: Crowd } {
  const composed = scene(request);
  if (composed.crowd === null) throw new Error("Expected a crowd.");
  return { ...composed, crowd: composed.crowd };
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
  const { tieContacts, actorContacts } = LARGE.snapshot;

  it("has each tie and actor either in detail or in the crowd", () => {
    const { lines, dots, detailed } = drawn.crowd;
    expect(new Set(lines.tie).size).toBe(LARGE.snapshot.tieTotal);
    expect(dots.length).toBe(LARGE.snapshot.actorTotal);
    expect(tiesIn(drawn)).toEqual(new Set(detailed.ties));
    expect(new Set(drawn.actors.map(({ actor }) => actor))).toEqual(new Set(detailed.actors));
  });

  it("shows the strongest ties and the busiest actors in detail", () => {
    const { detailed } = drawn.crowd;
    const weakest = (chosen: Uint32Array, of: Uint32Array) =>
      Math.min(...Array.from(chosen, (index) => of[index]!));
    const strongest = (chosen: Uint32Array, of: Uint32Array) => {
      const without = new Set(chosen);
      return Math.max(...Array.from(of, (count, index) => (without.has(index) ? 0 : count)));
    };
    for (const [chosen, of] of [
      [detailed.ties, tieContacts],
      [detailed.actors, actorContacts],
    ] as const) {
      expect(weakest(chosen, of)).toBeGreaterThanOrEqual(strongest(chosen, of));
      expect(chosen.length).toBeGreaterThan(50);
    }
  });

  it("says in the picture and in words what is in detail", () => {
    const { actors, ties } = drawn.crowd.detailed;
    const said = `In detail: the ${actors.length} busiest of 900 actors and the ${sayCount(ties.length)} strongest of 3,001 ties; the rest as dots and hairlines`;
    expect(drawn.words.detail).toBe(said);
    expect(drawn.words.description).toContain(`${said}.`);
    expect(drawn.titleBlock.map(({ text }) => text).join(" ")).toContain(said);
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
});
