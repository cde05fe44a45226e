import { describe, expect, it } from "vitest";
import { ALL_TIME, dayFromCivil, type DaySpan } from "../../model/day.ts";
import { createEngine } from "../../network/engine.ts";
import { manyActors } from "../any-large-example.ts";
import { MOST_LINES_IN_FILE } from "../crowd-in-file.ts";
import { exampleRequest, type Example } from "../example.ts";
import type { Panel, Scene } from "../scene.ts";
import { USUAL_PARTS } from "../usual-parts.ts";
import { panelWindows, type PanelChoice } from "./panel-choice.ts";
import { sheetScene } from "./sheet-scene.ts";

const EXAMPLE: Example = {
  actors: [
    ...["A state -200 20", "B state 200 -60", "C organization 0 90", "D person 120 70"],
    ...["E group -120 -70"],
  ],
  contacts: [
    ...[
      "2020-09-30 call A B",
      "2020-10-01 call A B",
      "2020-10-02 visit A C",
      "2020-10-03 call A B",
    ],
    ...["2020-10-06 meeting A B C", "2020-10-07 letter D A", "2020-10-20/2020-10-27 summit B E"],
    ...["2020-10 statement C B"],
  ],
};

const WINDOW = { from: dayFromCivil(2020, 9, 29), to: dayFromCivil(2020, 11, 10) };

/** A pair with a hundred contacts in one week, 20 in the next and 5 in a third; another pair with one. */
const BUSY: Example = {
  actors: EXAMPLE.actors,
  contacts: [
    ...Array.from({ length: 100 }, () => "2020-09-30 call A B"),
    ...Array.from({ length: 20 }, () => "2020-10-06 call A B"),
    ...Array.from({ length: 5 }, () => "2020-10-13 call A B"),
    "2020-10-07 call D C",
  ],
};

type More = NonNullable<Parameters<typeof exampleRequest>[1]>;

function sheet(choice: PanelChoice, more: More = {}, window: DaySpan = WINDOW): Scene {
  const request = exampleRequest(EXAMPLE, {
    ...{ width: 900, height: 700 },
    ...more,
    filter: { window, ...more.filter },
  });
  const windows = panelWindows(choice, window, request.snapshot.network.span)!;
  return sheetScene(request, { choice, windows, parts: USUAL_PARTS });
}

const weeks = sheet({ each: "week" });

/** Places of the actors of a panel, from its upper left corner. */
function placesIn({ actors, plot }: Panel): ReadonlyMap<string, string> {
  return new Map(
    actors.map(({ id, x, y }) => [id, `${Math.round(x - plot.x)} ${Math.round(y - plot.y)}`]),
  );
}

describe("a sheet of small multiples", () => {
  it("has a panel for each window with what a query for that window counts", () => {
    expect(weeks.panels.map(({ title }) => title)).toEqual([
      "29 Sep – 4 Oct 2020: 5 contacts among 3 actors",
      "5–11 Oct 2020: 3 contacts among 4 actors",
      "12–18 Oct 2020: 1 contact among 2 actors",
      "19–25 Oct 2020: 2 contacts among 3 actors",
      "26 Oct – 1 Nov 2020: 2 contacts among 3 actors",
      "2–8 Nov 2020: No contact",
      "9–10 Nov 2020: No contact",
    ]);
    const { snapshot } = exampleRequest(EXAMPLE);
    const windows = panelWindows({ each: "week" }, WINDOW, snapshot.network.span)!;
    const engine = createEngine(snapshot.network);
    windows.forEach((window, index) => {
      const { actorContacts } = engine.query({ ...snapshot.filter, window });
      const counted = weeks.panels[index]!.actors.map(({ actor, contacts }) => [actor, contacts]);
      const expected = Array.from(actorContacts, (contacts, actor) => [actor, contacts] as const);
      expect(counted).toEqual(expected.filter(([, contacts]) => contacts > 0));
    });
  });

  it("counts a contact of several days or of a month in each panel that it falls into, and says so", () => {
    expect(weeks.footer.map(({ text }) => text).join(" ")).toContain(
      "8 contacts, attested by 7 sources. An actor stands in the same place in every panel, and a size means the same. A contact that falls into several panels is counted in each.",
    );
    expect(
      sheet({ each: "year" })
        .footer.map(({ text }) => text)
        .join(" "),
    ).not.toContain("falls into several panels");
  });

  it("has each actor at one place in all panels, and one size for one count", () => {
    const places = new Map<string, Set<string>>();
    const sizes = new Map<string, Set<number>>();
    const widths = new Map<number, Set<number>>();
    for (const panel of weeks.panels) {
      for (const [id, place] of placesIn(panel)) {
        places.set(id, (places.get(id) ?? new Set()).add(place));
      }
      for (const { kind, contacts, r } of panel.actors) {
        const key = `${kind} ${contacts}`;
        sizes.set(key, (sizes.get(key) ?? new Set()).add(r));
      }
      for (const { contacts, widthPx } of panel.strands) {
        widths.set(contacts, (widths.get(contacts) ?? new Set()).add(widthPx));
      }
    }
    expect([...places.keys()].sort()).toEqual(["A", "B", "C", "D", "E"]);
    for (const each of [...places.values(), ...sizes.values(), ...widths.values()]) {
      expect(each.size).toBe(1);
    }
    expect(sizes.get("state 4")).not.toEqual(sizes.get("state 1"));
  });

  it("keeps the place of a panel without contacts, which says so", () => {
    const empty = weeks.panels[5]!;
    expect(empty.texts.map(({ text }) => text)).toEqual(["2–8 Nov 2020", "No contact"]);
    expect(empty.plot.width).toBe(weeks.panels[0]!.plot.width);
    const nothing = sheet(
      { each: "day" },
      { filter: { search: "nowhere" } },
      {
        ...{ from: WINDOW.from, to: WINDOW.from + 4 },
      },
    );
    expect(nothing.panels.map(({ texts }) => texts.at(-1)!.text)).toEqual(
      Array.from({ length: 5 }, () => "No contact"),
    );
  });

  it("has one title, and a legend of what any panel draws", () => {
    expect(weeks.titleBlock.map(({ text }) => text)).toEqual([
      "An example",
      "29 Sep – 10 Nov 2020, one panel for each week · 8 contacts among 5 actors",
    ]);
    expect(weeks.words.description).toBe(
      "8 contacts among 5 actors, 29 Sep – 10 Nov 2020, one panel for each week.",
    );
    const entries = weeks.legend!.texts.map(({ text }) => text);
    expect(entries).toEqual(
      expect.arrayContaining(["Call 3", "Meeting 3", "Statement 1", "Message 1", "Group"]),
    );
    expect(entries.join()).not.toContain("Mediation");
  });

  it("explains by its legend the sizes and widths that panels have", () => {
    const request = exampleRequest(BUSY, { width: 460, height: 360 });
    const windows = panelWindows({ each: "week" }, request.snapshot.network.span, WINDOW)!;
    const choice = { each: "week" } as const;
    const { legend, panels } = sheetScene(request, { choice, windows, parts: USUAL_PARTS });
    const drawn = panels.flatMap(({ actors }) => actors);
    const circles = drawn.filter(({ kind }) => kind === "state" || kind === "person");
    const samples = legend!.actors.filter(({ contacts }) => contacts > 0);
    expect(samples.map(({ contacts }) => contacts)).toEqual([1, 5, 20]);
    for (const { contacts, r } of samples) {
      expect(circles.find((actor) => actor.contacts === contacts)?.r).toBe(r);
    }
    const widths = legend!.strands.slice(-3);
    expect(widths).toHaveLength(3);
    for (const width of widths) {
      const alike = panels.flatMap(({ strands }) => strands);
      expect(alike.map(({ widthPx }) => widthPx)).toContain(width.widthPx);
    }
    // The busiest actor leaves room for others.
    const { width, height } = panels[0]!.plot;
    expect(Math.max(...drawn.map(({ r }) => r))).toBeLessThanOrEqual(
      0.1 * Math.min(width, height) + 0.1,
    );
  });

  it("tells of a list how many panels it has, and says the windows in its metadata", () => {
    const [early, late] = [
      { from: dayFromCivil(2020, 9, 30), to: dayFromCivil(2020, 9, 30) },
      { from: dayFromCivil(2020, 10, 1), to: dayFromCivil(2020, 10, 31) },
    ];
    const listed = sheet({ windows: [late, early] }, {}, { from: early.from, to: late.to });
    expect(listed.titleBlock[1]!.text).toContain("30 Sep – 31 Oct 2020, 2 panels · 8 contacts");
    expect(listed.panels.map(({ texts }) => texts[0]!.text)).toEqual([
      "October 2020",
      "30 Sep 2020",
    ]);
    expect(JSON.parse(listed.record!.filter)).toMatchObject({
      ...{ from: "2020-09-30", to: "2020-10-31" },
      panels: [
        { from: "2020-10-01", to: "2020-10-31" },
        { from: "2020-09-30", to: "2020-09-30" },
      ],
    });
  });

  it("says of ties below the minimum in a panel that they count as none there", () => {
    const least = sheet({ each: "week" }, { filter: { minimum: 3 } });
    expect(least.panels.map(({ strands }) => strands.length)).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(least.footer.map(({ text }) => text).join(" ")).toContain(
      "A tie of fewer than 3 contacts in a panel counts there as none.",
    );
  });

  it("says in a heading as in the title how many of how many are in view, where its line has room", () => {
    const more = { filter: { minimum: 2 } };
    const headings = ({ panels }: Scene) => panels.map(({ texts }) => texts[1]!.text);
    const wide = sheet({ each: "week" }, more);
    expect(wide.panels[0]!.title).toBe("29 Sep – 4 Oct 2020: 3 of 5 contacts among 2 of 3 actors");
    expect(headings(wide)[0]).toBe("3 of 5 contacts among 2 of 3 actors");
    const narrow = (width: number) =>
      headings(sheet({ each: "week" }, { ...more, width, height: 700 }))[0];
    expect(narrow(350)).toBe("3 of 5 contacts, 2 of 3 actors");
    expect(narrow(320)).toBe("3 of 5 contacts, 2 actors");
    // No diagram loses height for it.
    expect(narrow(280)).toBe("3 contacts, 2 actors");
  });

  it("draws of many actors those busiest in detail, and shares out the hairlines of a file", () => {
    const request = exampleRequest(manyActors(900, 1600), { width: 900, height: 600 });
    const choice = { windows: [ALL_TIME, ALL_TIME] } as const;
    const drawn = sheetScene(request, { choice, windows: choice.windows, parts: USUAL_PARTS });
    for (const { crowd, actors, title } of drawn.panels) {
      expect(crowd!.lines.length).toBeLessThanOrEqual(MOST_LINES_IN_FILE / 2);
      expect(crowd!.dots.length).toBe(900 - actors.length);
      expect(title).toMatch(
        /^all time: .* among 900 actors\. In detail: the \d+ busiest of 900 actors/,
      );
    }
    const said = drawn.footer.map(({ text }) => text).join(" ");
    expect(said).toContain("Where a panel holds too much, the busiest are drawn in detail");
    const labels = drawn.panels.flatMap((panel) => panel.labels);
    const detailed = new Set(labels.map(({ actor }) => actor)).size;
    const named = new Set(labels.filter(({ shown }) => shown).map(({ actor }) => actor)).size;
    expect(said).toContain(
      `${900 - named} actors are drawn without a name for lack of room, ${900 - detailed} of them as dots.`,
    );
    expect(drawn.roomless).toEqual([]);
  });

  it("has no panels where there is no room for them, and says so", () => {
    const days = sheet({ each: "day" }, { width: 300, height: 200 });
    expect(days.panels).toEqual([]);
    expect(days.roomless[0]).toBe("43 panels");
    const footer = days.footer.map(({ text }) => text).join(" ");
    expect(footer).toContain("No room for 43 panels");
    expect(sheet({ each: "year" }, {}, ALL_TIME).roomless).toEqual([]);
  });

  it("says nothing of panels where there are none, and has the notes in their room", () => {
    const small = { width: 227, height: 265 };
    const { titleBlock, footer, panels, plot, roomless, words } = sheet({ each: "day" }, small);
    expect(panels).toEqual([]);
    expect(roomless).toEqual(["43 panels"]);
    const notes = footer.map(({ text }) => text).join(" ");
    expect(notes).toMatch(/^No room for 43 panels\. 8 contacts, attested by/);
    expect(notes.replace("43 panels", "")).not.toMatch(/panel/);
    expect(notes).toContain("distance is not political distance.");
    const [title, first] = [titleBlock.at(-1)!, footer[0]!];
    expect(first.y - first.sizePx).toBeGreaterThan(title.y);
    expect(plot.height).toBe(0);
    expect(titleBlock.map(({ text }) => text).join(" ")).toBe(
      "An example 29 Sep – 10 Nov 2020 · 8 contacts among 5 actors",
    );
    expect(words.description).toBe("8 contacts among 5 actors, 29 Sep – 10 Nov 2020.");
    const [early, late] = [WINDOW.from, WINDOW.to].map((at) => ({ from: at, to: at }));
    const listed = sheet({ windows: [early!, late!] }, { width: 200, height: 200 });
    expect(listed.panels).toEqual([]);
    const least = sheet({ each: "day" }, { ...small, filter: { minimum: 2 } });
    expect(least.footer.map(({ text }) => text).join(" ")).toContain(
      "A tie of fewer than 2 contacts in a window counts there as none.",
    );
    // What lies between the windows is not counted.
    expect(listed.words.description).toContain("29 Sep – 10 Nov 2020, 2 windows.");
  });
});
