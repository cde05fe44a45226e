import { readFileSync, readdirSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { parseEdtf } from "../model/edtf.ts";
import { sayDate } from "../model/day-words.ts";
import { parseTypedDate } from "../model/typed-date.ts";
import { readFolder, writeFolder } from "./csv-folder.ts";
import { writeDemarcheJson } from "./demarche-json.ts";

const ZONES = ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Yerevan", "Africa/Cairo", "UTC"];
const FOLDERS = ["../../data/karabakh-2020/", "fixtures/twenty-mistakes/"];
const before = process.env["TZ"];

afterAll(() => {
  process.env["TZ"] = before;
});

/** Everything of a data set that dates go into, as text. */
function everything(folder: string): string {
  const url = new URL(folder, import.meta.url);
  const names = readdirSync(url);
  const { dataset, problems } = readFolder(
    new Map(names.map((name) => [name, readFileSync(new URL(name, url))])),
  );
  if (dataset === null) throw new Error("not read");
  const files = [...writeFolder(dataset).values(), writeDemarcheJson(dataset)];
  const texts = files.map((bytes) => new TextDecoder().decode(bytes));
  const shown = Array.from(dataset.contacts, ({ date }) =>
    [date.start, date.end, sayDate(date)].join(),
  );
  return [...texts, ...shown, JSON.stringify(problems)].join("\n");
}

test("the reader's time zone changes no day and no byte", () => {
  const offsets = new Set<number>();
  const results = ZONES.map((zone) => {
    process.env["TZ"] = zone;
    offsets.add(new Date(2020, 10, 9).getTimezoneOffset());
    return [
      ...FOLDERS.map(everything),
      JSON.stringify(parseEdtf("2020-10-10T00:30+04:00")),
      JSON.stringify(parseTypedDate("9 Nov 2020")),
    ];
  });
  expect(offsets.size).toBe(ZONES.length);
  for (const result of results) expect(result).toEqual(results[0]);
});
