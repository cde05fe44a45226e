import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { QueryResult } from "../network/query-result.ts";
import { demarche } from "./any-run.ts";

const scratch = mkdtempSync(join(tmpdir(), "demarche-events-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const inScratch = (name: string) => join(scratch, name);

async function json(...args: readonly string[]): Promise<unknown> {
  const { out } = await demarche([...args, "--json"]);
  return JSON.parse(out) as unknown;
}

describe("event tables", () => {
  const table = [
    "date\tsource\trelation\ttarget",
    "2018-01-01\tCitizen (Iran)\tConsult\tFrance",
    "2018-01-01\tFrance\tConsult\tCitizen (Iran)",
    "2018-01-02\tFrance\tDemand\tIran",
    "2018-01-03\tFrance\tMake statement\tIran",
    "2018-01-04\tFrance\tMake statement",
    "",
  ].join("\n");

  test("are checked, packed or not, from a file or standard input", async () => {
    writeFileSync(inScratch("t.tsv"), table);
    writeFileSync(inScratch("t.tsv.gz"), gzipSync(table));
    const expected = { ok: false, rows: 5, kept: 3, setAside: 2 };
    expect(await json("check", inScratch("t.tsv"))).toMatchObject(expected);
    expect(await json("check", inScratch("t.tsv.gz"))).toMatchObject(expected);
    const args = ["check", "-", "--format", "event-table", "--json"];
    const { out } = await demarche(args, gzipSync(table));
    expect(JSON.parse(out)).toMatchObject(expected);
    const all = { ok: false, rows: 5, kept: 4, setAside: 1 };
    expect(await json("check", inScratch("t.tsv"), "--include", "all")).toMatchObject(all);
  });

  test("have the balance of their rows said once, and as a problem in JSON", async () => {
    writeFileSync(inScratch("t.tsv"), table);
    const { out, err } = await demarche(["check", inScratch("t.tsv")]);
    const balance = "5 rows: 3 kept, 2 set aside.";
    expect(`${out}${err}`.split(balance)).toHaveLength(2);
    const lines = out.trimEnd().split("\n");
    const noticed = lines.filter((line) => line.includes(": notice: ")).length;
    expect(err).toBe(`${balance} 1 error, 0 warnings, ${String(noticed)} notices.\n`);
    const { problems } = (await json("check", inScratch("t.tsv"))) as { problems: unknown[] }; // the promise of --json
    expect(problems).toHaveLength(lines.length + 1);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "file-rows", message: balance }),
    );
  });

  test("in a folder, or named one after the other, are one table", async () => {
    const [header, ...rows] = table.trimEnd().split("\n");
    const day = (at: number) => [header, ...rows.slice(at, at + 2), ""].join("\n");
    mkdirSync(inScratch("days"));
    writeFileSync(inScratch("days/1.tsv"), day(0));
    writeFileSync(inScratch("days/2.tsv.gz"), gzipSync(day(2)));
    writeFileSync(inScratch("days/README.md"), "Two days.");
    const expected = { ok: true, rows: 4, kept: 3, setAside: 1 };
    expect(await json("check", inScratch("days"))).toMatchObject(expected);
    const named = [inScratch("days/2.tsv.gz"), inScratch("days/1.tsv")];
    expect(await json("check", ...named)).toEqual(await json("check", inScratch("days")));
    const { out } = await demarche(["check", inScratch("days")]);
    expect(out).toContain(`${inScratch("days/1.tsv")}: notice: 2 rows: 2 kept, 0 set aside.`);
    const result = (await json("query", inScratch("days"))) as QueryResult; // the promise of --json
    expect(result.list[0]).toMatchObject({ id: "r2", reports: 2 });
  });

  test("with what is no contact call it other events, in lists as in figures", async () => {
    writeFileSync(inScratch("t.tsv"), table);
    const all = [inScratch("t.tsv"), "--include", "all"];
    const { out } = await demarche(["query", ...all, "--family", "unknown"]);
    expect(out).toMatch(/^1 event among 2 parties/);
    expect(out).toContain("Kinds: other events");
    expect(out).toMatch(/^Events$/m);
    const { out: svg } = await demarche(["render", ...all, "--timeline", "-o", "-"]);
    expect(svg).toContain("Events per day, at most 1");
    expect(svg).toContain("Other events 1");
    expect(svg).toContain("3 events (1 meeting, 1 statement, 1 other event)");
    expect(out + svg).not.toMatch(/unknown kind/i);
  });

  test("are queried at the level of countries", async () => {
    writeFileSync(inScratch("t.tsv"), table);
    const result = (await json("query", inScratch("t.tsv"))) as QueryResult; // the promise of --json
    expect(result.ties).toEqual([
      { actors: ["france", "iran"], contacts: 2, kinds: { consultation: 1, statement: 1 } },
    ]);
    expect(result.list[0]).toMatchObject({ id: "r2", sources: ["s2", "s3"], summary: "Consult" });
  });

  test("are converted into a folder that gives the same answers", async () => {
    writeFileSync(inScratch("t.tsv"), table);
    const { code, err } = await demarche([
      "convert",
      inScratch("t.tsv"),
      "-o",
      inScratch("events"),
    ]);
    expect(code).toBe(1);
    expect(err).toContain("2 rows are set aside");
    const asTable = (await json("query", inScratch("t.tsv"))) as QueryResult;
    expect(asTable.list.map(({ reports }) => reports)).toEqual(
      asTable.list.map(({ sources }) => sources.length),
    );
    // In a folder rows are sources like any other.
    const list = asTable.list.map(({ reports: _, ...contact }) => contact);
    expect(await json("query", inScratch("events"))).toEqual({ ...asTable, list });
  });

  test("that are cut off, or unpack beyond reason, are refused in a line", async () => {
    const packed = gzipSync(table);
    writeFileSync(inScratch("cut.tsv.gz"), packed.subarray(0, packed.length - 12));
    writeFileSync(inScratch("bomb.tsv.gz"), gzipSync(new Uint8Array(50_000_000)));
    for (const [name, why] of [
      ["cut", "its gzip data are damaged"],
      ["bomb", "it unpacks to more than 200 times its size"],
    ] as const) {
      const { code, out, err } = await demarche(["check", inScratch(`${name}.tsv.gz`)]);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toMatch(/^demarche: [^\n]*\n$/);
      expect(err).toContain(why);
    }
  });
});
