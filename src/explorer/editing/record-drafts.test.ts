import { describe, expect, test } from "vitest";
import { applyEdit } from "../../model/edit/apply-edit.ts";
import { isRefused, type Edit } from "../../model/edit/edit.ts";
import type { DataSet } from "../../model/dataset.ts";
import { NO_DESCRIPTION } from "../../formats/description.ts";
import { parseTypedDate } from "../../model/typed-date.ts";
import { recordsOf } from "../../model/records.ts";
import { draftOfDescription, editOfDescription, EMPTY_KIND } from "./description-draft.ts";
import { draftOfEvent, editOfEvent, EMPTY_EVENT } from "./event-draft.ts";
import { draftOfSource, editOfSource, EMPTY_SOURCE } from "./source-draft.ts";

const EMPTY: DataSet = {
  ...{ ...NO_DESCRIPTION, actors: [], representations: [], memberships: [], events: [] },
  ...{ contacts: recordsOf([]), sources: recordsOf([]) },
};

function dateOf(written: string) {
  const reading = parseTypedDate(written);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.date;
}

/** The data set after what a form saves, which must be an edit that is not refused. */
function after(result: { readonly edit: Edit } | object, dataset: DataSet): DataSet {
  if (!("edit" in result)) throw new Error(`Not to be saved: ${JSON.stringify(result)}`);
  const done = applyEdit(dataset, result.edit);
  expect(isRefused(done)).toBe(false);
  return done.dataset;
}

describe("a source", () => {
  const draft = { title: " A call ", publisher: "TASS", date: "2 Oct 2020", url: "https://a.org" };

  test("is added with an id of its own, and comes back as it was typed", () => {
    const once = after(editOfSource(draft, null, EMPTY), EMPTY);
    expect(once.sources.at(0)).toMatchObject({ id: "tass-2020-10-02-a-call", title: "A call" });
    expect(draftOfSource(once.sources.at(0)).date).toBe("2020-10-02");
    const twice = after(editOfSource(draft, null, once), once);
    expect([...twice.sources].map(({ id }) => id)).toEqual([
      "tass-2020-10-02-a-call",
      "tass-2020-10-02-a-call-2",
    ]);
    const changed = after(
      editOfSource({ ...draft, date: "" }, twice.sources.at(0).id, twice),
      twice,
    );
    expect(changed.sources.at(0).date).toBeNull();
    expect(changed.sources.at(1)).toBe(twice.sources.at(1));
  });

  test("says what is wrong, field by field", () => {
    expect(editOfSource(EMPTY_SOURCE, null, EMPTY)).toHaveProperty("faults.title");
    const wrong = { ...draft, date: "soon", url: "javascript:alert(1)" };
    const { faults } = editOfSource(wrong, null, EMPTY) as { readonly faults: object };
    expect(Object.keys(faults).sort()).toEqual(["date", "url"]);
  });
});

describe("an event", () => {
  test("is added with the source that it makes, changed and comes back", () => {
    const made = { id: "report", label: "Report", made: "source" } as const;
    const draft = { title: "Ceasefire", date: "10 Oct 2020", sources: [made] };
    const added = after(editOfEvent(draft, null, EMPTY), EMPTY);
    expect(added.events).toMatchObject([{ id: "2020-10-10-ceasefire", sources: ["report"] }]);
    expect(added.sources.at(0).title).toBe("Report");
    const again = draftOfEvent(added.events[0]!, added);
    expect(again).toEqual({
      ...draft,
      date: "2020-10-10",
      sources: [{ id: "report", label: "Report" }],
    });
    expect(after(editOfEvent(again, added.events[0]!.id, added), added)).toBe(added);
  });

  test("needs a date and words", () => {
    const { faults } = editOfEvent(EMPTY_EVENT, null, EMPTY) as { readonly faults: object };
    expect(Object.keys(faults).sort()).toEqual(["date", "title"]);
  });
});

describe("the description", () => {
  const draft = draftOfDescription(EMPTY);

  test("changes nothing where nothing is typed", () => {
    expect(after(editOfDescription(draft, EMPTY), EMPTY)).toBe(EMPTY);
  });

  test("takes a window to open with and kinds of its own, each with an id that no other has", () => {
    const kinds = [
      { ...EMPTY_KIND, name: "Call" },
      { ...EMPTY_KIND, name: "Toast" },
      { ...EMPTY_KIND, name: "Toast" },
    ];
    const next = after(editOfDescription({ ...draft, window: "Oct 2020", kinds }, EMPTY), EMPTY);
    expect(next.opening.window?.written).toBe("2020-10");
    expect(next.kinds.map(({ id }) => id)).toEqual(["call-2", "toast", "toast-2"]);
  });

  test("asks what becomes of the contacts of a kind that goes, in one edit with the rest", () => {
    const contact = {
      ...{ id: "c1", date: dateOf("2020-10-02"), kind: "toast", participants: ["a", "b"] },
      ...{ initiators: [], mediators: [], place: "", summary: "", topics: [], sources: [] },
    };
    const toast = { id: "toast", family: "meeting", name: "Toast" } as const;
    const put = { do: "put", table: "contacts", record: contact } as const;
    const { dataset } = applyEdit({ ...EMPTY, kinds: [toast] }, put);
    const without = { ...draftOfDescription(dataset), title: "Other", kinds: [] };
    expect(editOfDescription(without, dataset)).toHaveProperty("faults.fates.toast");
    const become = (fate: ":call" | "remove") =>
      after(editOfDescription({ ...without, fates: { toast: fate } }, dataset), dataset);
    expect(become(":call")).toMatchObject({ title: "Other", kinds: [] });
    expect(Array.from(become(":call").contacts, ({ kind }) => kind)).toEqual(["call"]);
    expect(become("remove").contacts.length).toBe(0);
  });

  test("says what is wrong", () => {
    expect(editOfDescription({ ...draft, window: "soon" }, EMPTY)).toHaveProperty("faults.window");
    expect(editOfDescription({ ...draft, kinds: [EMPTY_KIND] }, EMPTY)).toHaveProperty(
      "faults.kinds",
    );
  });
});
