import type { Page } from "@playwright/test";
import { STANDARD_KINDS } from "../src/model/kinds.ts";
import { queryCase, type QueryResult } from "./command-line.ts";
import {
  details,
  detailsSection,
  drawn,
  filters,
  fragment,
  listedContacts,
  middle,
  openCase,
  sentence,
  table,
  topBar,
  type Address,
} from "./the-page.ts";
import { expect, test } from "./test.ts";

/** The same filter as an address and as arguments of the command line. */
const FILTERS: readonly (readonly [title: string, address: Address, args: readonly string[]])[] = [
  ["all time, parties", { window: "../..", level: "parties" }, []],
  ["all time, people", { window: "../..", level: "people" }, ["--level", "people"]],
  [
    "two weeks",
    { window: "2020-09-27/2020-10-10" },
    ["--from", "2020-09-27", "--to", "2020-10-10"],
  ],
  [
    "one day of people",
    { window: "2020-10-02", level: "people" },
    ["--from", "2020-10-02", "--to", "2020-10-02", "--level", "people"],
  ],
  ["the background", { window: "../2020-09-26" }, ["--to", "2020-09-26"]],
  [
    "two kinds",
    { window: "../..", kinds: "call,joint-statement" },
    ["--kind", "call", "--kind", "joint-statement"],
  ],
  ["a topic", { window: "../..", topics: "humanitarian" }, ["--topic", "humanitarian"]],
  ["states alone", { window: "../..", "actor-kinds": "state" }, ["--actor-kind", "state"]],
  [
    "around Azerbaijan",
    { window: "2020-10-05/2020-10-10", focus: "azerbaijan" },
    ["--from", "2020-10-05", "--to", "2020-10-10", "--focus", "azerbaijan"],
  ],
  [
    "around Iran and its partners",
    { window: "2020-10-01/2020-10-15", focus: "iran", reach: "2" },
    ["--from", "2020-10-01", "--to", "2020-10-15", "--focus", "iran", "--reach", "2"],
  ],
  ["ties of four and more", { window: "../..", min: "4" }, ["--min", "4"]],
  ["the ten busiest", { window: "../..", top: "10" }, ["--top", "10"]],
  ["words", { window: "../..", search: "syrian+fighters" }, ["--search", "syrian fighters"]],
  [
    "many at once",
    {
      window: "2020-09-27/2020-11-10",
      level: "people",
      kinds: "call,meeting,visit",
      topics: "ceasefire,mediation",
      min: "2",
    },
    [
      "--from",
      "2020-09-27",
      "--to",
      "2020-11-10",
      "--level",
      "people",
      "--kind",
      "call",
      "--kind",
      "meeting",
      "--kind",
      "visit",
      "--topic",
      "ceasefire",
      "--topic",
      "mediation",
      "--min",
      "2",
    ],
  ],
];

test("top bar, filters, diagram, table and command line count the same", async ({ page }) => {
  test.slow();
  for (const [title, address, args] of FILTERS) {
    await test.step(title, async () => {
      const expected = queryCase(args);
      expect(expected.contacts, title).toBe(expected.list.length);
      expect(expected.contacts, title).toBeGreaterThan(0);

      await openCase(page, address);
      const whole = queryCase(withoutNarrowing(args));
      await expectSentence(page, [expected, whole], address["level"] ?? "parties");
      expect(await kindCounts(page), title).toEqual(countKinds(expected));
      expect(await drawn(page), title).toEqual({
        actors: actorCounts(expected),
        ties: expected.ties.length,
      });

      await openCase(page, { ...address, show: "table" });
      await expectTable(page, expected);
    });
  }
});

test("a comparison is counted the same in top bar, table and command line, and undone", async ({
  page,
}) => {
  await openCase(page, { window: "2020-11-01/2020-11-30", show: "table" });
  await page.getByLabel("Compare with another window").selectOption({ label: OCTOBER });
  const { comparison } = queryCase([
    ...["--from", "2020-11-01", "--to", "2020-11-30"],
    ...["--compare", "2020-10"],
  ]);
  const ties = comparison?.ties ?? [];
  const many = (change: string) => ties.filter((tie) => tie.change === change).length;
  await expect(topBar(page)).toContainText(
    `From 1–31 Oct 2020 to 1–30 Nov 2020: ${many("appeared")} ties appeared, ${many("grew")} grew, ${many("faded")} faded, ${many("went")} are gone;`,
  );
  await page.getByRole("tab", { name: `Changes of ties ${ties.length}` }).click();
  const rows = await table(page)
    .locator("tbody tr")
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)),
    );
  const appeared = ties.filter(({ change }) => change === "appeared");
  expect(rows.slice(0, appeared.length)).toEqual(
    appeared.map(({ after }) => ["Appeared", "0", String(after), `+${after}`]),
  );
  expect(page.url()).toContain("compare=2020-10-01/2020-10-31");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("tab")).toHaveCount(3);
  expect(page.url()).not.toContain("compare=");
});

test("while two windows are compared the details tell of either, by the numbers of the command line", async ({
  page,
}) => {
  const { comparison } = queryCase([
    ...["--from", "2020-11-01", "--to", "2020-11-30"],
    ...["--compare", "2020-10"],
  ]);
  const armenia = comparison!.actors.find(({ id }) => id === "armenia")!;
  const gone = comparison!.ties.find(({ change }) => change === "went")!;
  const address = { window: "2020-11-01/2020-11-30", compare: "2020-10-01/2020-10-31" };
  const side = (window: string, count: number) =>
    details(page).getByRole("radio", { name: `${window}: ${count}`, exact: true });

  await page.goto(`./${fragment({ ...address, select: "actors:armenia" })}`);
  const { before, after } = armenia;
  await expect(details(page)).toContainText(`: ${before} contacts before, ${after} after`);
  await expect(side("1–30 Nov 2020", after)).toBeChecked();
  const inView = detailsSection(page, "Contacts").locator(".Panel-count");
  await expect(inView).toHaveText(String(after));
  await side("1–31 Oct 2020", before).check();
  await expect(inView).toHaveText(String(before));

  await page.goto(`./${fragment({ ...address, select: `tie:${gone.actors.join(",")}` })}`);
  await expect(details(page)).toContainText(/Gone: \d+ contacts? before, 0 after/);
  await expect(side("1–31 Oct 2020", gone.before)).toBeChecked();
  await expect(listedContacts(page)).toHaveCount(gone.before);
});

/** As many whole months before November. */
const OCTOBER = "1 month before: 1–31 Oct 2020";

/** The filter without the busiest and the strongest, of whose counts the sentence says what part is in view. */
function withoutNarrowing(args: readonly string[]): readonly string[] {
  return args.filter(
    (_, at) => ![args[at], args[at - 1]].some((arg) => /^--(top|min)$/.test(arg ?? "")),
  );
}

async function expectSentence(
  page: Page,
  [part, whole]: readonly [QueryResult, QueryResult],
  level: string,
): Promise<void> {
  const noun = level === "parties" ? /(party|parties)/ : /(actor|actors)/;
  const of = (count: number, all: number) => (count === all ? `${all}` : `${count} of ${all}`);
  const contacts = `${of(part.contacts, whole.contacts)} contact${whole.contacts === 1 ? "" : "s"}`;
  const actors = of(part.actors.length, whole.actors.length);
  await expect(sentence(page)).toHaveText(
    new RegExp(`^${contacts} among ${actors} ${noun.source}, `),
  );
}

function actorCounts({ actors }: QueryResult): Readonly<Record<string, number>> {
  return Object.fromEntries(actors.map(({ id, contacts }) => [id, contacts]));
}

/** Contacts by the name of their kind. */
function countKinds({ list }: QueryResult): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of list) {
    const name = STANDARD_KINDS.find(({ id }) => id === kind)?.name ?? kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** What the filters say beside each kind that is let through and has contacts in view. */
async function kindCounts(page: Page): Promise<Readonly<Record<string, number>>> {
  const rows = await filters(page)
    .getByRole("region", { name: "Kinds of contact" })
    .getByRole("listitem")
    .evaluateAll((items) =>
      items.map((item) => ({
        name: item.querySelector(".ChoiceRow-name")?.textContent ?? "",
        count: Number.parseInt(item.querySelector(".ChoiceRow-count")?.textContent ?? "", 10),
        isKind: item.getAttribute("data-nested") === "true",
        isChosen: item.querySelector("input")?.checked === true,
      })),
    );
  // A family of one kind has one row; any other is followed by the rows of its kinds.
  const kinds = rows.filter(({ isKind }, at) => isKind || rows[at + 1]?.isKind !== true);
  const inView = kinds.filter(({ isChosen, count }) => isChosen && count > 0);
  return Object.fromEntries(inView.map(({ name, count }) => [name, count]));
}

async function expectTable(page: Page, expected: QueryResult): Promise<void> {
  const { contacts, actors, ties } = expected;
  const tab = (name: string, count: number) =>
    middle(page).getByRole("tab", { name: `${name} ${count}`, exact: true });
  await expect(tab("Contacts", contacts)).toBeVisible();
  await expect(table(page)).toHaveAttribute("aria-rowcount", String(contacts + 1));
  await tab("Ties", ties.length).click();
  await expect(table(page)).toHaveAttribute("aria-rowcount", String(ties.length + 1));
  await tab("Actors", actors.length).click();
  await expect(table(page)).toHaveAttribute("aria-rowcount", String(actors.length + 1));
  const rows = await table(page)
    .locator("tbody tr")
    .evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent)),
    );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map(([name, , count]) => [name, Number(count)])).toEqual(
    actors.slice(0, rows.length).map(({ name, contacts: count }) => [name, count]),
  );
}
