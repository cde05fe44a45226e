import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { afterAll, describe, expect, test } from "vitest";
import type { QueryResult } from "../network/query-result.ts";
import { demarche } from "./any-run.ts";

const CASE = fileURLToPath(new URL("../../data/karabakh-2020", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "demarche-panels-"));
afterAll(() => rmSync(scratch, { recursive: true }));

async function rendered(name: string, ...args: readonly string[]) {
  const file = join(scratch, name);
  const { code, err } = await demarche(["render", CASE, ...args, "-o", file]);
  return { code, err, file, read: () => readFileSync(file, "utf8") };
}

/** The titles of the panels of a figure, in their order. */
function panelTitles(svg: string): readonly string[] {
  return Array.from(
    svg.matchAll(/<g id="panel-\d+">\n<title>(.*)<\/title>/g),
    ([, title]) => title!,
  );
}

/** `N contacts among M parties`, as a query counts them. */
async function counted(...filter: readonly string[]): Promise<string> {
  const { out } = await demarche(["query", CASE, ...filter, "--json"]);
  const { contacts, actors } = JSON.parse(out) as QueryResult; // the promise of --json
  if (contacts === 0) return "No contact";
  const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  return `${some(contacts, "contact", "contacts")} among ${some(actors.length, "party", "parties")}`;
}

describe("small multiples", () => {
  test("have a panel for each week of the window, with the counts of a query for that week", async () => {
    const { code, read } = await rendered(
      "weeks.svg",
      ...["--from", "2020-09-27", "--to", "2020-11-10", "--each", "week"],
    );
    expect(code).toBe(0);
    const weeks = [
      ["27 Sep 2020", "2020-09-27", "2020-09-27"],
      ["28 Sep – 4 Oct 2020", "2020-09-28", "2020-10-04"],
      ["5–11 Oct 2020", "2020-10-05", "2020-10-11"],
      ["12–18 Oct 2020", "2020-10-12", "2020-10-18"],
      ["19–25 Oct 2020", "2020-10-19", "2020-10-25"],
      ["26 Oct – 1 Nov 2020", "2020-10-26", "2020-11-01"],
      ["2–8 Nov 2020", "2020-11-02", "2020-11-08"],
      ["9–10 Nov 2020", "2020-11-09", "2020-11-10"],
    ] as const;
    const expected = weeks.map(async ([words, from, to]) => {
      return `${words}: ${await counted("--from", from, "--to", to)}`;
    });
    expect(panelTitles(read())).toEqual(await Promise.all(expected));
  });

  test("of every year of the case count as a query for that year, dates of a month or a year included", async () => {
    const filter = ["--kind", "negotiation", "--kind", "joint-statement"];
    const { read } = await rendered(
      "years.svg",
      ...filter,
      "--each",
      "year",
      "--size",
      "190x220mm",
    );
    const years = Array.from({ length: 30 }, (_, more) => String(1991 + more));
    const expected = years.map(async (year) => {
      return `${year}: ${await counted("--from", year, "--to", year, ...filter)}`;
    });
    const titles = await Promise.all(expected);
    expect(panelTitles(read())).toEqual(titles);
    expect(titles.filter((title) => title.endsWith("No contact")).length).toBeGreaterThan(0);
  });

  test("of listed windows keep their order, with one that holds nothing", async () => {
    const { read } = await rendered(
      "list.svg",
      "--windows",
      "2020-10, 2019-02-01/2019-02-03,2020-09",
    );
    expect(panelTitles(read())).toEqual([
      `October 2020: ${await counted("--from", "2020-10", "--to", "2020-10")}`,
      "1–3 Feb 2019: No contact",
      `September 2020: ${await counted("--from", "2020-09", "--to", "2020-09")}`,
    ]);
  });

  test.each([
    ["weeks", ["--from", "2020-10-01", "--to", "2020-10-31", "--each", "week", "--timeline"]],
    ["ten days", ["--from", "2020-10-01", "--each", "10 days", "--stability", "eased"]],
    ["a list", ["--windows", "2020-09-27/2020-10-03,2004/..", "--size", "183x122mm"]],
  ])("are drawn again from the figure, byte for byte: %s", async (name, args) => {
    const first = await rendered(`${name}.svg`, ...args);
    const again = await rendered(`${name}-again.svg`, "--view", first.file);
    expect(first.code).toBe(0);
    expect(panelTitles(first.read()).length).toBeGreaterThan(1);
    expect(again.read()).toBe(first.read());
    const single = await rendered(`${name}-single.svg`, "--view", first.file, "--each", "none");
    expect(panelTitles(single.read())).toEqual([]);
  });

  test("are PNG and PDF as well", async () => {
    const args = ["--from", "2020-10-01", "--to", "2020-10-14", "--each", "week"];
    const png = await rendered("weeks.png", ...args, "--size", "600x400");
    expect(PNG.sync.read(readFileSync(png.file))).toMatchObject({ width: 600, height: 400 });
    const pdf = await rendered("weeks.pdf", ...args);
    expect(readFileSync(pdf.file).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("say on standard error what panels are too small for", async () => {
    const { code, err } = await rendered(
      "small.svg",
      ...["--from", "2020-09-27", "--to", "2020-11-10", "--each", "week", "--size", "120x135mm"],
    );
    expect(code).toBe(0);
    expect(err).toMatch(/A panel has \d+ × \d+ mm for its diagram.* Show fewer windows/);
    expect(err).toMatch(/no name in any panel for lack of room/);
  });

  test.each([
    [["--each", "fortnight"], "or none for --each, found “fortnight”."],
    [["--each", "0 days"], "a number of days such as “10 days”"],
    [
      ["--each", "week"],
      "more than the 60 panels that a figure has at most. Choose one for each year",
    ],
    [["--each", "year", "--windows", "2020"], "Expected --each or --windows, found both."],
    [["--windows", "2020", "--from", "2020"], "Expected all windows in --windows, found --from"],
    [["--windows", "2020,"], "--windows: Expected a date, found nothing."],
    [["--windows", "2020", "--compare", "2019"], "End the comparison, or choose no panels."],
    [["--each", "year", "--sources", "apart"], "Choose no numbered sources, or no panels."],
  ])("%j is wrong usage, said in one line", async (args, message) => {
    const { code, out, err } = await demarche([
      "render",
      CASE,
      ...args,
      "-o",
      join(scratch, "x.svg"),
    ]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toMatch(/^demarche: [^\n]*\n$/);
  });
});
