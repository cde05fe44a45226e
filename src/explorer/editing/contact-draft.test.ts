import { describe, expect, test } from "vitest";
import { readFileSync, readdirSync } from "node:fs";
import { readFolder } from "../../formats/csv-folder.ts";
import { applyEdit } from "../../model/edit/apply-edit.ts";
import type { Edit } from "../../model/edit/edit.ts";
import { draftOfActor, EMPTY_POST } from "./actor-draft.ts";
import {
  draftOfContact,
  editOfContact,
  EMPTY_CONTACT,
  makeActors,
  makeSource,
  nextDraft,
} from "./contact-draft.ts";
import { editOfActor } from "./edit-of-actor.ts";
import { actorOptions, findOptions } from "./options.ts";

const FOLDER = new URL("../../../data/karabakh-2020/", import.meta.url);
const DATA = readFolder(
  new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER))])),
).dataset!;

describe("a contact's draft", () => {
  test("of every contact of the case, saved as it is, changes nothing", () => {
    for (const contact of DATA.contacts) {
      const result = editOfContact(draftOfContact(contact, DATA), DATA);
      expect("edit" in result && applyEdit(DATA, result.edit).dataset).toBe(DATA);
    }
  });

  test("brings the actors and sources that it makes with it, under ids that are free", () => {
    const [person] = makeActors("Armenia", DATA);
    expect(person?.id).toBe("armenia-2");
    const [source] = makeSource("https://www.example.org/a-report", DATA);
    const draft = {
      ...EMPTY_CONTACT,
      date: "2 Oct 2020",
      participants: [person!, { id: "russia", label: "Russia" }],
      sources: [source!],
    };
    const result = editOfContact(draft, DATA);
    if (!("edit" in result)) throw new Error("Expected an edit.");
    const { dataset } = applyEdit(DATA, result.edit);
    expect(result.id).toBe("2020-10-02-meeting-armenia-2-russia");
    expect(dataset.actors.at(-1)).toMatchObject({ id: "armenia-2", name: "Armenia" });
    expect(dataset.sources.at(dataset.sources.length - 1)).toMatchObject({
      id: "example-org-a-report",
      url: "https://www.example.org/a-report",
    });
    expect(dataset.contacts.at(dataset.contacts.length - 1).date.written).toBe("2020-10-02");
  });

  test("without a date that is understood, or without anybody, is none, and each field says why", () => {
    const result = editOfContact({ ...EMPTY_CONTACT, date: "31/02/2020" }, DATA);
    if ("edit" in result) throw new Error("Expected faults.");
    expect(result.faults.date).toContain("31/02/2020");
    expect(result.faults.participants).toContain("found none");
  });

  test("is followed by one of the same date, kind and sources", () => {
    const draft = draftOfContact(DATA.contacts.at(5), DATA);
    const { id, date, kind, sources, participants } = nextDraft(draft);
    expect({ id, participants }).toEqual({ id: null, participants: [] });
    expect({ date, kind, sources }).toEqual({
      date: draft.date,
      kind: draft.kind,
      sources: draft.sources,
    });
  });

  test("E2: makes no source of an address that a browser would run", () => {
    expect(makeSource(" java\tscript:alert(1)", DATA)).toEqual([]);
  });
});

describe("an actor's draft", () => {
  test("of every actor of the case, saved as it is, changes nothing", () => {
    for (const actor of DATA.actors) {
      const result = editOfActor(draftOfActor(actor, DATA), actor, DATA);
      expect("edit" in result && applyEdit(DATA, result.edit).dataset).toBe(DATA);
    }
  });

  test("puts, adds and removes offices in one edit", () => {
    const office = DATA.representations[3]!;
    const actor = DATA.actors.find(({ id }) => id === office.actor)!;
    const draft = draftOfActor(actor, DATA);
    const france = { id: "france", label: "France" };
    const added = { ...EMPTY_POST, other: france, role: "Envoy", from: "Oct 2020" };
    const result = editOfActor({ ...draft, offices: [added] }, actor, DATA);
    if (!("edit" in result)) throw new Error(JSON.stringify(result.faults));
    const { dataset } = applyEdit(DATA, result.edit);
    const mine = dataset.representations.filter((one) => one.actor === actor.id);
    expect(mine.map(({ party, role, from }) => [party, role, from?.written])).toEqual([
      ["france", "Envoy", "2020-10"],
    ]);
    expect(dataset.representations).toHaveLength(
      DATA.representations.length - draft.offices.length + 1,
    );
  });

  test("with a row of nobody is none", () => {
    const actor = DATA.actors[0]!;
    const draft = { ...draftOfActor(actor, DATA), offices: [EMPTY_POST] };
    expect(editOfActor(draft, actor, DATA)).toHaveProperty("faults.offices.0.other");
  });
});

describe("C4: an actor’s draft that closes a cycle is refused at the row, which names the cycle", () => {
  const actorOf = (id: string) => DATA.actors.find((one) => one.id === id)!;
  const faultOf = (id: string, sort: "offices" | "memberships", other: string) => {
    const actor = actorOf(id);
    const draft = draftOfActor(actor, DATA);
    const rows = [...draft[sort], { ...EMPTY_POST, other: { id: other, label: "" } }];
    const result = editOfActor({ ...draft, [sort]: rows }, actor, DATA);
    if ("edit" in result) return null;
    expect(Object.values(result.faults).filter((found) => found !== undefined)).toHaveLength(1);
    return result.faults[sort]?.at(-1)?.other ?? "";
  };

  test("of representations", () => {
    expect(faultOf("russia", "offices", "sergey-lavrov")).toContain(
      "found a cycle: Russia represents Sergey Lavrov, Sergey Lavrov represents Russia.",
    );
    expect(faultOf("russia", "offices", "russia")).toContain("Russia represents Russia.");
    expect(faultOf("sergey-lavrov", "offices", "armenia")).toBeNull();
  });

  test("of memberships, which are no cycle together with representations", () => {
    const { member, group } = DATA.memberships[0]!;
    expect(faultOf(group, "memberships", member)).toContain("found a cycle: ");
    expect(faultOf(group, "memberships", group)).toContain(" belongs to ");
    expect(faultOf("russia", "memberships", "sergey-lavrov")).toBeNull();
  });

  test("but not for a row that was there before", () => {
    const put: Edit = {
      do: "put",
      table: "representations",
      at: null,
      record: { actor: "russia", party: "sergey-lavrov", role: "", from: null, to: null },
    };
    const { dataset } = applyEdit(DATA, put);
    const actor = actorOf("russia");
    const draft = { ...draftOfActor(actor, dataset), name: "Russian Federation" };
    expect(editOfActor(draft, actor, dataset)).toHaveProperty("edit");
  });
});

test("actors are found by a name, an alias or a beginning, without accents", () => {
  const options = actorOptions(DATA);
  expect(findOptions(options, "sergej lavr")[0]?.id).toBe("sergey-lavrov");
  expect(findOptions(options, "RUSSI")[0]?.id).toBe("russia");
  expect(findOptions(options, "  ")).toEqual([]);
});
