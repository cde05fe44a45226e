import { expect, test } from "vitest";
import type { Contact, DataSet } from "../dataset.ts";
import { parseEdtf } from "../edtf.ts";
import { recordsOf } from "../records.ts";
import { listed, nameContact, nameKind, nameSource } from "./name-records.ts";

function dateOf(written: string) {
  const reading = parseEdtf(written);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.date;
}

function contact(id: string, date: string, kind: string, ...participants: string[]): Contact {
  return {
    ...{ id, date: dateOf(date), kind, participants, initiators: [], mediators: [] },
    ...{ place: "", summary: "", topics: [], sources: [] },
  };
}

const actor = (id: string, name: string, short: string) =>
  ({ id, name, short, kind: "state", aliases: [] }) as const;

const CONTACTS = [
  contact("c1", "2020-10-05", "joint-statement", "a", "b"),
  contact("c2", "1992-03~", "toast", "a", "b", "c", "unknown"),
  contact("c3", "2020-10-05/2020-10-07", "", "c"),
  contact("c4", "2020-10-08", "rumour", "c", "a", "b"),
];

const DATA: DataSet = {
  ...{ id: "x", title: "X", description: "", licence: "", language: "en", version: "1" },
  opening: { window: null, level: "parties" },
  kinds: [{ id: "toast", family: "meeting", name: "Toast at table" }],
  actors: [
    actor("a", "Republic of Armenia", "Armenia"),
    actor("b", "Iran", ""),
    actor("c", "", ""),
  ],
  ...{ representations: [], memberships: [] },
  contacts: recordsOf(CONTACTS),
  sources: recordsOf([
    { id: "s1", publisher: "TASS", title: "", date: null, url: "" },
    { id: "s3", publisher: "", title: "", date: null, url: "https://www.example.org/report/" },
  ]),
  events: [{ id: "e1", date: dateOf("2020-10-10"), title: "Truce", sources: [] }],
};

test("a contact is named by its kind, by who took part and by its date as it is shown", () => {
  expect(CONTACTS.map((one) => nameContact(DATA, one))).toEqual([
    "joint statement of Armenia and Iran, 5 Oct 2020",
    "Toast at table of Armenia, Iran and 2 others, 1992-03~",
    "contact of c, 5–7 Oct 2020",
    "rumour of c, Armenia and Iran, 8 Oct 2020",
  ]);
});

test("of a list the first three are named and all are counted", () => {
  const ids = CONTACTS.map(({ id }) => id);
  const words = listed(DATA, "contacts", ids);
  expect(words).toMatch(/^4 contacts \(joint statement .*; Toast .*; contact of c, .*; …\)$/);
  expect(listed(DATA, "events", ["e1"])).toBe("1 event (Truce, 10 Oct 2020)");
});

test("what has no name is called by what is known of it", () => {
  expect(nameSource(DATA, "s1")).toBe("TASS");
  expect(nameSource(DATA, "s2")).toBe("s2");
  expect(nameSource(DATA, "s3")).toBe("example.org/report");
  expect(nameKind(DATA, "rumour")).toBe("rumour");
});
