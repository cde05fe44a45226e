import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  readContentRecord,
  readEntryRecord,
  writeContentRecord,
  writeEntryRecord,
  type Migration,
} from "./entry-record.ts";
import type { Entry } from "./entry.ts";

const first = JSON.parse(
  readFileSync(new URL("./fixtures/entry-record-1.json", import.meta.url), "utf8"),
) as Readonly<Record<string, unknown>>;
const key = String(first["key"]);
const entry = readEntryRecord(key, first) as Entry;

describe("F5 stored records", () => {
  test("of version 1 are read", () => {
    expect(entry).toMatchObject({ title: "Talks on the ceasefire", revision: 3, of: "records" });
    expect(writeEntryRecord(entry)).toEqual(first);
  });

  test("are brought up to date on a copy, step by step", () => {
    const steps: Migration[] = [
      ({ cameFrom, ...rest }) => ({ ...rest, recordVersion: 2, origin: cameFrom }),
      (record) =>
        Object.assign(record, { recordVersion: 3, cameFrom: `file ${String(record["origin"])}` }),
    ];
    const stored = JSON.stringify(first);
    expect(readEntryRecord(key, first, steps)).toMatchObject({ cameFrom: "file talks.csv" });
    expect(JSON.stringify(first)).toBe(stored);
    const failing: Migration = () => {
      throw new Error("half way");
    };
    expect(readEntryRecord(key, first, [failing])).toBe("damaged");
    expect(readEntryRecord(key, { ...first, recordVersion: 3 }, [failing])).toBe("newer");
  });

  test("that miss a field, have one of another sort or belong to another key are damaged", () => {
    for (const name of Object.keys(first)) {
      expect(readEntryRecord(key, { ...first, [name]: null }), name).toBe("damaged");
    }
    expect(readEntryRecord("another", first)).toBe("damaged");
  });

  test("of any shape are read or named, and never thrown about", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(["damaged", "newer"]).toContain(readEntryRecord(key, stored));
        expect(readContentRecord(entry, stored)).toBe("damaged");
      }),
    );
  });

  test("have their content only whole and of the same revision", () => {
    const bytes = new TextEncoder().encode("12345");
    const stored = writeContentRecord(3, { of: "records", bytes });
    expect(readContentRecord(entry, stored)).toEqual({ of: "records", bytes });
    expect(readContentRecord(entry, { ...stored, bytes: bytes.slice(1) })).toBe("damaged");
    expect(readContentRecord(entry, { ...stored, revision: 2 })).toBe("damaged");
    expect(readContentRecord({ ...entry, of: "events" }, stored)).toBe("damaged");
  });

  test("keep the file of an event table with what is wanted of it", () => {
    const events = {
      of: "events",
      name: "e.tsv.gz",
      file: new Blob(["12345"]),
      include: "all",
    } as const;
    expect(readContentRecord({ ...entry, of: "events" }, writeContentRecord(3, events))).toEqual(
      events,
    );
    const odd = { ...writeContentRecord(3, events), include: "some" };
    expect(readContentRecord({ ...entry, of: "events" }, odd)).toBe("damaged");
  });
});
