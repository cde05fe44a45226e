import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { arbitraryDataSet } from "../model/arbitrary-dataset.ts";
import { TABLES } from "../model/dataset.ts";
import { FAMILIES } from "../model/kinds.ts";
import { COLUMNS } from "./columns.ts";
import { readFolder } from "./csv-folder.ts";
import { readDemarcheJson, writeDemarcheJson } from "./demarche-json.ts";

function read(text: string) {
  return readDemarcheJson("any.demarche.json", new TextEncoder().encode(text));
}

function codes(text: string): string[] {
  return read(text).problems.map(({ row, column, code }) => `${String(row)}:${column} ${code}`);
}

/** A data set in which only the lines given are of interest. */
function around(...lines: string[]): string {
  const actors = '"actors": [{ "id": "a", "kind": "state" }, { "id": "b", "kind": "state" }],';
  const sources = '"sources": [{ "id": "s", "url": "https://example.org" }],';
  return ["{", actors, sources, ...lines, "}"].join("\n");
}

const CONTACT =
  '{ "id": "c", "date": "2020-10-02", "kind": "call", "participants": ["a", "b"], "sources": ["s"] }';

describe("readDemarcheJson", () => {
  test("reads the least that is a data set", () => {
    expect(codes(around('"contacts": [', CONTACT, "]"))).toEqual([]);
    expect(read('{ "contacts": [] }').dataset).toMatchObject({
      contacts: { length: 0 },
      id: "data-set",
    });
  });

  test("names the line and key of what is wrong in a record", () => {
    const text = around(
      '"contacts": [',
      CONTACT.replace('"c"', '"d"').replace("2020-10-02", "2020-02-30") + ",",
      CONTACT.replace('"call"', '"cal"'),
      "]",
    );
    expect(codes(text)).toEqual(["5:date date-not-a-day", "6:kind kind-unknown"]);
    expect(read(text)).toMatchObject({ rows: 5, kept: 4, setAside: [{ row: 5, id: "d" }] });
  });

  test.each([
    ['{ "contacts": [', "1: json-not-read"],
    ['{ "contacts": [\n', "2: json-not-read"],
    ['{ "a": 1 }', "1: json-not-a-data-set"],
    ["[]", "1: json-not-a-data-set"],
    ["", "1: json-not-read"],
    [`{ "contacts": ${"[".repeat(100_000)}`, "1: json-not-read"],
  ])("reads nothing of %.40s", (text, problem) => {
    expect(read(text).dataset).toBeNull();
    expect(codes(text)).toEqual([problem]);
  });

  test.each([
    ['"contacts": [], "contacts": []', "4:contacts key-repeated"],
    ['"contacts": [], "title": 5', "4:title json-not-text"],
    ['"contacts": [], "formatVersion": 2', "4:formatVersion format-version"],
    ['"contacts": [1]', "4:contacts json-wrong-type"],
    ['"contacts": {}', "4:contacts json-wrong-type"],
    ['"contacts": [], "opening": { "window": "soon" }', "4:opening.window date-not-understood"],
    ['"contacts": [], "opening": { "colour": "red" }', "4:opening.colour key-unknown"],
    ['"contacts": [], "kinds": [{ "id": "call", "family": "call" }]', "4:kinds kind-repeated"],
    [`"contacts": [${CONTACT.replace('"id": "c"', '"id": "c", "ID": "d"')}]`, "4:id key-repeated"],
    [
      `"contacts": [${CONTACT.replace('["a", "b"]', '["a", "b", 7]')}]`,
      "4:participants json-not-text",
    ],
  ])("reads on after %s", (line, problem) => {
    expect(codes(around(line))).toContain(problem);
    expect(read(around(line)).dataset).not.toBeNull();
  });

  test("keeps unknown keys of records and of the description", () => {
    const { dataset } = read(
      around(
        `"contacts": [${CONTACT.replace("{", '{ "note": "x", "__proto__": "y",')}],`,
        '"homepage": { "__proto__": [1] }',
      ),
    );
    expect(dataset?.contacts.at(0).extra).toEqual([
      ["__proto__", "y"],
      ["note", "x"],
    ]);
    expect(JSON.stringify(dataset?.extra)).toBe('[["homepage",{"__proto__":[1]}]]');
  });

  test("names the first byte that is not UTF-8", () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode('{ "contacts": [] }\n'), 0xe9);
    const { dataset, problems } = readDemarcheJson("x.json", bytes);
    expect(dataset).toBeNull();
    expect(problems[0]).toMatchObject({ code: "encoding-not-utf-8", row: 2, text: "0xE9" });
    expect(problems[0]?.message).toContain("at offset 19");
  });
});

describe("the published schema", () => {
  test("names the columns of every table, and no others", () => {
    for (const table of TABLES) {
      const { properties, required } = SCHEMA.properties?.[table]?.items ?? {};
      expect(Object.keys(properties ?? {})).toEqual(COLUMNS[table].map(({ name }) => name));
      const needed = COLUMNS[table].filter(({ need }) => need === "must").map(({ name }) => name);
      expect(required).toEqual(expect.arrayContaining(needed));
    }
  });

  test("names the standard families", () => {
    const families = SCHEMA.properties?.["kinds"]?.items?.properties?.["family"]?.enum;
    expect(families).toEqual(FAMILIES);
  });

  test("accepts every file that is written", () => {
    fc.assert(
      fc.property(arbitraryDataSet, (dataset) => {
        const file = JSON.parse(new TextDecoder().decode(writeDemarcheJson(dataset))) as unknown;
        expect(faults(SCHEMA, file)).toEqual([]);
      }),
      { numRuns: 50 },
    );
    const folder = new URL("../../data/karabakh-2020/", import.meta.url);
    const files = readdirSync(folder).map(
      (name) => [name, readFileSync(new URL(name, folder))] as const,
    );
    const { dataset } = readFolder(new Map(files));
    if (dataset === null) throw new Error("not read");
    const file = JSON.parse(new TextDecoder().decode(writeDemarcheJson(dataset))) as unknown;
    expect(faults(SCHEMA, file)).toEqual([]);
  });

  test.each([
    [{}, "required format"],
    [{ format: "demarche", formatVersion: 1, id: "a", title: "b", contacts: {} }, "type"],
    [{ format: "other", formatVersion: 1, id: "a", title: "b", contacts: [] }, "const"],
    [
      {
        format: "demarche",
        formatVersion: 1,
        id: "a",
        title: "b",
        contacts: [],
        actors: [{ id: "" }],
      },
      "minLength",
    ],
    [
      {
        format: "demarche",
        formatVersion: 1,
        id: "a",
        title: "b",
        contacts: [],
        actors: [{ id: "a", kind: "x" }],
      },
      "enum",
    ],
  ])("refuses %j", (file, fault) => {
    expect(faults(SCHEMA, file)).toContain(fault);
  });
});

/** The part of JSON Schema that ours uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const SCHEMA = JSON.parse(
  readFileSync(new URL("demarche.schema.json", import.meta.url), "utf8"),
) as Schema; // The part of JSON Schema that our own file uses.

/** What a value breaks of a schema, in words; empty where it is valid. */
function faults(schema: Schema, value: unknown): string[] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace("#/$defs/", "");
    return faults(SCHEMA.$defs?.[name] ?? { const: "no such definition" }, value);
  }
  const broken = RULES.filter(([, holds]) => !holds(schema, value)).map(([name]) => name);
  if (Array.isArray(value)) {
    return [...broken, ...value.flatMap((item) => faults(schema.items ?? {}, item))];
  }
  if (typeof value !== "object" || value === null) return broken;
  return [...broken, ...objectFaults(schema, new Map(Object.entries(value)))];
}

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

const RULES: readonly (readonly [string, (schema: Schema, value: unknown) => boolean])[] = [
  ["type", ({ type }, value) => type === undefined || type === typeOf(value)],
  ["const", (schema, value) => !("const" in schema) || schema.const === value],
  ["enum", (schema, value) => schema.enum?.includes(value) ?? true],
  ["anyOf", ({ anyOf }, value) => anyOf?.some((one) => faults(one, value).length === 0) ?? true],
  [
    "minLength",
    ({ minLength = 0 }, value) => typeof value !== "string" || value.length >= minLength,
  ],
  ["minItems", ({ minItems = 0 }, value) => !Array.isArray(value) || value.length >= minItems],
];

function objectFaults(schema: Schema, members: ReadonlyMap<string, unknown>): string[] {
  const properties = new Map(Object.entries(schema.properties ?? {}));
  const other = schema.additionalProperties;
  return [
    ...(schema.required ?? []).filter((key) => !members.has(key)).map((key) => `required ${key}`),
    ...[...members].flatMap(([key, value]) => {
      const known = properties.get(key) ?? (typeof other === "object" ? other : {});
      if (!properties.has(key) && other === false) return [`no ${key}`];
      return faults(known, value);
    }),
  ];
}
