import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../formats/csv-folder.ts";
import { LEVELS } from "../../model/dataset.ts";
import { buildNetwork } from "../../network/build-network.ts";
import { createEngine } from "../../network/engine.ts";
import { OPEN_FILTER } from "../../network/open-filter.ts";
import { queryResult } from "../../network/query-result.ts";
import { createRecords } from "../details/records.ts";
import { createContactRows } from "./contact-rows.ts";
import { contactsCsv } from "./save-contacts.ts";
import { tieRowId, tieRows } from "./tie-rows.ts";

const folder = new URL("../../../data/karabakh-2020/", import.meta.url);
const files = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))]),
);
const dataset = readFolder(files).dataset!;
const network = buildNetwork(dataset);
const engine = createEngine(network);

describe("rows of the case", () => {
  const rowsOf = createContactRows(network, createRecords(network));

  it.each(LEVELS)(
    "list the contacts of the query in its order, with its participants, at %s",
    (level) => {
      const snapshot = engine.query({ ...OPEN_FILTER, level });
      const { list } = queryResult(snapshot);
      const nameOf = (id: string) => dataset.actors[network.actorIndex.get(id)!]!.name;
      const rows = rowsOf(snapshot);
      expect(rows.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
      expect(rows.map(({ participants }) => participants)).toEqual(
        list.map(({ participants }) => participants.map(nameOf)),
      );
      expect(rows.map(({ sources }) => sources.map(({ id }) => id))).toEqual(
        list.map(({ sources }) => sources),
      );
    },
  );

  it("are the same objects whenever they come into view again", () => {
    const [first] = rowsOf(engine.query(OPEN_FILTER));
    rowsOf(engine.query({ ...OPEN_FILTER, window: { from: 18532, to: 18540 } }));
    expect(rowsOf(engine.query(OPEN_FILTER))[0]).toBe(first);
  });

  it("name the initiator and the mediator at the level", () => {
    const rows = rowsOf(engine.query(OPEN_FILTER));
    const velayati = rows.find(({ id }) => id === "1992-02-velayati-visit");
    expect(velayati).toMatchObject({ initiators: ["Iran"], mediators: ["Iran"] });
    const people = rowsOf(engine.query({ ...OPEN_FILTER, level: "people" }));
    const itself = people.find(({ id }) => id === "1992-02-velayati-visit");
    expect(itself?.initiators).toEqual(["Ali Akbar Velayati"]);
  });

  it("have ties that say what the query says", () => {
    const snapshot = engine.query(OPEN_FILTER);
    const { ties } = queryResult(snapshot);
    const rows = tieRows(snapshot, ties);
    expect(rows.map(({ id }) => id)).toEqual(ties.map(({ actors }) => tieRowId(actors)));
    for (const { contacts, kinds } of rows) {
      expect(kinds.reduce((sum, kind) => sum + kind.contacts, 0)).toBe(contacts);
    }
  });
});

describe("contacts saved as CSV", () => {
  it("are read back as they are in view", () => {
    const snapshot = engine.query({ ...OPEN_FILTER, window: { from: 18532, to: 18540 } });
    const shown = queryResult(snapshot).list.map(({ id }) => id);
    const again = readFolder(new Map([...files, ["contacts.csv", contactsCsv(snapshot)]])).dataset!;
    expect(Array.from(again.contacts, ({ id }) => id)).toEqual(shown);
    const known = new Map(Array.from(dataset.contacts, (contact) => [contact.id, contact]));
    for (const contact of again.contacts) expect(contact).toEqual(known.get(contact.id));
  });
});
