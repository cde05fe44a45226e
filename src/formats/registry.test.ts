import { expect, test } from "vitest";
import { FORMATS, formatOfFile, formatWithId, readBytes } from "./registry.ts";

const text = (content: string) => new TextEncoder().encode(content);

test.each([
  ["karabakh.demarche.json", "demarche-json"],
  ["A.JSON", "demarche-json"],
  ["folder/contacts.csv", "csv-folder"],
  ["Actors.CSV", "csv-folder"],
  ["mycontacts.csv", undefined],
  ["a.xlsx", undefined],
  ["", undefined],
])("the form of %j is %s", (name, id) => {
  expect(formatOfFile(name)?.id).toBe(id);
});

test("a file of no known form is refused by name", () => {
  const { dataset, problems } = readBytes("photo.png", Uint8Array.of(1, 2, 3));
  expect(dataset).toBeNull();
  expect(problems).toMatchObject([
    { code: "format-unknown", file: "photo.png", severity: "error" },
  ]);
});

test("one table alone is read as the folder that it belongs to", () => {
  const { dataset } = readBytes("contacts.csv", text("id,date,participants\nc,2020,a;b\n"));
  expect([...dataset!.contacts]).toMatchObject([{ id: "c", kind: "" }]);
  expect(dataset?.actors).toMatchObject([
    { id: "a", placeholder: true },
    { id: "b", placeholder: true },
  ]);
});

test("every form reads what it writes", () => {
  const { dataset } = readBytes("x.json", text('{ "id": "x", "contacts": [] }'));
  if (dataset === null) throw new Error("not read");
  for (const format of FORMATS) {
    expect(format.read(format.write(dataset)).dataset).toEqual(dataset);
    expect(formatWithId(format.id)).toBe(format);
  }
  expect(() => formatWithId("xml")).toThrow(RangeError);
});
