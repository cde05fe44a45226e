import { describe, expect, test } from "vitest";
import type { Contact } from "../model/dataset.ts";
import { ALL_TIME, dayFromCivil } from "../model/day.ts";
import { recordsOf } from "../model/records.ts";
import { buildNetwork } from "./build-network.ts";
import { datasetOfRows } from "./dataset-of-rows.ts";
import type { Row } from "./naive-query.ts";

const CONTACT: Row = {
  ...{ date: "2020-10-02", kind: "call", participants: "ann;bob", initiator: "", mediator: "" },
  ...{ place: "", summary: "", topics: "", sources: "" },
};

function networkOf(contacts: readonly Row[], ownKinds: ReadonlyMap<string, string> = new Map()) {
  const actors = ["ann", "bob", "cid"].map((id) => ({
    ...{ id, name: id, short: "", kind: "person", aliases: "" },
  }));
  const rows = contacts.map((row, index) => ({ ...CONTACT, id: `c${index}`, ...row }));
  return buildNetwork(datasetOfRows({ actors, representations: [], contacts: rows, ownKinds }));
}

describe("buildNetwork", () => {
  test("lists standard kinds, then the data set's own, then unknown ones as they appear", () => {
    const network = networkOf(
      [{ kind: "zzz" }, { kind: "own" }, { kind: "aaa" }, { kind: "zzz" }],
      new Map([["own", "message"]]),
    );
    expect(network.kinds.slice(-3)).toEqual([
      { id: "own", name: "own", family: "message" },
      { id: "zzz", name: "Zzz", family: "unknown" },
      { id: "aaa", name: "Aaa", family: "unknown" },
    ]);
  });

  test("lists topics by how many contacts have them, then by code unit", () => {
    const network = networkOf([{ topics: "b;a" }, { topics: "c;c;a" }, { topics: "é;Z" }]);
    expect(network.topics).toEqual(["a", "Z", "b", "c", "é"]);
  });

  test("spans contacts and events and leaves open ends aside", () => {
    const network = networkOf([{ date: "../2020-10-02" }, { date: "2020-11/.." }]);
    expect(network.span).toEqual({
      from: dayFromCivil(2020, 10, 2),
      to: dayFromCivil(2020, 11, 1),
    });
    const event = network.dataset.contacts.at(1);
    const withEvent = {
      ...network.dataset,
      events: [{ ...event, title: "" }],
      contacts: recordsOf<Contact>([]),
    };
    expect(buildNetwork(withEvent).span).toEqual({
      from: dayFromCivil(2020, 11, 1),
      to: dayFromCivil(2020, 11, 1),
    });
  });

  test("spans all time where no day is known", () => {
    expect(networkOf([]).span).toEqual(ALL_TIME);
  });

  test("keeps a contact of one actor with itself, without a tie", () => {
    const { levels } = networkOf([{ participants: "ann;ann" }]);
    expect([...levels.people.actors]).toEqual([0]);
    expect(levels.people.tie.length).toBe(0);
  });

  test("makes one tie of a joint contact and one for each addressee of a directed one", () => {
    const { levels } = networkOf([
      { kind: "joint-statement", participants: "cid;ann;bob" },
      { kind: "letter", participants: "bob;ann", mediator: "cid" },
    ]);
    const { tie, direction } = levels.people;
    expect([...tie.members]).toEqual([0, 1, 2, 0, 1, 1, 2]);
    expect([...tie.memberOffsets]).toEqual([0, 3, 5, 7]);
    expect([...direction]).toEqual([0, 2, 1]);
  });

  test("refuses a contact of an actor that the data set lacks", () => {
    expect(() => networkOf([{ participants: "ann;dot" }])).toThrow('found "dot"');
  });

  test("takes ids and kinds that are names of object properties like any other", () => {
    const network = networkOf([{ kind: "__proto__", topics: "constructor" }]);
    expect(network.kinds.at(-1)).toEqual({ id: "__proto__", name: "__proto__", family: "unknown" });
    expect(network.topics).toEqual(["constructor"]);
  });
});
