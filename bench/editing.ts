import type { DataSet } from "../src/model/dataset.ts";
import { parseEdtf } from "../src/model/edtf.ts";
import type { Edit } from "../src/model/edit/edit.ts";
import { recordsOf } from "../src/model/records.ts";
import { validation } from "../src/model/validate.ts";
import { MOST_COPIED } from "../src/network/editable-copy.ts";
import { ANY_EFFECTS } from "../src/state/any-effects.ts";
import { createState } from "../src/state/create-state.ts";
import type { State } from "../src/state/state.ts";
import { summarise, timeOnce } from "./clock.ts";
import { readCase } from "../tools/read-case.ts";
import type { Result } from "./result.ts";

/** So many edits of a sort, one after the other. */
const EDITS = 25;

/** What an edit costs the page before the picture is asked for, on the case and on as many contacts as an editable copy may have. */
export async function editingBench(root: string): Promise<readonly Result[]> {
  const karabakh = readCase(root);
  return [...(await measure("case", karabakh)), ...(await measure("5,000", grown(karabakh)))];
}

/** The case over and over, with other ids and words, until it is as large as an editable copy may be. */
function grown(dataset: DataSet): DataSet {
  const contacts = Array.from({ length: MOST_COPIED }, (_, n) => {
    const round = Math.floor(n / dataset.contacts.length);
    const contact = dataset.contacts.at(n % dataset.contacts.length);
    const [id, summary] = [contact.id, contact.summary].map((text) => `${text}-${String(round)}`);
    return { ...contact, id: id!, summary: summary! };
  });
  return { ...dataset, contacts: recordsOf(contacts) };
}

/** As often everything is done; of each edit the fastest counts, for what other programs on the machine take is no cost of the edit. */
const ROUNDS = 6;

async function measure(on: string, dataset: DataSet): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [what, editOf] of Object.entries(SORTS)) {
    const edits = Array.from({ length: EDITS }, (_, n) => editOf(dataset, n));
    const rounds: (readonly number[])[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await timeEdits(dataset, edits));
    const fastest = edits.map((_, n) => Math.min(...rounds.map((round) => round[n]!)));
    results.push({ on, what, unit: "ms", peer: null, ...summarise(fastest) });
  }
  const what = "edit: a check after it";
  return [...results, { on, what, unit: "ms", peer: null, ...timeChecks(dataset) }];
}

/** Milliseconds of each edit, with all that the views read after it, one after the other in one page. */
async function timeEdits(dataset: DataSet, edits: readonly Edit[]): Promise<readonly number[]> {
  const state = await openPage(dataset);
  const times: number[] = [];
  for (const edit of edits) {
    const { ms } = await timeOnce(async () => {
      const { isDone } = await state.edit(edit, { label: "edit" });
      if (!isDone) throw new Error("Expected an edit that is done.");
      readAll(state);
    });
    times.push(ms);
  }
  return times;
}

const date = (() => {
  const reading = parseEdtf("2020-10-05");
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.date;
})();

const SORTS: Readonly<Record<string, (dataset: DataSet, n: number) => Edit>> = {
  "edit: add a contact": ({ contacts }, n) => {
    const words = { id: `new-${String(n)}`, summary: `New ${String(n)}` };
    return { do: "put", table: "contacts", record: { ...contacts.at(n), ...words } };
  },
  "edit: change a date": ({ contacts }, n) => ({
    ...{ do: "put", table: "contacts" },
    record: { ...contacts.at(7 * n), date },
  }),
  "edit: rename an actor": ({ actors }, n) => ({
    ...{ do: "put", table: "actors" },
    record: { ...actors[n]!, name: `Renamed ${String(n)}` },
  }),
};

/** A page in which places are waited for forever: they are worked out elsewhere. */
async function openPage(dataset: DataSet): Promise<State> {
  const state = createState(ANY_EFFECTS);
  await state.open(() => Promise.resolve({ dataset, problems: [] }), "bench");
  return state;
}

/** What the views read when something has changed. */
function readAll({ snapshot, facets, allTime, sentence, pictured }: State): void {
  const read = [facets, allTime, sentence, pictured].map(({ value }) => value);
  const seen = snapshot.value;
  if (seen === null || read.includes(null) || seen.actorContacts.length === 0) {
    throw new Error("Expected something in view.");
  }
}

/** The checks are run one a task; of each the fastest round counts. */
function timeChecks(dataset: DataSet): ReturnType<typeof summarise> {
  const fastest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const checking = validation(dataset);
    for (let check = 0, isDone = false; !isDone; check++) {
      const start = performance.now();
      isDone = checking.next().done === true;
      fastest[check] = Math.min(fastest[check] ?? Infinity, performance.now() - start);
    }
  }
  return summarise(fastest);
}
