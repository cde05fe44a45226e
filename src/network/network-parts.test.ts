import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordsOf } from "../model/records.ts";
import { arbitraryEventTable } from "./arbitrary-columns.ts";
import { arbitraryTables } from "./arbitrary-rows.ts";
import { assembleNetwork, buildNetwork } from "./build-network.ts";
import { datasetOfRows } from "./dataset-of-rows.ts";
import { networkParts, partBuffers } from "./network-parts.ts";

describe("the network of an event table", () => {
  test("is the same from its columns as from the records that they say", () => {
    fc.assert(
      fc.property(arbitraryEventTable(60), ({ columns, tables }) => {
        const dataset = datasetOfRows(tables);
        expect(networkParts({ ...dataset, columns, contacts: recordsOf([]) })).toEqual(
          networkParts(dataset),
        );
      }),
    );
  });

  test("keeps the table's own days", () => {
    fc.assert(
      fc.property(arbitraryEventTable(9), ({ columns, tables }) => {
        const { contacts } = networkParts({ ...datasetOfRows(tables), columns });
        expect(contacts.firstDay).toBe(columns.day);
        expect(contacts.lastDay).toBe(columns.day);
      }),
    );
  });
});

describe("the parts of a network", () => {
  test("make the same network where a worker sent them", () => {
    fc.assert(
      fc.property(arbitraryTables, (tables) => {
        const dataset = datasetOfRows(tables);
        const parts = networkParts(dataset);
        const sent = structuredClone(parts, { transfer: partBuffers(parts) });
        expect(parts.contacts.record.length).toBe(0);
        expect(assembleNetwork(dataset, sent)).toEqual(buildNetwork(dataset));
      }),
    );
  });

  test("share what they shared before they were sent", () => {
    fc.assert(
      fc.property(arbitraryEventTable(9), ({ columns, tables }) => {
        const dataset = { ...datasetOfRows({ ...tables, representations: [] }), columns };
        const parts = networkParts(dataset);
        const sent = structuredClone({ dataset, parts }, { transfer: partBuffers(parts) });
        expect(sent.parts.contacts.firstDay.buffer).toBe(sent.dataset.columns.day.buffer);
        expect(sent.parts.levels.parties.ties).toBe(sent.parts.levels.people.ties);
      }),
    );
  });
});
