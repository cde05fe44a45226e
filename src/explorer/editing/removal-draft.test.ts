import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFolder } from "../../formats/csv-folder.ts";
import { applyEdit } from "../../model/edit/apply-edit.ts";
import { isRefused } from "../../model/edit/edit.ts";
import { leftBehind, mentionsOfActors } from "../../model/edit/find-mentions.ts";
import { editOfRemoval, outlookOf, type Fate } from "./removal-draft.ts";

const FOLDER = new URL("../../../data/karabakh-2020/", import.meta.url);
const DATA = readFolder(
  new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER))])),
).dataset!;

const target = (table: "actors" | "sources" | "contacts", id: string) =>
  ({ of: "removal", table, id }) as const;

/** The data set after a removal, which must not be refused. */
function after(fate: Fate, id: string, put = "iran") {
  const outlook = outlookOf(DATA, target("actors", id));
  const made = editOfRemoval(target("actors", id), { fate, put: { id: put, label: "" } }, outlook);
  if (!("edit" in made)) throw new Error(made.fault);
  const result = applyEdit(DATA, made.edit);
  expect(isRefused(result)).toBe(false);
  return result.dataset;
}

describe("the choice on removal", () => {
  const { contacts } = mentionsOfActors(DATA, new Set(["sergey-lavrov"]));
  const { none } = leftBehind(DATA, "sergey-lavrov");

  test("says in how many records of each sort an actor is named, and what comes of them", () => {
    const outlook = outlookOf(DATA, target("actors", "sergey-lavrov"));
    expect(outlook?.named).toMatch(new RegExp(`^${contacts.length} contacts and 1 representation`));
    expect(outlook?.options.map(({ fate }) => fate)).toEqual(["clear", "remove", "put"]);
    expect(outlook?.options[1]?.outcome).toContain(`${contacts.length} contacts`);
  });

  test("does what was chosen to as many contacts as was said", () => {
    const before = DATA.contacts.length;
    expect(after("clear", "sergey-lavrov").contacts.length).toBe(before - none.length);
    expect(after("remove", "sergey-lavrov").contacts.length).toBe(before - contacts.length);
    expect(after("put", "sergey-lavrov").contacts.length).toBe(before);
  });

  test("is not asked where nothing names the record, and asks for what stands in its place", () => {
    expect(outlookOf(DATA, target("contacts", DATA.contacts.at(0).id))).toBeNull();
    const of = target("actors", "sergey-lavrov");
    const made = editOfRemoval(of, { fate: "put", put: null }, outlookOf(DATA, of));
    expect(made).toHaveProperty("fault");
  });

  test("says of a source how many contacts would name none", () => {
    const [id] = DATA.contacts.at(0).sources;
    const outlook = outlookOf(DATA, target("sources", id!));
    expect(outlook?.named).toMatch(/^\d+ contacts?/);
    const made = editOfRemoval(target("sources", id!), { fate: "clear", put: null }, outlook);
    const { dataset } = applyEdit(DATA, "edit" in made ? made.edit : { do: "all", edits: [] });
    const without = [...dataset.contacts].filter(({ sources }) => sources.length === 0).length;
    const words = without === 0 ? "still names" : `${without} contact`;
    expect(outlook?.options[0]?.outcome).toContain(words);
  });
});
