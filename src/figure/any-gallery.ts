import { DEFAULTS, openingFilter, type Choices } from "../address/choices.ts";
import { manyActors } from "../scene/any-large-example.ts";
import { exampleRequest, type Example } from "../scene/example.ts";
import { createEngine } from "../network/engine.ts";
import type { DaySpan } from "../model/day.ts";
import { dayFromCivil } from "../model/day.ts";
import type { Filter, Network } from "../network/network.ts";
import { figureRequests } from "./any-figure.ts";
import type { FigureRequest } from "./figure-scene.ts";
import { FIGURE_DEFAULTS, type FigureOptions } from "./options.ts";

type Options = Partial<FigureOptions>;

const COLUMN = { widthMm: 89, heightMm: 80 } as const;
const COLUMN_AND_HALF = { widthMm: 120, heightMm: 90 } as const;
const PAGE = { widthMm: 183, heightMm: 122 } as const;
const WIDEST = { widthMm: 190, heightMm: 140 } as const;
const SLIDE = { widthMm: 254, heightMm: 142.88 } as const;

/** Figures of the case, of every script and of what is hard to draw, by name; for tests only. */
export function gallery(network: Network): ReadonlyMap<string, FigureRequest> {
  const figure = figuresOf(network);
  return new Map([...ofCase(figure), ...sheetsOfCase(figure), ...ofExamples()]);
}

type Named = readonly [name: string, request: FigureRequest];

/** A figure of the case as it opens, but for what is given. */
function figuresOf(network: Network) {
  const requestOf = figureRequests(network);
  const opening = openingFilter(network);
  return (
    name: string,
    options: Options,
    filter: Partial<Filter> = {},
    choices: Partial<Choices> = {},
  ): Named => [
    name,
    requestOf({
      choices: { ...DEFAULTS, ...choices, filter: { ...opening, ...filter } },
      options: { ...FIGURE_DEFAULTS, ...options },
    }),
  ];
}

function days(from: Day, to: Day): { readonly window: DaySpan } {
  return { window: { from: dayFromCivil(...from), to: dayFromCivil(...to) } };
}

function ofCase(figure: ReturnType<typeof figuresOf>): readonly Named[] {
  const october = days([2020, 10, 1], [2020, 10, 10]);
  const before = days([2020, 9, 1], [2020, 9, 30]).window;
  return [
    figure("opening-in-a-column", COLUMN),
    figure("opening-on-a-page", { ...PAGE, ground: "white" }),
    figure("people-of-ten-days", COLUMN_AND_HALF, { ...october, level: "people" }),
    figure("people-on-a-dark-slide", { ...SLIDE, theme: "dark" }, { ...october, level: "people" }),
    figure("all-time-with-memberships", WIDEST, { window: FOR_EVER }, { memberships: true }),
    figure("two-windows", PAGE, october, { compare: before }),
    figure(
      "two-windows-in-a-dark-column",
      { ...COLUMN, heightMm: 120, theme: "dark" },
      { ...october, search: "ceasefire" },
      { compare: before },
    ),
    figure(
      "around-an-actor-of-the-case",
      { ...COLUMN_AND_HALF, ground: "transparent" },
      { focus: "turkey", minimum: 2 },
      { stability: "eased", pins: new Map([["turkey", { x: 40, y: 60 }]]) },
    ),
    figure("a-layout-of-its-own", SLIDE, october, { stability: "free" }),
    figure("a-part-of-the-case", PAGE, {}, { view: { x: 40, y: 20, zoom: 2.5 } }),
    figure("every-filter", COLUMN, {
      ...{ kinds: ["call", "meeting", "summit"], actorKinds: ["state"], top: 12, minimum: 2 },
      ...{ topics: ["ceasefire", "humanitarian"], search: "truce talks in Moscow" },
    }),
    figure(
      "every-part-on-a-page",
      { ...PAGE, parts: EVERY_PART },
      days([2020, 10, 2], [2020, 10, 3]),
    ),
    figure("nothing-in-view", COLUMN, days([1995, 2, 1], [1995, 2, 2])),
  ];
}

/** Small multiples. */
function sheetsOfCase(figure: ReturnType<typeof figuresOf>): readonly Named[] {
  const september = days([2020, 9, 1], [2020, 9, 30]).window;
  return [
    figure("weeks-on-a-page", { ...PAGE, ground: "white", panels: { each: "week" } }),
    figure(
      "windows-and-one-without-contacts",
      {
        ...{ ...COLUMN_AND_HALF, heightMm: 160, theme: "dark", parts: WITH_TIMELINE },
        panels: {
          windows: [
            september,
            days([2020, 9, 27], [2020, 10, 3]).window,
            days([2020, 10, 4], [2020, 10, 10]).window,
            days([2020, 8, 20], [2020, 8, 22]).window,
          ],
        },
      },
      { ...days([2020, 8, 20], [2020, 10, 10]), top: 16 },
    ),
    figure(
      "people-in-panels-of-ten-days",
      { ...SLIDE, panels: { each: { days: 10 } } },
      { ...days([2020, 9, 27], [2020, 11, 10]), focus: "turkey", level: "people", reach: 2 },
      { memberships: true, view: { x: 20, y: 10, zoom: 1.6 } },
    ),
  ];
}

const EVERY_PART = { ...FIGURE_DEFAULTS.parts, timeline: true, sources: "under" } as const;

const WITH_TIMELINE = { ...FIGURE_DEFAULTS.parts, timeline: true } as const;

type Day = readonly [year: number, month: number, day: number];

const FOR_EVER = { from: dayFromCivil(1990, 1, 1), to: dayFromCivil(2020, 12, 31) };

function ofExamples(): readonly (readonly [string, FigureRequest])[] {
  return [
    ["latin-cyrillic-greek", named(LATIN_CYRILLIC_GREEK, "Contacts · Контакты · Επαφές", PAGE)],
    ["armenian-georgian", named(ARMENIAN_GEORGIAN, "Շփումներ · კონტაქტები", COLUMN_AND_HALF)],
    ["arabic-hebrew", named(ARABIC_HEBREW, "اتصالات · מגעים", COLUMN_AND_HALF)],
    ["hostile-names", named(HOSTILE, "]]><script>alert(1)</script> & \u202eco\u0000", PAGE)],
    ["a-crowd", named(manyActors(900, 1600), "900 actors", { ...PAGE, theme: "dark" })],
  ];
}

function named(example: Example, title: string, options: Options): FigureRequest {
  const { snapshot, positions } = exampleRequest(example);
  const { network, filter } = snapshot;
  const dataset = { ...network.dataset, title };
  return {
    snapshot: createEngine({ ...network, dataset }).query(filter),
    positions,
    choices: DEFAULTS,
    options: { ...FIGURE_DEFAULTS, ...options },
  };
}

/** Names around an oval, each in touch with the next, and all of them once. */
function roundTable(names: readonly string[]): Example {
  const kinds = ["state", "organization", "group", "person"];
  const ids = names.map((_, index) => `n${index}`);
  const place = (index: number) => OVAL[Math.round((index * OVAL.length) / names.length)]!;
  return {
    actors: ids.map((id, index) => `${id} ${kinds[index % 4]!} ${place(index)}`),
    names: Object.fromEntries(ids.map((id, index) => [id, names[index]!])),
    contacts: [
      `2020-10-01 joint-statement ${ids.slice(0, 3).join(" ")}`,
      ...ids.map(
        (id, index) => `2020-10-02 ${FAMILIES[index % 6]!} ${id} ${ids[index + 1] ?? ids[0]!}`,
      ),
    ],
  };
}

const FAMILIES = ["call", "meeting", "agreement", "statement", "letter", "mediation-offer"];

const OVAL = [
  ...["0 -130", "120 -115", "210 -65", "250 0", "210 65", "120 115"],
  ...["0 130", "-120 115", "-210 65", "-250 0", "-210 -65", "-120 -115"],
];

const LATIN_CYRILLIC_GREEK = roundTable([
  ...["Türkiye", "Côte d’Ivoire", "Mevlüt Çavuşoğlu", "Şuşa", "Россия", "Сергій Кислиця"],
  ...[
    "Вијеће Європи",
    "Ћуприја",
    "Ελλάδα",
    "Νίκος Δένδιας",
    "Ευρωπαϊκή Ένωση",
    "Žilina, Łódź, Győr",
  ],
]);

const ARMENIAN_GEORGIAN = roundTable([
  ...["Հայաստան", "Նիկոլ Փաշինյան", "Երևան", "Արցախ", "საქართველო", "თბილისი"],
  ...["დავით ზალკალიანი", "აფხაზეთი"],
]);

const ARABIC_HEBREW = roundTable([
  ...["الأمم المتحدة", "جامعة الدول العربية", "مصر", "ایران", "ישראל", "גבי אשכנזי"],
  ...["ירושלים", "קטר (قطر)"],
]);

const HOSTILE = roundTable([
  ...["]]><script>alert(1)</script>", "\"&<>'", "&amp;&#0;&bogus;", "\u202eRight to left override"],
  ...["W".repeat(400), `Z${"\u0301".repeat(500)}algo`, "lone \ud83d half", "nul \u0000 and \u001b"],
  ...["<!-- comment -->", "javascript:alert(1)", "url(http://example.org/)", "\r\nlines\r"],
]);
