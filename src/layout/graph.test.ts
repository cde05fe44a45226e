import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS } from "../model/dataset.ts";
import { allInView, arbitraryNetwork, networkOf } from "./arbitrary-graph.ts";
import { layoutGraph, NO_TIE } from "./graph.ts";
import { graphInView } from "./in-view.ts";

describe("layoutGraph", () => {
  it("makes a line of two, a hub with a spoke to each of three, and a node of each actor that occurs", () => {
    const network = networkOf({ contacts: ["a b", "a b", "a b c"], others: ["z"] });
    const graph = layoutGraph(network, { level: "people", top: null });
    expect([...graph.actors]).toEqual([0, 1, 2]);
    expect([...graph.hubs]).toEqual([1]);
    expect([...graph.contacts]).toEqual([3, 3, 1, 1]);
    expect([...graph.source]).toEqual([0, 3, 3, 3]);
    expect([...graph.target]).toEqual([1, 0, 1, 2]);
    expect([...graph.weight]).toEqual([2, 1, 1, 1]);
    expect([...graph.tie]).toEqual([0, 1, 1, 1]);
  });

  it("keeps an actor whose contacts make no tie", () => {
    const network = networkOf({ contacts: ["a b"], representations: ["a>b"] });
    const graph = layoutGraph(network, { level: "parties", top: null });
    expect([...graph.actors]).toEqual([1]);
    expect(graph.source).toHaveLength(0);
  });

  it("holds persons to the party they represent, or to each other where it does not occur", () => {
    const network = networkOf({
      contacts: ["ann bob", "cy bob", "usa ann"],
      representations: ["ann>uk", "cy>uk", "bob>usa"],
    });
    const graph = layoutGraph(network, { level: "people", top: null });
    const names = (nodes: Uint32Array) =>
      [...nodes].map((node) => network.dataset.actors[graph.actors[node]!]!.id);
    const pairs = names(graph.source).map((name, link) => `${name}-${names(graph.target)[link]!}`);
    expect(pairs.filter((_, link) => graph.tie[link] === NO_TIE)).toEqual(["cy-ann", "bob-usa"]);
    expect(pairs).toHaveLength(5);
  });

  it("counts what the columns of any network say", () => {
    fc.assert(
      fc.property(arbitraryNetwork, fc.constantFrom(...LEVELS), (network, level) => {
        const graph = layoutGraph(network, { level, top: null });
        const { actorContacts, tieContacts } = allInView(network, level);
        graph.actors.forEach((actor, node) => {
          expect(graph.contacts[node]).toBe(actorContacts[actor]);
        });
        graph.tie.forEach((tie, link) => {
          expect(graph.weight[link]).toBe(tie === NO_TIE ? 0 : tieContacts[tie]);
        });
        expect(graph.actors).toHaveLength(actorContacts.filter((count) => count > 0).length);
      }),
    );
  });
});

describe("graphInView", () => {
  it("is the graph itself when everything is in view", () => {
    fc.assert(
      fc.property(arbitraryNetwork, fc.constantFrom(...LEVELS), (network, level) => {
        const graph = layoutGraph(network, { level, top: null });
        expect(graphInView(graph, allInView(network, level))).toEqual(graph);
      }),
    );
  });

  it("leaves out who and what is not in view", () => {
    const network = networkOf({ contacts: ["a b", "a b c", "c d"] });
    const seen = graphInView(layoutGraph(network, { level: "people", top: null }), {
      actorContacts: Uint32Array.of(0, 0, 1, 1),
      tieContacts: Uint32Array.of(0, 0, 1),
    });
    expect([...seen.actors]).toEqual([2, 3]);
    expect([...seen.hubs]).toEqual([]);
    expect([...seen.source, ...seen.target]).toEqual([0, 1]);
  });

  it("measures sizes against the busiest over all time: the same count has the same size", () => {
    const contacts = [...Array.from({ length: 100 }, () => "a b"), "c d"];
    const graph = layoutGraph(networkOf({ contacts }), { level: "people", top: null });
    const seen = graphInView(graph, {
      actorContacts: Uint32Array.of(100, 1, 1, 1),
      tieContacts: Uint32Array.of(1, 1),
    });
    expect(seen.radius[0]).toBe(graph.radius[0]);
    expect(seen.radius[1]).toBe(graph.radius[2]);
  });
});

describe("layoutGraph of the busiest actors", () => {
  it("has the contacts among them alone, and gives no place to the others", () => {
    const network = networkOf({ contacts: ["a b", "a b", "a b c", "b c", "c d", "a b d"] });
    const graph = layoutGraph(network, { level: "people", top: 3 });
    expect([...graph.actors].map((actor) => network.dataset.actors[actor]!.id)).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect([...graph.contacts.slice(0, 3)]).toEqual([3, 4, 2]);
    expect(graph.hubs).toHaveLength(1);
    expect([...graph.weight]).toEqual([2, 1, 1, 1, 1]);
  });

  it("is the whole graph where there are no more", () => {
    fc.assert(
      fc.property(arbitraryNetwork, fc.constantFrom(...LEVELS), (network, level) => {
        const whole = layoutGraph(network, { level, top: null });
        const top = network.dataset.actors.length;
        expect(layoutGraph(network, { level, top })).toEqual({ ...whole, top });
      }),
    );
  });
});
