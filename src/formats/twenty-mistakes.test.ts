import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFolder, writeFolder } from "./csv-folder.ts";
import { readDemarcheJson, writeDemarcheJson } from "./demarche-json.ts";

const FOLDER = new URL("fixtures/twenty-mistakes/", import.meta.url);

const PLANTED = [
  "notice event.csv:0: file-not-read",
  "warning dataset.json:7:version json-not-text",
  "error dataset.json:8:opening.window date-interval-reversed",
  "error dataset.json:8:opening.level level-unknown",
  "error dataset.json:9:kinds family-unknown",
  "error actors.csv:5:id id-nearly-repeated",
  "warning actors.csv:5:name name-ambiguous",
  "warning actors.csv:6:kind actor-kind-mended",
  "error actors.csv:8:id id-repeated",
  "error actors.csv:9:kind actor-kind-unknown",
  "error actors.csv:13:id cell-empty",
  "error actors.csv:14: row-ragged",
  "error representations.csv:3:to interval-reversed",
  "error representations.csv:5:party cycle",
  "error representations.csv:6:party self-link",
  "error representations.csv:7:actor actor-unknown",
  "error representations.csv:7:from date-not-understood",
  "error memberships.csv:1:group column-missing",
  "error contacts.csv:1:notes column-repeated",
  "error contacts.csv:3:date date-not-a-day",
  "error contacts.csv:4:date date-not-a-day",
  "error contacts.csv:5:date date-ambiguous",
  "error contacts.csv:6:date date-interval-reversed",
  "error contacts.csv:7:date date-empty",
  "warning contacts.csv:8:date date-not-edtf",
  "error contacts.csv:9:kind kind-unknown",
  "error contacts.csv:10:kind kind-unknown",
  "error contacts.csv:11:participants actor-unknown",
  "error contacts.csv:12:participants participants-missing",
  "warning contacts.csv:13:participants contact-of-one",
  "warning contacts.csv:14:participants contact-with-itself",
  "error contacts.csv:15: row-ragged",
  "error contacts.csv:16: row-ragged",
  "error contacts.csv:17:summary quote-not-closed",
  "warning contacts.csv:18:place quote-inside-cell",
  "warning contacts.csv:19:sources source-unknown",
  "warning contacts.csv:20:sources contact-without-source",
  "error contacts.csv:22:id id-repeated",
  "error contacts.csv:23:id id-nearly-repeated",
  "warning contacts.csv:24:id contact-repeated",
  "warning contacts.csv:25:participants contact-outside-office",
  "warning contacts.csv:26:date date-in-future",
  "notice contacts.csv:27:initiator initiator-takes-no-part",
  "notice contacts.csv:29:id cell-trimmed",
  "error contacts.csv:30:date date-unsupported",
  "warning contacts.csv:31:participants participant-repeated",
  "warning sources.csv:3:url source-without-url",
  "error sources.csv:4:url url-not-allowed",
  "error sources.csv:5:date date-not-understood",
  "warning sources.csv:5:url url-not-web",
  "warning events.csv:0: file-missing",
];

function files(): ReadonlyMap<string, Buffer> {
  return new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER))]));
}

describe("a folder with more than twenty planted mistakes", () => {
  const result = readFolder(files());

  test("has each of them named with file, row and column, and nothing else", () => {
    const named = result.problems.map(
      ({ severity, file, row, column, code }) =>
        `${severity} ${file}:${String(row)}:${column} ${code}`,
    );
    expect(named).toEqual(PLANTED);
    expect(new Set(result.problems.map(({ code }) => code)).size).toBeGreaterThan(30);
  });

  test("says of each what was expected, and keeps the offending text short", () => {
    for (const { message, text } of result.problems) {
      expect(message).toMatch(/[.?]$/);
      expect(text.length).toBeLessThanOrEqual(80);
    }
  });

  test("keeps every row or sets it aside with its text", () => {
    expect(result.rows).toBe(54);
    expect(result.kept + result.setAside.length).toBe(result.rows);
    const lines = new Map(
      [...files()].map(([name, bytes]) => [name, bytes.toString().split("\n")]),
    );
    for (const { file, row, text } of result.setAside)
      expect(lines.get(file)?.[row - 1]).toBe(text);
  });

  test("loses nothing of what was kept when it is written and read again", () => {
    if (result.dataset === null) throw new Error("not read");
    expect(readFolder(writeFolder(result.dataset)).dataset).toEqual(result.dataset);
    const json = readDemarcheJson("any.json", writeDemarcheJson(result.dataset));
    expect(json.dataset).toEqual(result.dataset);
  });
});
