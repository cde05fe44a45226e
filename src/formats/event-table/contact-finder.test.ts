import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createContactFinder } from "./contact-finder.ts";

interface Report {
  readonly day: number;
  readonly sender: number;
  readonly target: number;
  readonly kind: number;
}

/** Kind 1 is joint. */
const JOINT = [0, 1, 0];

function reportsOn(day: fc.Arbitrary<number>): fc.Arbitrary<readonly Report[]> {
  const report = fc.record({ day, sender: fc.nat(2), target: fc.nat(2), kind: fc.nat(2) });
  return fc.array(report, { maxLength: 60 });
}

/** The contacts that are found, and of each the places of its reports. */
function find(reports: readonly Report[]) {
  const finder = createContactFinder(JOINT);
  const named = reports.map(({ day, kind, sender, target }) =>
    finder.contactOf(day, kind, sender, target),
  );
  const { contacts, placeOf } = finder.finish();
  const told = Array.from({ length: contacts.length }, (): number[] => []);
  named.forEach((contact, report) => told[placeOf?.[contact] ?? contact]!.push(report));
  return { contacts, told, placeOf };
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

function expectContacts(reports: readonly Report[]): void {
  const { contacts, told } = find(reports);
  const expected = naiveContacts(reports);
  expect(told).toEqual(expected);
  const first = expected.map(([report]) => reports[report!]!);
  expect(Array.from(contacts.day)).toEqual(first.map(({ day }) => day));
  expect(Array.from(contacts.sender)).toEqual(first.map(({ sender }) => sender));
  expect(Array.from(contacts.target)).toEqual(first.map(({ target }) => target));
  expect(Array.from(contacts.kind)).toEqual(first.map(({ kind }) => kind));
}

describe("the contacts of reports", () => {
  test.each([
    ["on a few days", fc.integer({ min: -2, max: 2 })],
    ["on days far apart", fc.constantFrom(-2_000_000, 0, 2_000_000)],
  ])("in any order, %s, are those that a plain reading finds", (_, day) => {
    fc.assert(fc.property(reportsOn(day), expectContacts));
  });

  test("by day are found as they come", () => {
    fc.assert(
      fc.property(reportsOn(fc.integer({ min: -2, max: 2 })), (reports) => {
        const byDay = [...reports].sort((a, b) => a.day - b.day);
        expectContacts(byDay);
        expect(find(byDay).placeOf).toBeNull();
      }),
    );
  });

  test("are all kept apart on a day of thousands, and on the days behind it", () => {
    const pairs = Array.from({ length: 5000 }, (_, i) => ({ sender: i % 71, target: i % 73 }));
    const reports = [1, 1, 2, 3].flatMap((day) => pairs.map((pair) => ({ day, kind: 1, ...pair })));
    expectContacts(reports);
  });
});
