import { error, findIn, warning } from "./check.ts";
import type { Check, CheckContext } from "./check.ts";
import type { Contact, Representation } from "./dataset.ts";
import { OPEN_END, OPEN_START } from "./day.ts";
import { sayDate } from "./day-words.ts";
import type { EdtfDate } from "./edtf.ts";
import { STANDARD_KINDS } from "./kinds.ts";
import { didYouMean, nearestWords } from "./nearest.ts";
import { placeOf } from "./origins.ts";
import { quoted } from "./problem.ts";
import type { Finding } from "./problem.ts";
import { numbered } from "./records.ts";
import { officeSpan } from "./representation.ts";

/** Kinds that neither the product nor the data set defines; the contact is kept as it is. */
export const checkKinds: Check = (context) => {
  const { contacts, kinds } = context.dataset;
  const known = [...STANDARD_KINDS, ...kinds].map(({ id }) => id);
  const ids = new Set(known);
  for (const [index, { kind }] of numbered(contacts)) {
    if (ids.has(kind)) continue;
    const found = kind === "" ? "nothing" : quoted(kind);
    const advice =
      didYouMean(nearestWords(kind, known)) ||
      `Write one of ${known.join(", ")}, or define it in the description under kinds.`;
    findIn(
      context,
      ["contacts", index, "kind"],
      error(
        "kind-unknown",
        kind,
        `Expected a kind of contact, found ${found}; the contact is kept and drawn in grey. ${advice}`,
      ),
    );
  }
};

/** The actors of a contact: participants, then mediators, each once. Most contacts name nobody twice and cost nothing. */
function actorsOf({ participants, mediators }: Contact): readonly string[] {
  const all = mediators.length === 0 ? participants : [...participants, ...mediators];
  return all.some((id, i) => all.indexOf(id) < i) ? [...new Set(all)] : all;
}

/** Contacts of fewer than two actors, which are listed but make no tie, and actors named twice. */
export const checkParticipants: Check = (context) => {
  for (const [index, contact] of numbered(context.dataset.contacts)) {
    const { participants } = contact;
    const alone = actorsOf(contact).length < 2;
    const repeated = participants.find((id, i) => participants.indexOf(id) < i);
    const finding = alone
      ? participants.length + contact.mediators.length > 1
        ? withItself(participants[0] ?? "")
        : ofOne(participants[0] ?? "")
      : repeated !== undefined
        ? twice(repeated)
        : null;
    if (finding !== null) findIn(context, ["contacts", index, "participants"], finding);
  }
};

function withItself(id: string) {
  return warning(
    "contact-with-itself",
    id,
    `Expected two different actors, found only ${quoted(id)}, named twice; the contact is listed but not drawn. Name the other side.`,
  );
}

function ofOne(id: string) {
  return warning(
    "contact-of-one",
    id,
    `Expected two or more actors, found only ${quoted(id)}; the contact is listed but not drawn. Name the other side, if it is known.`,
  );
}

function twice(id: string) {
  return warning(
    "participant-repeated",
    id,
    `Expected each participant once, found ${quoted(id)} twice; it counts once. Delete one.`,
  );
}

/** Contacts of the same date, kind, actors, place and summary: one contact that was entered twice. Both are kept. */
export const checkSameContact: Check = (context) => {
  const { contacts } = context.dataset;
  const seen = new Map<string, number[]>();
  for (const [index, contact] of numbered(contacts)) {
    const { date, kind } = contact;
    const key = `${String(date.start)} ${String(date.end)} ${kind}\0${circleOf(contact)}`;
    const alike = seen.get(key);
    const earlier = alike?.find((other) => isSameWords(contacts.at(other), contact));
    if (earlier !== undefined) {
      findIn(context, ["contacts", index, "id"], repeatedContact(context, index, earlier));
    } else if (alike === undefined) seen.set(key, [index]);
    // More than a few different contacts of one day, kind and circle: the last ones are compared with the first ones.
    else if (alike.length < MOST_ALIKE) alike.push(index);
  }
};

/** The actors of a contact, the same text for the same ones in any order. */
function circleOf(contact: Contact): string {
  const actors = actorsOf(contact);
  const [one = "", other = ""] = actors;
  if (actors.length === 2) return one < other ? `${one}\0${other}` : `${other}\0${one}`;
  return [...actors].sort().join("\0");
}

/** So many contacts that differ in words alone are kept for comparison; without a bound a table of one day would take quadratic time. */
const MOST_ALIKE = 20;

function isSameWords(a: Contact, b: Contact): boolean {
  return a.place === b.place && a.summary === b.summary;
}

function repeatedContact(context: CheckContext, index: number, earlier: number): Finding {
  const { contacts } = context.dataset;
  const { row } = placeOf(context.origins, "contacts", earlier, "id");
  return warning(
    "contact-repeated",
    contacts.at(index).id,
    `Expected each contact once, found ${quoted(contacts.at(earlier).id)}${row > 0 ? ` in row ${String(row)}` : ""} with the same date, kind, actors, place and summary; both are kept and counted. Delete one if they are the same.`,
  );
}

/** Contacts of an actor on days on which it held none of its offices. */
export const checkOffices: Check = (context) => {
  const offices = new Map<string, Representation[]>();
  for (const office of context.dataset.representations) {
    const all = offices.get(office.actor);
    if (all) all.push(office);
    else offices.set(office.actor, [office]);
  }
  for (const [index, contact] of numbered(context.dataset.contacts)) {
    for (const id of actorsOf(contact)) {
      const held = offices.get(id);
      if (!held || held.some((office) => overlaps(office, contact))) continue;
      const column = contact.participants.includes(id) ? "participants" : "mediator";
      findIn(context, ["contacts", index, column], outsideOffice(id, contact, held));
    }
  }
};

function overlaps(office: Representation, { date }: Contact): boolean {
  const { from, to } = officeSpan(office);
  return from <= date.end && date.start <= to;
}

function outsideOffice(id: string, { date }: Contact, held: readonly Representation[]) {
  const offices = held.map(({ role, party, from, to }) => {
    const interval = `${from ? sayDate(from) : "…"} – ${to ? sayDate(to) : "…"}`;
    return `${role === "" ? "office" : role} of ${party} (${interval})`;
  });
  const shown = offices.length > 3 ? [...offices.slice(0, 3), "…"] : offices;
  return warning(
    "contact-outside-office",
    id,
    `Expected ${quoted(id)} to hold an office on ${sayDate(date)}, found only ${shown.join(", ")}; the nearest one counts. Correct the date, the office or the actor.`,
  );
}

/** Dates that lie in the future or have no end, which are hardly meant. */
export const checkDates: Check = (context) => {
  for (const table of ["contacts", "events", "sources"] as const) {
    for (const [index, { date }] of numbered<{ readonly date: EdtfDate | null }>(
      context.dataset[table],
    )) {
      if (date === null) continue;
      if (date.start > context.latestDay)
        findIn(context, [table, index, "date"], inFuture(date.written));
      else if (table !== "sources" && (date.start === OPEN_START || date.end === OPEN_END)) {
        findIn(context, [table, index, "date"], withoutEnd(date.written));
      }
    }
  }
};

function inFuture(text: string) {
  return warning(
    "date-in-future",
    text,
    `Expected a date that has come, found ${quoted(text)}. Check the year.`,
  );
}

function withoutEnd(text: string) {
  return warning(
    "date-without-end",
    text,
    `Expected a date with a first and a last day, found ${quoted(text)}; it is in view in every window on that side. Name both ends, if only roughly.`,
  );
}

/** Initiators that take no part: right where somebody brought others together, and said because it does not count as an actor. */
export const checkInitiators: Check = (context) => {
  for (const [index, contact] of numbered(context.dataset.contacts)) {
    const actors = actorsOf(contact);
    for (const id of contact.initiators) {
      if (!actors.includes(id)) findIn(context, ["contacts", index, "initiator"], takesNoPart(id));
    }
  }
};

function takesNoPart(id: string): Finding {
  return {
    severity: "notice",
    code: "initiator-takes-no-part",
    text: id,
    message: `${quoted(id)} initiated the contact but is neither participant nor mediator, so the contact does not count for it. Add it to one of the two if it took part.`,
  };
}
