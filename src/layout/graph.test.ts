import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS } from "../model/dataset.ts";
import { allInView, arbitraryNetwork, networkOf } from "./arbitrary-graph.ts";
import { layoutGraph, NO_TIE } from "./graph.ts";
import { graphInView } from "./in-view.ts";

describe("layoutGraph", () => {
  it("makes a line of two, a hub with a spoke to each of three, and a node of each actor that occurs", () => {
    const network = networkOf({ contacts: ["a b", "a b", "a b c"], others: ["z"] });
    const graph = layoutGraph(network, "people");
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
    const graph = layoutGraph(network, "parties");
    expect([...graph.actors]).toEqual([1]);
    expect(graph.source).toHaveLength(0);
  });

  it("holds persons to the party they represent, or to each other where it does not occur", () => {
    const network = networkOf({
      contacts: ["ann bob", "cy bob", "usa ann"],
      representations: ["ann>uk", "cy>uk", "bob>usa"],
    });
    const graph = layoutGraph(network, "people");
    const names = (nodes: Uint32Array) =>
      [...nodes].map((node) => network.dataset.actors[graph.actors[node]!]!.id);
    const pairs = names(graph.source).map((name, link) => `${name}-${names(graph.target)[link]!}`);
    expect(pairs.filter((_, link) => graph.tie[link] === NO_TIE)).toEqual(["cy-ann", "bob-usa"]);
    expect(pairs).toHaveLength(5);
  });

  it("counts what the columns of any network say", () => {
    fc.assert(
      fc.property(arbitraryNetwork, fc.constantFrom(...LEVELS), (network, level) => {
        const graph = layoutGraph(network, level);
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
        const graph = layoutGraph(network, level);
        expect(graphInView(graph, allInView(network, level))).toEqual(graph);
      }),
    );
  });

  it("leaves out who and what is not in view", () => {
    const network = networkOf({ contacts: ["a b", "a b c", "c d"] });
    const seen = graphInView(layoutGraph(network, "people"), {
      actorContacts: Uint32Array.of(0, 0, 1, 1),
      tieContacts: Uint32Array.of(0, 0, 1),
    });
    expect([...seen.actors]).toEqual([2, 3]);
    expect([...seen.hubs]).toEqual([]);
    expect([...seen.source, ...seen.target]).toEqual([0, 1]);
  });

  it("measures sizes against the busiest over all time: the same count has the same size", () => {
    const contacts = [...Array.from({ length: 100 }, () => "a b"), "c d"];
    const graph = layoutGraph(networkOf({ contacts }), "people");
    const seen = graphInView(graph, {
      actorContacts: Uint32Array.of(100, 1, 1, 1),
      tieContacts: Uint32Array.of(1, 1),
    });
    expect(seen.radius[0]).toBe(graph.radius[0]);
    expect(seen.radius[1]).toBe(graph.radius[2]);
  });
});
