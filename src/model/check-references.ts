import { error, findIn, findInTable, warning } from "./check.ts";
import type { Check, CheckContext } from "./check.ts";
import type { Contact, TableName, TimelineEvent } from "./dataset.ts";
import { didYouMean, nearestWords } from "./nearest.ts";
import { quoted } from "./problem.ts";
import { numbered } from "./records.ts";

/** Near names are looked for this often; behind that the list of problems helps nobody by length. */
const MOST_SUGGESTIONS = 300;

/** Ids of actors that no row defines, wherever they are mentioned. The records are kept, with a placeholder for the actor. */
export const checkActorReferences: Check = (context) => {
  const { dataset, origins } = context;
  const placeholders = new Set(dataset.actors.filter((a) => a.placeholder).map(({ id }) => id));
  if (placeholders.size === 0) return;
  if (placeholders.size === dataset.actors.length) {
    findInTable(
      context,
      "actors",
      warning(
        "actors-missing",
        "",
        "Expected the actors of this data set, found none; every id stands for itself. Add the table actors with id, name, short, kind and aliases.",
      ),
    );
    return;
  }
  const suggest = actorSuggestions(context);
  const setAside = origins.tables.actors.setAsideIds;
  for (const [table, index, column, ids] of actorMentions(context)) {
    for (const id of new Set(ids)) {
      if (!placeholders.has(id) || setAside.has(id)) continue;
      findIn(
        context,
        [table, index, column],
        error(
          "actor-unknown",
          id,
          `Expected the id of an actor, found ${quoted(id)}, which no row of ${origins.tables.actors.file} defines. ${suggest(id) || "Add the actor or correct the id."}`,
        ),
      );
    }
  }
};

type Mention = readonly [TableName, number, string, readonly string[]];

function* actorMentions({ dataset }: CheckContext): Generator<Mention> {
  for (const [i, { actor, party }] of dataset.representations.entries()) {
    yield ["representations", i, "actor", [actor]];
    yield ["representations", i, "party", [party]];
  }
  for (const [i, { member, group }] of dataset.memberships.entries()) {
    yield ["memberships", i, "member", [member]];
    yield ["memberships", i, "group", [group]];
  }
  for (const [i, { participants, initiators, mediators }] of numbered(dataset.contacts)) {
    yield ["contacts", i, "participants", participants];
    yield ["contacts", i, "initiator", initiators];
    yield ["contacts", i, "mediator", mediators];
  }
}

/** Ids of actors whose id, name or alias is near to a word, in words. */
function actorSuggestions({ dataset }: CheckContext): (word: string) => string {
  const idOf = new Map<string, string>();
  for (const { id, name, short, aliases, placeholder } of dataset.actors) {
    if (placeholder) continue;
    for (const text of [id, name, short, ...aliases]) if (text !== "") idOf.set(text, id);
  }
  return suggestions(idOf);
}

/** Answers with what may have been meant, in words; each word is looked up once. */
function suggestions(idOf: ReadonlyMap<string, string>): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let words = known.get(word);
    if (words === undefined) {
      const near = known.size < MOST_SUGGESTIONS ? nearestWords(word, idOf.keys()) : [];
      words = didYouMean([...new Set(near.map((text) => idOf.get(text) ?? text))]);
      known.set(word, words);
    }
    return words;
  };
}

/** Ids of sources that no row defines, and contacts without any. */
export const checkSourceReferences: Check = (context) => {
  const { dataset, origins } = context;
  if (dataset.contacts.length === 0 && dataset.events.length === 0) return;
  if (dataset.sources.length === 0 && origins.tables.sources.setAsideIds.size === 0) {
    findInTable(
      context,
      "sources",
      warning(
        "sources-missing",
        "",
        "Expected the sources of this data set, found none; no contact can be traced to a report. Add the table sources with id, publisher, title, date and url.",
      ),
    );
    return;
  }
  const known = new Map(Array.from(dataset.sources, ({ id }) => [id, id]));
  const suggest = suggestions(known);
  for (const [index, { sources }] of numbered(dataset.contacts)) {
    if (sources.length === 0) findIn(context, ["contacts", index, "sources"], noSource);
  }
  for (const [table, index, id] of sourceMentions(context)) {
    if (known.has(id) || origins.tables.sources.setAsideIds.has(id)) continue;
    findIn(
      context,
      [table, index, "sources"],
      warning(
        "source-unknown",
        id,
        `Expected the id of a source, found ${quoted(id)}, which no row of ${origins.tables.sources.file} defines. ${suggest(id) || "Add the source or correct the id."}`,
      ),
    );
  }
};

function* sourceMentions({
  dataset,
}: CheckContext): Generator<readonly [TableName, number, string]> {
  for (const table of ["contacts", "events"] as const) {
    for (const [index, { sources }] of numbered<Contact | TimelineEvent>(dataset[table])) {
      // Most name one, which cannot be named twice.
      for (const id of sources.length > 1 ? new Set(sources) : sources) yield [table, index, id];
    }
  }
}

const noSource = warning(
  "contact-without-source",
  "",
  "Expected at least one source that attests the contact, found none. Name one.",
);
