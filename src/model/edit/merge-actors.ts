import type { Actor, Contact, DataSet, ExtraCells } from "../dataset.ts";
import { quoted, type Problem } from "../problem.ts";
import { trimInvisible } from "../trim-invisible.ts";
import { done, refused, unknownId, went } from "./edit-result.ts";
import type { EditResult } from "./edit.ts";
import { listed } from "./name-records.ts";
import { joining, rewriteActors } from "./rewrite-mentions.ts";
import { sameValue } from "./same-value.ts";
import { changed, withRecords } from "./with-records.ts";

/**
 * Makes one actor of several. It keeps its id, name, short form and kind; the other names become aliases, and unknown cells that it lacks
 * come along. A placeholder takes what the first of the others that has a record says. Representations and memberships that would be the
 * actor's with itself, or repeat another, are left out; contacts between the actors alone stay and are named. Linear in the records.
 */
export function mergeActors(dataset: DataSet, into: string, others: readonly string[]): EditResult {
  const gone = new Set(others.filter((id) => id !== into));
  if (gone.size === 0) {
    return refused(
      dataset,
      "actors",
      { code: "merge-of-one", text: into },
      "Expected two or more different actors to make one of, found one. Choose another.",
    );
  }
  const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const missing = [into, ...gone].find((id) => !actors.has(id));
  if (missing !== undefined) return unknownId(dataset, "actors", missing);
  const merged = [into, ...gone].flatMap((id) => actors.get(id) ?? []);
  const one = joinActors(into, merged);
  const rest = dataset.actors.filter(({ id }) => !gone.has(id));
  const joined = rewriteActors(
    withRecords(
      dataset,
      "actors",
      rest.map((actor) => (actor.id === into ? one : actor)),
    ),
    joining(gone, into),
  );
  const { next, problems } = withoutEmptyLinks(dataset, joined);
  return done(next, [...problems, ...selfContacts(dataset, next, into), ...unlike(merged, one)]);
}

function joinActors(id: string, merged: readonly Actor[]): Actor {
  const described = merged.find(({ placeholder }) => placeholder !== true);
  const base = described ?? { ...NOBODY, id, name: id };
  const own = new Set([base.name, base.short, id]);
  const names = merged.flatMap(({ name, short, aliases }) => [...aliases, name, short]);
  const aliases = names.map(trimInvisible).filter((name) => name !== "" && !own.has(name));
  const extra = joinExtra(merged);
  return {
    ...base,
    id,
    aliases: [...new Set([...base.aliases, ...aliases])],
    ...(extra.length > 0 && { extra }),
  };
}

const NOBODY: Actor = { id: "", name: "", short: "", kind: "group", aliases: [] };

/** Unknown cells, of equal names the first; sorted by name, as readers keep them. */
function joinExtra(merged: readonly Actor[]): ExtraCells {
  const cells = new Map<string, string>();
  for (const [name, text] of merged.flatMap(({ extra }) => extra ?? [])) {
    if (!cells.has(name)) cells.set(name, text);
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Links that changed and now lead from an actor to itself, or say what another says already, are left out and counted. */
export function withoutEmptyLinks(before: DataSet, joined: DataSet) {
  const counts = { own: 0, same: 0 };
  const tidied = <T extends object>(
    old: readonly T[],
    links: readonly T[],
    isOwn: (link: T) => boolean,
  ): readonly T[] => {
    const kept = new Set(old);
    return changed(links, (link, index) => {
      if (kept.has(link)) return link;
      const isRepeated = links.some(
        (other, at) => (kept.has(other) || at < index) && sameValue(other, link),
      );
      if (!isOwn(link) && !isRepeated) return link;
      counts[isOwn(link) ? "own" : "same"]++;
      return null;
    });
  };
  const next: DataSet = {
    ...joined,
    representations: tidied(
      before.representations,
      joined.representations,
      ({ actor, party }) => actor === party,
    ),
    memberships: tidied(
      before.memberships,
      joined.memberships,
      ({ member, group }) => member === group,
    ),
  };
  return { next, problems: sayLinks(counts) };
}

function sayLinks({ own, same }: { readonly own: number; readonly same: number }): Problem[] {
  const about = { code: "links-left-out", text: "", column: "" };
  const rows = (count: number) => (count === 1 ? "1 row is" : `${String(count)} rows are`);
  return [
    ...(own === 0
      ? []
      : [
          went(
            "notice",
            "representations",
            about,
            `${rows(own)} left out of representations and memberships: they would say that an actor represents, or belongs to, itself.`,
          ),
        ]),
    ...(same === 0
      ? []
      : [
          went(
            "notice",
            "representations",
            about,
            `${rows(same)} left out of representations and memberships: another row says the same.`,
          ),
        ]),
  ];
}

/** Contacts that were between different actors and now are of one. */
export function selfContacts(before: DataSet, after: DataSet, into: string): Problem[] {
  const ids = [...after.contacts]
    .filter((contact) => countActors(contact) === 1)
    .filter(({ id }) => countActors(before.contacts.at(before.contacts.indexOf(id))) > 1)
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  return [
    went(
      "warning",
      "contacts",
      { code: "contact-with-itself", text: into, column: "participants" },
      `${listed(before, "contacts", ids)} ${ids.length === 1 ? "was" : "were"} between them and now ${ids.length === 1 ? "has" : "have"} one actor; kept, listed and not drawn. Name the other side, or remove ${ids.length === 1 ? "it" : "them"}.`,
    ),
  ];
}

function countActors({ participants, mediators }: Contact): number {
  return new Set([...participants, ...mediators]).size;
}

/** Kinds that differ: one is kept. */
function unlike(merged: readonly Actor[], one: Actor): Problem[] {
  const other = merged.find(({ kind, placeholder }) => placeholder !== true && kind !== one.kind);
  if (other === undefined) return [];
  return [
    went(
      "notice",
      "actors",
      { code: "kinds-differ", text: other.id, column: "kind" },
      `${quoted(other.name)} was of the kind ${other.kind}; ${quoted(one.name)} stays of the kind ${one.kind}.`,
    ),
  ];
}
