import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paceMs } from "../../tools/yardstick.mjs";
import { ALL_TIME, dayFromCivil } from "../model/day.ts";
import { recordsOf } from "../model/records.ts";
import { formatAddress, parseAddress } from "./address.ts";
import { arbitraryChoices } from "./arbitrary-choices.ts";
import { NASTY, NASTY_NETWORK } from "./arbitrary-network.ts";
import { DEFAULTS, openingFilter, type Choices } from "./choices.ts";
import { reachOf } from "../layout/reach.ts";
import { buildNetwork } from "../network/build-network.ts";

const network = NASTY_NETWORK;
const opening: Choices = { ...DEFAULTS, filter: openingFilter(network) };
const parse = (fragment: string) => parseAddress(fragment, network);

describe("an address", () => {
  test("gives back the choices that it was made of, whatever they are", () => {
    fc.assert(
      fc.property(arbitraryChoices(network), (choices) => {
        const address = formatAddress(choices, network);
        expect(parse(address)).toEqual({ choices, notice: null });
        expect(formatAddress(parse(address).choices, network)).toBe(address);
      }),
      { numRuns: 500 },
    );
  });

  test("is text that a URL may hold after its hash", () => {
    fc.assert(
      fc.property(arbitraryChoices(network), (choices) => {
        const address = formatAddress(choices, network);
        expect(new URL(`https://example.org/${address}`).hash).toBe(address);
        expect(address).toMatch(/^#[A-Za-z0-9\-._~!$'()*+,;:@/?%&=]*$/);
      }),
    );
  });

  test("survives programs that percent-encode all of its values", () => {
    fc.assert(
      fc.property(arbitraryChoices(network), (choices) => {
        const encoded = formatAddress(choices, network).replace(/[,/:~]/g, encodeAlways);
        expect(parse(encoded).choices).toEqual(choices);
      }),
    );
  });

  test("reads well", () => {
    const plain = buildNetwork({
      ...NASTY,
      id: "karabakh-2020",
      actors: NASTY.actors.map((actor) => (actor.id === "~" ? { ...actor, id: "france" } : actor)),
      contacts: recordsOf([]),
    });
    const filter = {
      ...openingFilter(plain),
      window: { from: dayFromCivil(2020, 9, 27), to: dayFromCivil(2020, 11, 10) },
      kinds: ["call", "meeting"],
      top: 40,
      focus: "russia",
      reach: 2 as const,
      minimum: 2,
      search: "foreign minister",
    };
    const choices: Choices = {
      ...DEFAULTS,
      filter,
      stability: "eased",
      pins: new Map([["russia", { x: 120.5, y: -33 }]]),
      view: { x: 10, y: -20.25, zoom: 1.5 },
      theme: "dark",
      show: "table",
      selection: { of: "actors", ids: ["russia", "france"] },
    };
    expect(formatAddress(choices, plain)).toBe(
      "#case=karabakh-2020&window=2020-09-27/2020-11-10&level=people&kinds=call,meeting&top=40&focus=russia&reach=2&min=2" +
        "&search=foreign+minister&stability=eased&pins=russia:120.5:-33&view=10,-20.25,1.5&theme=dark&show=table" +
        "&select=actors:russia,france",
    );
  });

  test("names window and level always, and of everything else only what differs", () => {
    expect(formatAddress(opening, network)).toBe(
      "#case=nasty+%26+co&window=2020-09-27/2020-11-10&level=people",
    );
    const allTime = { ...opening, filter: { ...opening.filter, window: ALL_TIME } };
    expect(formatAddress(allTime, network)).toContain("&window=../..&");
  });

  test("takes dates as a person writes them", () => {
    expect(parse("#window=2020-10").choices.filter.window).toEqual({
      from: dayFromCivil(2020, 10, 1),
      to: dayFromCivil(2020, 10, 31),
    });
    expect(parse("#window=2020-10-02").choices.filter.window.to).toBe(dayFromCivil(2020, 10, 2));
  });
});

describe("an address that is not understood", () => {
  test.each([
    ["", null],
    ["#", null],
    ["#colour=red", "Not understood in the address and left out: “colour”."],
    ["#level=planets", "Not understood in the address and left out: level “planets”."],
    ["#level=people&level=parties", "Not understood in the address and left out: a second level."],
    ["#window=2020-02-30", "Not understood in the address and left out: window “2020-02-30”."],
    ["#top=all", "Not understood in the address and left out: top “all”."],
    ["#pins=nobody:1:2", "Not understood in the address and left out: pins “nobody:1:2”."],
    ["#pins=russia:1e999:2", "Not understood in the address and left out: pins “russia:1e999:2”."],
    ["#view=1,2", "Not understood in the address and left out: view “1,2”."],
    ["#view=NaN,0,Infinity", "Not understood in the address and left out: view “NaN,0,Infinity”."],
    ["#select=tie:russia", null],
    ["#select=contact:none", "Not understood in the address and left out: select “none”."],
    [
      "#a=1&b=2&c=3&d=4&e=5",
      "Not understood in the address and left out: “a”, “b”, “c” and 2 more.",
    ],
    [
      "#case=other&level=parties",
      "The address is of another data set, “other”. This one is shown as it opens.",
    ],
    ["#v=7", "The address is of another version, “7”. It was understood as far as shown."],
  ])("%s opens as the data set does and says so", (fragment, notice) => {
    expect(parse(fragment)).toEqual({ choices: opening, notice });
  });

  test.each([
    ["#pins=russia:999999:-999999", "The pin of “russia” lay far outside the picture"],
    ["#view=1e308,1e308,1", "The view lay outside the picture"],
    ["#view=0,0,1e9", "The view was magnified more or less than can be"],
    ["#view=0,0,-1", "The view was magnified more or less than can be"],
  ])("%s is brought back to where there is a picture, and says so", (fragment, notice) => {
    const reading = parse(fragment);
    expect(reading.notice).toContain(notice);
    const reach = reachOf(network);
    for (const at of reading.choices.pins.values()) {
      expect(at).toEqual({ x: reach.x, y: -reach.y });
    }
    expect(reading.choices.view?.x ?? 0).toBeLessThanOrEqual(reach.x);
    expect(reading.choices.view?.zoom ?? 1).toBeLessThanOrEqual(40);
    expect(reading.choices.pins.size + (reading.choices.view === null ? 0 : 1)).toBe(1);
  });

  test("keeps what it does understand", () => {
    const { choices, notice } = parse("#kinds=call,telepathy&min=3&actor-kinds=robot");
    expect(choices.filter).toEqual({ ...opening.filter, kinds: ["call"], minimum: 3 });
    expect(notice).toBe(
      "Not understood in the address and left out: kinds “telepathy”, actor-kinds “robot”.",
    );
  });

  test("never throws and always gives sound choices, whatever was cut, changed or sent", () => {
    const mangled = fc
      .tuple(arbitraryChoices(network), fc.nat(), fc.nat(), fc.string({ unit: "binary" }))
      .map(([choices, at, length, put]) => {
        const whole = formatAddress(choices, network);
        const from = at % whole.length;
        return whole.slice(0, from) + put + whole.slice(from + (length % 20));
      });
    const made = fc
      .array(fc.tuple(fc.constantFrom(...KEYS), fc.string({ unit: "binary" })))
      .map((parts) => `#${parts.map(([key, value]) => `${key}=${value}`).join("&")}`);
    fc.assert(
      fc.property(fc.oneof(mangled, made, fc.string()), (fragment) => {
        const { choices } = parse(fragment);
        expect(parse(formatAddress(choices, network))).toEqual({ choices, notice: null });
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["pins", `#pins=${"russia:1:2,".repeat(10_000)}`],
    ["percent signs", `#search=${"%".repeat(100_000)}`],
    ["keys", `#${"a&".repeat(50_000)}`],
    ["kinds", `#kinds=${"x,".repeat(50_000)}`],
    ["digits", `#view=${"9".repeat(100_000)},1,1`],
    ["colons", `#pins=${":".repeat(100_000)}`],
  ])("of 100 kB of %s is read in a moment", async (_, fragment) => {
    const pace = await paceMs(() => expect(() => parse(fragment)).not.toThrow());
    expect(pace).toBeLessThan(500);
  });

  test("has no power over the prototypes of things", () => {
    parse("#__proto__=1&constructor=2&select=actors:__proto__&pins=constructor:1:2");
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  });
});

const KEYS = ["v", "case", "window", "level", "kinds", "focus", "min", "pins", "view", "select"];

function encodeAlways(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
