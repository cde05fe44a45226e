import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEventReader } from "./event-reader.ts";
import type { EventReading } from "./event-reading.ts";
import { dataSetOfEvents } from "./event-records.ts";

function read(rows: readonly (readonly string[])[]): EventReading {
  const reader = createEventReader({ file: "events.tsv" });
  reader.push(new TextEncoder().encode(rows.map((cells) => cells.join("\t")).join("\n")));
  return reader.finish();
}

/** Contacts in a line each: who, on how many reports. */
function contactsOf({ table }: EventReading): string[] {
  return Array.from(dataSetOfEvents(table!).contacts, ({ participants, sources }) =>
    [participants.join(">"), sources.join("+")].join(" "),
  );
}

type Coded = readonly [code: string, name: string, country: string];

const ARMENIA: Coded = ["ARM", "YEREVAN", "ARM"];

/** A row of GDELT. */
function gdelt({ one = ARMENIA, two = ARMENIA }: { one?: Coded; two?: Coded }): readonly string[] {
  const cells = Array.from({ length: 61 }, () => "");
  cells[0] = "881990832";
  cells[1] = "20181024";
  cells.splice(5, 3, ...one);
  cells.splice(15, 3, ...two);
  cells[26] = "040";
  return cells;
}

describe("the names of an organization", () => {
  test("are read as though every name were written in full", () => {
    const inFull: Readonly<Record<string, string>> = {
      ...{ EU: "European Union", "The EU": "European Union", "european union": "European Union" },
      ...{ NATO: "North Atlantic Treaty Organization", A: "A", B: "B", AU: "AU" },
    };
    const name = fc.constantFrom(...Object.keys(inFull), ...Object.values(inFull));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 12 }), (pairs) => {
        const tableWith = (nameOf: (written: string) => string) =>
          read([
            ["date", "source", "relation", "target"],
            ...pairs.map(([a, b]) => ["2018-01-01", nameOf(a), "Consult", nameOf(b)]),
          ]);
        const written = tableWith((each) => each);
        const full = tableWith((each) => inFull[each] ?? each);
        expect(contactsOf(written)).toEqual(contactsOf(full));
        expect([written.rows, written.kept]).toEqual([pairs.length, pairs.length]);
        const names = ({ table: found }: EventReading) =>
          found!.actors.map((actor) => [actor.name, actor.short, actor.kind].join());
        expect(names(written)).toEqual(names(full));
      }),
    );
  });

  test("are joined in GDELT, and whose code is theirs speaks for them", () => {
    const EU = ["IGOEUREEC", "THE EU", "EUR"] as const;
    const reading = read([
      gdelt({ two: EU }),
      gdelt({ one: ["IGOEUREEC", "THE EUROPEAN UNION", "EUR"], two: ARMENIA }),
      gdelt({ two: ["IGOEUREEC", "EUROPEAN UNION", "EUR"] }),
      gdelt({ two: ["IGOEUREEC", "EUROPEAN COMMISSION", "EUR"] }),
      gdelt({ two: ["IGOSEAASN", "ASEAN COUNTRIES", "SEA"] }),
      gdelt({ two: ["IGOUNODEVWBK", "WORLD BANK", ""] }),
    ]);
    expect(contactsOf(reading)).toEqual([
      "armenia>european-union s1+s2+s3",
      "armenia>european-commission s4",
      "armenia>asean-countries s5",
      "armenia>world-bank s6",
    ]);
    expect(reading).toMatchObject({ rows: 6, kept: 6 });
    const { actors, representations } = reading.table!;
    expect(actors.find(({ id }) => id === "european-union")).toMatchObject({
      ...{ name: "European Union", short: "EU", kind: "organization" },
      aliases: ["THE EU", "THE EUROPEAN UNION", "EUROPEAN UNION"],
    });
    expect(representations.map(({ actor, party }) => `${actor}>${party}`)).toEqual([
      "european-commission>european-union",
      "asean-countries>association-of-southeast-asian-nations",
    ]);
  });
});
