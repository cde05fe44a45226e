import { describe, expect, it } from "vitest";
import { dayFromCivil } from "../model/day.ts";
import { exampleRequest, type Example } from "./example.ts";
import { filterRecord, filterWords, sayInView, sayTie, sentence, sayDetail } from "./words.ts";

const EXAMPLE: Example = {
  actors: ["Armenia state 0 0", "Russia state 9 0", "Lavrov person 9 9"],
  representations: ["Lavrov Russia"],
  contacts: [
    "2020-10-01 call Armenia Russia",
    "2020-10-02 call Russia Armenia",
    "2020-10-02 statement Armenia Russia",
    "2020-10-09 meeting Lavrov Armenia",
  ],
};

const WINDOW = { from: dayFromCivil(2020, 9, 27), to: dayFromCivil(2020, 10, 10) };

function snapshotOf(filter: Parameters<typeof exampleRequest>[1] & object = {}) {
  return exampleRequest(EXAMPLE, filter).snapshot;
}

it("says what is in view, in the words of the level", () => {
  expect(sayInView(snapshotOf())).toBe("4 contacts among 3 actors");
  const parties = snapshotOf({ filter: { level: "parties", window: WINDOW } });
  expect(sentence(parties)).toBe("4 contacts among 2 parties, 27 Sep – 10 Oct 2020");
});

it("says of how much that is where only the busiest or the strongest are in view", () => {
  expect(sayInView(snapshotOf({ filter: { top: 2 } }))).toBe("3 of 4 contacts among 2 of 3 actors");
  const calls = { kinds: ["call", "meeting"], minimum: 2 };
  expect(sayInView(snapshotOf({ filter: calls }))).toBe("2 of 3 contacts among 2 of 3 actors");
  expect(sayInView(snapshotOf({ filter: { top: 3 } }))).toBe("4 contacts among 3 actors");
  expect(sayInView(snapshotOf({ filter: { minimum: 9 } }))).toBe("No contact");
});

it("cuts a name that nobody reads to its end, and takes direction controls out", () => {
  const long = "x".repeat(10_000);
  const names = { Armenia: `Ar\u202emenia`, Russia: long };
  const { snapshot } = exampleRequest({ ...EXAMPLE, names }, {});
  const said = sayTie(snapshot, 0);
  expect(said).toContain(`Armenia – ${"x".repeat(399)}…:`);
});

it("says that there is none", () => {
  const none = snapshotOf({ filter: { window: { from: 0, to: 0 } } });
  expect(sentence(none)).toBe("No contact, 1 Jan 1970");
});

it("says a tie with its actors and its contacts by family", () => {
  expect(sayTie(snapshotOf({ filter: { level: "parties" } }), 0)).toBe(
    "Armenia – Russia: 4 contacts (2 calls, 1 meeting, 1 statement)",
  );
});

it.each([
  [{}, []],
  [{ kinds: ["call", "video-conference", "meeting"] }, ["Kinds: call, meeting"]],
  [{ kinds: ["call"] }, ["Kinds: call"]],
  [{ kinds: [] }, ["Kinds: none"]],
  [{ topics: ["ceasefire", "prisoners"] }, ["Topics: ceasefire, prisoners"]],
  [{ actorKinds: ["state", "group"] as const }, ["Only states, groups"]],
  [{ top: 2 }, ["Only the 2 busiest actors"]],
  [{ top: 1, level: "parties" as const }, ["Only the busiest party"]],
  [{ top: 1000 }, []],
  [{ focus: "Russia" }, ["Around Russia"]],
  [{ focus: "Russia", reach: 2 as const }, ["Around Russia and partners"]],
  [{ minimum: 3 }, ["Ties of 3 contacts or more"]],
  [{ top: 2, minimum: 3 }, ["Ties of 3 contacts or more among the 2 busiest actors"]],
  [{ top: 1000, minimum: 3 }, ["Ties of 3 contacts or more"]],
  [{ search: " truce " }, ["Search: “truce”"]],
])("says the filter %j as %j", (filter, words) => {
  const { filter: whole, network } = snapshotOf({ filter });
  expect(filterWords(whole, network)).toEqual(words);
});

it("says what is missing where that is shorter", () => {
  const { filter, network } = snapshotOf();
  const kinds = network.kinds.map(({ id }) => id).filter((id) => id !== "statement");
  expect(filterWords({ ...filter, kinds }, network)).toEqual(["Kinds: all but statement"]);
});

it("records only what the filter holds back", () => {
  const { filter, network } = snapshotOf({ filter: { window: WINDOW, minimum: 2 } });
  expect(filterRecord(filter, network)).toBe(
    '{"from":"2020-09-27","to":"2020-10-10","level":"people","minimum":2}',
  );
  expect(filterRecord({ ...filter, top: 2 }, network)).toBe(
    '{"from":"2020-09-27","to":"2020-10-10","level":"people","top":2,"minimum":2}',
  );
  expect(filterRecord({ ...filter, search: "  ", minimum: 1, focus: "Russia" }, network)).toBe(
    '{"from":"2020-09-27","to":"2020-10-10","level":"people","focus":"Russia","reach":1}',
  );
});

it("says and records the same filter alike, however it was put together", () => {
  const { filter, network } = snapshotOf();
  const kinds = network.kinds.map(({ id }) => id);
  const some = { ...filter, kinds: ["meeting", "call"], topics: [...network.topics].reverse() };
  const same = { ...filter, kinds: ["call", "meeting", "call"], topics: network.topics };
  expect(filterRecord(some, network)).toBe(filterRecord(same, network));
  expect(filterWords(some, network)).toEqual(filterWords(same, network));
  expect(filterRecord({ ...filter, kinds }, network)).toBe(filterRecord(filter, network));
});

describe("what is drawn in detail", () => {
  const all = { level: "parties", isPart: false, leftOut: 0 } as const;

  it("is said of the busiest and the strongest", () => {
    const shown = { actors: { shown: 270, of: 10_000 }, ties: { shown: 720, of: 1344 } };
    expect(sayDetail({ ...all, ...shown })).toBe(
      "In detail: the 270 busiest of 10,000 parties and the 720 strongest of 1,344 ties among them; the rest as dots and hairlines",
    );
    expect(sayDetail({ ...all, ...shown, isPart: true })).toBe(
      "In detail, of what is in view: the 270 busiest of 10,000 parties and the 720 strongest of 1,344 ties among them or out of view; the rest as dots and hairlines",
    );
  });

  it("is said of a part where that is looked at, and of all where all is in detail", () => {
    const shown = { actors: { shown: 1, of: 1 }, ties: { shown: 0, of: 3 } };
    expect(sayDetail({ ...all, ...shown, level: "people", isPart: true })).toBe(
      "In detail, of what is in view: 1 actor and none of 3 ties; the rest as hairlines",
    );
  });

  it("speaks of no rest where all that is in view is in detail", () => {
    const shown = { actors: { shown: 2, of: 2 }, ties: { shown: 271, of: 271 } };
    expect(sayDetail({ ...all, ...shown, isPart: true })).toBe(
      "In detail, of what is in view: all 2 parties and all 271 ties; ties that only pass through as hairlines",
    );
  });

  it("says what a file leaves out", () => {
    const shown = { actors: { shown: 2, of: 9 }, ties: { shown: 5, of: 50_000 } };
    expect(sayDetail({ ...all, ...shown, leftOut: 29_995 })).toMatch(
      /; the rest as dots and hairlines, without the 29,995 weakest ties$/,
    );
  });
});
