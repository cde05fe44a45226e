import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { PNG } from "pngjs";
import { afterAll, describe, expect, test } from "vitest";
import type { QueryResult } from "../network/query-result.ts";
import { demarche } from "./any-run.ts";
import { COMMANDS } from "./commands.ts";

const CASE = fileURLToPath(new URL("../../data/karabakh-2020", import.meta.url));
const MISTAKES = fileURLToPath(new URL("../formats/fixtures/twenty-mistakes", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "demarche-test-"));
afterAll(() => rmSync(scratch, { recursive: true }));

async function json(...args: readonly string[]): Promise<unknown> {
  const { out } = await demarche([...args, "--json"]);
  return JSON.parse(out) as unknown;
}

const query = async (...filter: readonly string[]) =>
  (await json("query", CASE, ...filter)) as QueryResult; // the promise of --json

const inScratch = (name: string) => join(scratch, name);

describe("help and usage", () => {
  test("lists the commands that are there, each with help of its own", async () => {
    const { code, out } = await demarche(["--help"]);
    expect(code).toBe(0);
    for (const { name, usage } of COMMANDS) {
      expect(out).toContain(`  ${name} `);
      const help = await demarche([name, "--help"]);
      expect(help).toMatchObject({ code: 0, err: "" });
      expect(help.out).toMatch(`Usage: demarche ${usage}\n`);
    }
    expect(await demarche(["--version"])).toEqual({ code: 0, out: "1.2.3\n", err: "" });
    expect(await demarche([])).toMatchObject({ code: 2, out: "" });
  });

  test.each([
    [["chek", "x"], "Expected a command, found “chek”. Did you mean “check”?"],
    [["check"], "Expected DATA, found nothing."],
    [["check", "a", "b"], "Expected a folder or file, found nothing at “a”."],
    [
      ["check", CASE, "README.md"],
      "Expected event tables alone where several files are read, found",
    ],
    [["check", "nowhere"], "Expected a folder or file, found nothing at “nowhere”."],
    [["check", "-"], "Expected --format with -, found none."],
    [
      ["check", "-", "--format", "csv-folder"],
      "Expected a form of one file with -, found csv-folder.",
    ],
    [["check", CASE, "--format", "xml"], "Expected another value for --format, found “xml”."],
    [["check", CASE, "--nope"], "Unknown option '--nope'."],
    [["date"], "Expected one or more dates, found none."],
    [["query", CASE, "--focus", "armenai"], "Did you mean “armenia”?"],
    [["query", CASE, "--focus", "Nikol Pashinian"], "Did you mean “nikol-pashinyan”?"],
    [["query", CASE, "--from", "01/02/2020"], "--from: “01/02/2020” can be 1 February 2020"],
    [["query", CASE, "--from", "2021", "--to", "2020"], "Expected --from not after --to"],
    [["query", CASE, "--from", "2020", "--from", "2021"], "Expected --from once"],
    [["query", CASE, "--kind", "cal"], "Did you mean “call”?"],
    [["query", CASE, "--min", "0"], "Expected a whole number from 1 for --min"],
    [["query", CASE, "--top", "some"], "Expected a whole number from 1 for --top"],
    [["query", CASE, "--reach", "3"], "Expected another value for --reach"],
    [["render", CASE], "Expected -o FILE.svg, FILE.png or FILE.pdf, found none."],
    [["render", CASE, "-o", "x.eps"], "Expected a file that ends in .svg, .png or .pdf"],
    [["render", CASE, "-o", "x.svg", "--size", "5x5"], "Expected a size such as 1200x800"],
    [["render", CASE, "-o", "x.svg", "--pin", "nobody:1:2"], "with the id of an actor for --pin"],
    [["render", CASE, "-o", "x.svg", "--view", "1,2"], "Expected X,Y,ZOOM"],
    [["convert", CASE, "-o", CASE], "Expected an output that is not the input."],
    [["convert", CASE, "-o", "x.csv"], "Expected a file that ends in .demarche.json, .xlsx, .zip"],
  ])("%j is wrong usage, said in one line", async (args, message) => {
    const { code, out, err } = await demarche(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(message);
    expect(err).toMatch(/^demarche: [^\n]*\n$/);
  });
});

describe("date", () => {
  test("prints what it promises as JSON", async () => {
    expect(await json("date", "2020-10", "-0044-03-15", "1994?", "2004/..", "2020-02-30")).toEqual([
      {
        written: "2020-10",
        start: "2020-10-01",
        end: "2020-10-31",
        approximate: false,
        uncertain: false,
      },
      {
        written: "-0044-03-15",
        start: "-0044-03-15",
        end: "-0044-03-15",
        approximate: false,
        uncertain: false,
      },
      {
        written: "1994?",
        start: "1994-01-01",
        end: "1994-12-31",
        approximate: false,
        uncertain: true,
      },
      { written: "2004/..", start: "2004-01-01", end: null, approximate: false, uncertain: false },
      {
        written: "2020-02-30",
        problem: expect.stringContaining("February 2020 has 29 days") as string,
      },
    ]);
  });

  test("prints a line each, with nothing that could move the cursor, and counts problems", async () => {
    const { code, out } = await demarche(["date", "2 Oct 2020", "\u001b[31m\u202e"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^2 Oct 2020: 2 Oct 2020\n\\u\{1b\}\[31m\\u\{202e\}: Expected a date/);
    expect((await demarche(["date", "1992-03~"])).out).toBe("1992-03~: March 1992, approximate\n");
  });
});

describe("check", () => {
  test("finds no error in the case", async () => {
    const { code, out, err } = await demarche(["check", CASE]);
    expect(code).toBe(0);
    expect(out).not.toContain(": error: ");
    expect(err).toMatch(/^1,410 rows: 1,410 kept, 0 set aside\. 0 errors/);
    expect(await json("check", CASE)).toMatchObject({
      ok: true,
      rows: 1410,
      kept: 1410,
      setAside: 0,
    });
  });

  test("F13: names a file that is missing without a row in it", async () => {
    mkdirSync(inScratch("bare"));
    const { code, out } = await demarche(["check", inScratch("bare")]);
    expect(code).toBe(1);
    expect(out).toMatch(/^contacts\.csv: error: Expected /);
  });

  test("names planted mistakes as file:row:column: message", async () => {
    const { code, out } = await demarche(["check", MISTAKES]);
    expect(code).toBe(1);
    expect(out).toContain(
      "contacts.csv:3:date: error: Expected a date that exists, found “2020-02-30”",
    );
    expect(
      out
        .split("\n")
        .filter((line) => /^[\w.]+(?::\d+:[^:]*)?: (error|warning|notice): /.test(line)),
    ).toHaveLength(out.trimEnd().split("\n").length);
    const result = (await json("check", MISTAKES)) as { problems: unknown[] };
    expect(result).toMatchObject({ ok: false, rows: 54, setAside: 16 });
    expect(result.problems[0]).toEqual({
      severity: expect.any(String) as string,
      code: expect.any(String) as string,
      file: expect.any(String) as string,
      row: expect.any(Number) as number,
      column: expect.any(String) as string,
      text: expect.any(String) as string,
      message: expect.any(String) as string,
    });
  });

  test("reads files, packed ones and standard input alike", async () => {
    await demarche(["convert", CASE, "-o", inScratch("a.demarche.json")]);
    const bytes = readFileSync(inScratch("a.demarche.json"));
    writeFileSync(inScratch("b.json.gz"), gzipSync(bytes));
    const whole = { ok: true, rows: 1410 };
    expect(await json("check", inScratch("a.demarche.json"))).toMatchObject(whole);
    expect(await json("check", inScratch("b.json.gz"))).toMatchObject(whole);
    const piped = await demarche(["check", "-", "--format", "demarche-json", "--json"], bytes);
    expect(JSON.parse(piped.out)).toMatchObject(whole);
  });

  test("F13: says of a folder without contacts.csv, damaged gzip and an unknown form what is wrong", async () => {
    mkdirSync(inScratch("empty"));
    expect(await json("check", inScratch("empty"))).toMatchObject({
      ok: false,
      problems: [{ code: "file-missing" }],
    });
    writeFileSync(inScratch("c.json.gz"), Uint8Array.of(0x1f, 0x8b, 8, 0, 0));
    expect(await demarche(["check", inScratch("c.json.gz")])).toMatchObject({
      code: 1,
      err: expect.stringContaining("its gzip data are damaged") as string,
    });
    writeFileSync(inScratch("d.docx"), "");
    expect(await json("check", inScratch("d.docx"))).toMatchObject({
      ok: false,
      problems: [{ code: "format-unknown" }],
    });
  });
});

describe("query", () => {
  test("finds the facts of the case", async () => {
    const day = await query("--from", "2020-10-02", "--to", "2020-10-02", "--level", "people");
    const tie = (...actors: string[]) =>
      day.ties.find((known) => known.actors.join() === actors.join());
    expect(tie("nikol-pashinyan", "vladimir-putin")).toMatchObject({ kinds: { call: 1 } });
    expect(tie("mohammad-javad-zarif", "sergey-lavrov")).toBeDefined();
    const eve = await query(
      "--from",
      "1 Oct 2020",
      "--to",
      "1 Oct 2020",
      "--kind",
      "joint-statement",
    );
    expect(eve.contacts).toBe(1);
    expect(eve.ties).toHaveLength(1);
    expect(eve.ties[0]).toMatchObject({ contacts: 1 });
    expect(eve.ties[0]?.actors.length).toBeGreaterThanOrEqual(3);
  });

  test("takes all time without a window, and a month or year from its first to its last day", async () => {
    const all = await query();
    expect(all.window).toEqual({ from: null, to: null });
    expect(all.contacts).toBe(368);
    const october = await query("--from", "2020-10", "--to", "2020-10");
    expect(october.window).toEqual({ from: "2020-10-01", to: "2020-10-31" });
  });

  test("takes kinds and families together", async () => {
    const count = async (...filter: string[]) => (await query(...filter)).contacts;
    const both = await count("--kind", "letter", "--family", "meeting");
    expect(both).toBe((await count("--kind", "letter")) + (await count("--family", "meeting")));
    expect(both).toBeGreaterThan(0);
    expect(await count("--topic", "ceasefire")).toBeLessThan(await count());
    expect(await count("--actor-kind", "state")).toBeLessThan(await count());
    expect(await count("--focus", "iran", "--reach", "2")).toBeGreaterThan(
      await count("--focus", "iran"),
    );
    expect(await count("--min", "5")).toBeLessThan(await count());
    expect(await count("--top", "5")).toBeLessThan(await count("--top", "10"));
    expect(await count("--search", "Pashinyan")).toBeLessThan(await count());
  });

  test("prints an empty window as such and is fine", async () => {
    const empty = await demarche(["query", CASE, "--from", "2019-02-01", "--to", "2019-02-02"]);
    expect(empty).toEqual({ code: 0, out: "No contact, 1–2 Feb 2019.\n", err: "" });
  });

  test("says why a person in focus shows nothing at level parties", async () => {
    const person = ["query", CASE, "--focus", "vladimir-putin"];
    expect((await demarche(person)).err).toContain("try --level people");
    expect((await demarche([...person, "--level", "people"])).err).toBe("");
  });

  test("prints columns for people, one contact a line", async () => {
    const { out } = await demarche([
      "query",
      CASE,
      "--from",
      "2020-10-05",
      "--to",
      "2020-10-10",
      "--focus",
      "azerbaijan",
    ]);
    expect(out).toMatch(
      /^24 contacts among 15 parties, 5–10 Oct 2020\.\nAround Azerbaijan\n\nActors\n24 +azerbaijan /,
    );
    expect(out).toContain("\n6  azerbaijan – russia  ");
  });

  test("points out errors in the data and stops where nothing can be read", async () => {
    expect(await demarche(["query", MISTAKES])).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^demarche: \d+ errors in the data/) as string,
    });
    expect(await demarche(["query", inScratch("empty")])).toMatchObject({
      code: 1,
      err: expect.stringContaining("Expected a file contacts.csv") as string,
    });
  });
});

describe("render", () => {
  const window = ["--from", "2020-09-27", "--to", "2020-11-10"];

  test("draws the same bytes each time, to a file and to standard output", async () => {
    const file = inScratch("a.svg");
    expect(await demarche(["render", CASE, ...window, "-o", file])).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    const { out } = await demarche(["render", CASE, ...window, "-o", "-"]);
    expect(readFileSync(file, "utf8")).toBe(out);
    expect(out).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="317.5mm" height="211.67mm"/,
    );
    expect(readdirSync(scratch).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("brings pins and a view from far outside to the edge, and says so", async () => {
    const far = ["--pin", "armenia:999999:0", "--view", "999999999,0,1"];
    const { code, err, out } = await demarche(["render", CASE, "-o", "-", ...far]);
    expect(code).toBe(0);
    expect(err).toBe(
      "demarche: The pin of “armenia” lay far outside the picture; it is set at its edge. The view lay outside the picture; it shows the edge instead.\n",
    );
    expect(out).toContain("</svg>");
  });

  test("follows theme, size, stability, pins, view and memberships", async () => {
    const draw = async (...args: string[]) =>
      (await demarche(["render", CASE, ...window, ...args, "-o", "-"])).out;
    const plain = await draw();
    const others = await Promise.all([
      draw("--theme", "dark"),
      draw("--size", "800x600"),
      draw("--stability", "free"),
      draw("--pin", "iran:10:-20"),
      draw("--view", "0,0,2"),
      draw("--memberships"),
    ]);
    expect(new Set([plain, ...others]).size).toBe(7);
    expect(others[1]).toContain('width="800" height="600"');
  });

  test("draws a PNG of the size times the scale, with words in it", async () => {
    const file = inScratch("a.png");
    expect(await demarche(["render", CASE, ...window, "--scale", "2", "-o", file])).toMatchObject({
      code: 0,
    });
    const { width, height, data } = PNG.sync.read(readFileSync(file));
    expect([width, height]).toEqual([2400, 1600]);
    // The title stands in the upper left; without fonts nothing would.
    let dark = 0;
    for (let y = 50; y < 100; y++) {
      for (let x = 40; x < 1000; x++) dark += (data[(y * width + x) * 4] ?? 255) < 100 ? 1 : 0;
    }
    expect(dark).toBeGreaterThan(2_000);
  });

  test("F13: says where it cannot write, and leaves nothing behind", async () => {
    const { code, err } = await demarche(["render", CASE, "-o", inScratch("none/a.svg")]);
    expect(code).toBe(1);
    expect(err).toBe(
      `demarche: cannot write ${inScratch("none/a.svg")}: there is no folder ${inScratch("none")}. Make it first.\n`,
    );
  });
});

describe("convert", () => {
  test("goes to JSON, packed or not, and back to the same files", async () => {
    await demarche(["convert", CASE, "-o", inScratch("e.demarche.json")]);
    await demarche(["convert", CASE, "-o", inScratch("e.json.gz")]);
    const plain = readFileSync(inScratch("e.demarche.json"));
    expect(gunzipSync(readFileSync(inScratch("e.json.gz"))).equals(plain)).toBe(true);
    expect(
      await demarche(["convert", inScratch("e.json.gz"), "-o", inScratch("folder")]),
    ).toMatchObject({ code: 0 });
    const names = readdirSync(CASE).sort();
    expect(readdirSync(inScratch("folder")).sort()).toEqual(names);
    for (const name of names) {
      expect(
        readFileSync(join(scratch, "folder", name)).equals(readFileSync(join(CASE, name))),
        name,
      ).toBe(true);
    }
    expect(await demarche(["convert", CASE, "-o", inScratch("folder")])).toMatchObject({ code: 2 });
  });

  test("says what is not in its output", async () => {
    const { code, err } = await demarche(["convert", MISTAKES, "-o", inScratch("f.json")]);
    expect(code).toBe(1);
    expect(err).toContain("16 rows are set aside and not in");
  });

  test("writes one file to standard output", async () => {
    const { out } = await demarche(["convert", CASE, "--to", "demarche-json", "-o", "-"]);
    expect(JSON.parse(out)).toMatchObject({ format: "demarche", id: "karabakh-2020" });
  });
});
