import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeReports } from "./merge-reports.ts";

interface Report {
  readonly day: number;
  readonly sender: number;
  readonly target: number;
  readonly kind: number;
}

/** Kind 1 is joint. */
const JOINT = Uint8Array.of(0, 1, 0);

const report: fc.Arbitrary<Report> = fc.record({
  day: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constantFrom(-2_000_000, 2_000_000)),
  sender: fc.nat(2),
  target: fc.nat(2),
  kind: fc.nat(2),
});

function merge(reports: readonly Report[]) {
  return mergeReports(
    {
      day: Int32Array.from(reports, ({ day }) => day),
      sender: Uint32Array.from(reports, ({ sender }) => sender),
      target: Uint32Array.from(reports, ({ target }) => target),
      kind: Uint32Array.from(reports, ({ kind }) => kind),
      relation: Uint32Array.from(reports, (_, index) => index),
      row: Uint32Array.from(reports, (_, index) => 10 + index),
      origin: Uint32Array.from(reports, (_, index) => 7 * index),
    },
    JOINT,
  );
}

/** Contacts as lists of places of their reports, the plain way. */
function naiveContacts(reports: readonly Report[]): number[][] {
  const contacts = new Map<string, number[]>();
  const order = [...reports.keys()].sort((a, b) => reports[a]!.day - reports[b]!.day || a - b);
  for (const index of order) {
    const { day, sender, target, kind } = reports[index]!;
    const sides = JOINT[kind] === 1 ? [sender, target].sort() : [sender, target];
    const key = [day, kind, ...sides].join();
    contacts.set(key, [...(contacts.get(key) ?? []), index]);
  }
  return [...contacts.values()];
}

describe("reports brought together", () => {
  test("are the contacts that a plain reading finds, by day and first report", () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 60 }), (reports) => {
        const merged = merge(reports);
        const expected = naiveContacts(reports);
        expect(merged).toHaveLength(expected.length);
        expected.forEach((told, contact) => {
          const [from, to] = merged.reportOffsets.subarray(contact, contact + 2);
          const first = reports[told[0]!]!;
          expect(Array.from(merged.reportRow.subarray(from, to))).toEqual(told.map((i) => 10 + i));
          expect(Array.from(merged.reportOrigin!.subarray(from, to))).toEqual(
            told.map((i) => 7 * i),
          );
          expect({
            day: merged.day[contact],
            sender: merged.sender[contact],
            target: merged.target[contact],
            kind: merged.kind[contact],
          }).toEqual(first);
          expect(Array.from(merged.reportRelation.subarray(from, to))).toEqual(told);
        });
      }),
    );
  });
});
