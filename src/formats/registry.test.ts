import { expect, test } from "vitest";
import { FORMATS, formatOfFile, formatWithId, readBytes } from "./registry.ts";

const text = (content: string) => new TextEncoder().encode(content);

test.each([
  ["karabakh.demarche.json", "demarche-json"],
  ["A.JSON", "demarche-json"],
  ["folder/contacts.csv", "csv-folder"],
  ["Actors.CSV", "csv-folder"],
  ["mycontacts.csv", "table"],
  ["icews18/events.tsv", "table"],
  ["events.2018.sample.tab", "table"],
  ["20191024143000.export.CSV", "table"],
  ["a.xlsx", "xlsx"],
  ["a.ods", "ods"],
  ["a.fods", "ods"],
  ["a.xls", undefined],
  ["a.gexf", "gexf"],
  ["A.GraphML", "graphml"],
  ["A.ZIP", "zip"],
  ["", undefined],
])("the form of %j is %s", (name, id) => {
  expect(formatOfFile(name)?.id).toBe(id);
});

test("a file of no known form is refused by name", async () => {
  const { dataset, problems } = await readBytes("photo.png", Uint8Array.of(1, 2, 3));
  expect(dataset).toBeNull();
  expect(problems).toMatchObject([
    { code: "format-unknown", file: "photo.png", severity: "error" },
  ]);
});

test("one table alone is read as the folder that it belongs to", async () => {
  const { dataset } = await readBytes("contacts.csv", text("id,date,participants\nc,2020,a;b\n"));
  expect([...dataset!.contacts]).toMatchObject([{ id: "c", kind: "" }]);
  expect(dataset?.actors).toMatchObject([
    { id: "a", placeholder: true },
    { id: "b", placeholder: true },
  ]);
});

test("a table of no folder is read as one of events", async () => {
  const table = text("date,source,relation,target\n2018-01-01,A,Consult,B\n");
  const { dataset, rows, kept } = await readBytes("some/table.csv", table);
  expect(dataset).toMatchObject({ title: "table", contacts: { length: 1 } });
  expect(dataset?.id).toMatch(/^table-[0-9a-z]{4}$/);
  const other = await readBytes(
    "table.csv",
    text("date,source,relation,target\n2018-01-02,A,Consult,B\n"),
  );
  expect(other.dataset?.id).not.toBe(dataset?.id);
  expect({ rows, kept }).toEqual({ rows: 1, kept: 1 });
});

test("every form that is written is read back", async () => {
  const { dataset } = await readBytes("x.json", text('{ "id": "x", "contacts": [] }'));
  if (dataset === null) throw new Error("not read");
  for (const format of FORMATS) {
    if (format.write !== null) {
      const again = await format.read(await format.write(dataset, () => undefined));
      expect(again.dataset).toEqual(dataset);
    }
    expect(formatWithId(format.id)).toBe(format);
  }
  expect(() => formatWithId("xml")).toThrow(RangeError);
});
