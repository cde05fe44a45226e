import { expect, test } from "vitest";
import { dayFromCivil } from "../model/day.ts";
import type { DataSet } from "../model/dataset.ts";
import { compareWindows } from "../network/compare-snapshots.ts";
import { comparisonTelling } from "./comparison-telling.ts";
import type { Network } from "../network/network.ts";
import { scene } from "./compose-scene.ts";
import { exampleRequest, type Example } from "./example.ts";
import { furnishedScene } from "./furnished-scene.ts";
import type { Scene } from "./scene.ts";

const EXAMPLE: Example = {
  actors: ["A state -200 0", "B state 200 0", "C organization 0 120", "D group 0 -120"],
  contacts: [
    ...["2020-09-01 call A B", "2020-09-02 statement B A", "2020-10-03 call A B"],
    ...["2020-09-05 letter A C", "2020-10-30 meeting A D", "2020-10-07 joint-statement A B D"],
    ...["2020-09-08 call B C", "2020-10-09 letter C B"],
  ],
};

const month = (number: number) => ({
  from: dayFromCivil(2020, number, 1),
  to: dayFromCivil(2020, number, 30),
});

const SIZE = { width: 800, height: 600 };

function compared(
  window: ReturnType<typeof month>,
  other: ReturnType<typeof month>,
  furniture: "page" | "figure" = "figure",
): Scene {
  const request = exampleRequest(EXAMPLE, SIZE);
  const { network, filter } = request.snapshot;
  const comparison = compareWindows(network, { ...filter, window }, other);
  const draw = furniture === "page" ? scene : furnishedScene;
  return draw({
    ...request,
    snapshot: comparison.union,
    telling: comparisonTelling(comparison),
  });
}

test("draws one line for each tie and one outline for each actor, by what became of it", () => {
  const drawn = compared(month(10), month(9));
  const changes = drawn.strands.map(({ tie, change }) => [drawn.record!.ties.get(tie), change]);
  expect(Object.fromEntries(changes)).toEqual({
    "A – B: 2 contacts before, 1 after: faded": "faded",
    "A – C: 1 contact before, 0 after: gone": "went",
    "A – D: 0 contacts before, 1 after: appeared": "appeared",
    "A – B – D: 0 contacts before, 1 after: appeared": "appeared",
    "B – C: 1 contact before, 1 after: unchanged": "unchanged",
  });
  expect(drawn.hubs.map(({ change }) => change)).toEqual(["appeared"]);
  expect(drawn.actors.map(({ id, change }) => [id, change])).toEqual([
    ["A", "unchanged"],
    ["B", "unchanged"],
    ["C", "faded"],
    ["D", "appeared"],
  ]);
});

test("leaves every actor on the page where it is without a comparison", () => {
  const places = ({ actors }: Scene) => actors.map(({ id, x, y }) => [id, x, y]);
  const alone = scene(exampleRequest(EXAMPLE, SIZE));
  expect(places(compared(month(10), month(9), "page"))).toEqual(places(alone));
});

test("says both windows, the counts of each and what changed, the earlier first", () => {
  const words = ({ titleBlock }: Scene) => titleBlock.map(({ text }) => text);
  const drawn = compared(month(10), month(9));
  expect(words(drawn)).toEqual([
    "An example",
    "Before: 1–30 Sep 2020 · 4 contacts among 3 actors",
    "After: 1–30 Oct 2020 · 4 contacts among 4 actors",
  ]);
  expect(words(compared(month(9), month(10)))).toEqual(words(drawn));
  expect(drawn.words.description).toBe(
    "From 1–30 Sep 2020 to 1–30 Oct 2020: 2 ties appeared, 1 faded, 1 is gone; 4 contacts among 3 actors before, 4 contacts among 4 actors after.",
  );
  const legend = drawn.legend!.texts.map(({ text }) => text);
  expect(legend.slice(0, 4)).toEqual(["Appeared 2", "Unchanged 1", "Faded 1", "Gone 1"]);
  expect(drawn.footer[0]!.text).toContain("4 contacts before and 4 after, attested by 6 sources.");
  expect(JSON.parse(drawn.record!.filter)).toMatchObject({
    from: "2020-10-01",
    compare: { from: "2020-09-01", to: "2020-09-30" },
  });
});

/** As of an event table that was read with what is no contact. */
function amongEvents(network: Network): Network {
  const dataset = { ...network.dataset, columns: {} as NonNullable<DataSet["columns"]> }; // there are some
  return { ...network, dataset, kinds: [{ id: "fight", family: "unknown", name: "Fight" }] };
}

test("where contacts are called events, so they are in every word of a comparison", () => {
  const { network, filter } = exampleRequest(EXAMPLE, SIZE).snapshot;
  const window = { ...month(10), to: dayFromCivil(2020, 10, 20) };
  const narrow = { ...filter, window, minimum: 2 };
  const telling = comparisonTelling(compareWindows(amongEvents(network), narrow, month(9)));
  const words = [
    ...[...telling.lines(false), ...telling.notes, telling.sentence, telling.contacts],
    ...[telling.tie(0), telling.actor(0), ...Object.values(telling.captions)],
  ];
  expect(words.filter((text) => /contact/i.test(text))).toEqual([]);
  expect(words.filter((text) => /event/i.test(text)).length).toBeGreaterThan(7);
});
