import { createEngine } from "../network/engine.ts";
import type { Snapshot } from "../network/network.ts";
import { queryResult } from "../network/query-result.ts";
import type { QueryResult } from "../network/query-result.ts";
import { filterWords, sentence } from "../scene/words.ts";
import { dataPaths } from "./command.ts";
import type { Command } from "./command.ts";
import { FILTER_HELP, FILTER_OPTIONS, readFilter, sayIdleFocus } from "./filter-flags.ts";
import { alignColumns, printable } from "./printable.ts";
import { DATA_HELP, DATA_OPTIONS } from "./read-data.ts";
import { queryJson } from "./query-json.ts";
import { readNetwork } from "./read-network.ts";

/** `demarche query`: what is in view, in numbers. */
export const query: Command = {
  name: "query",
  usage: "query DATA... [filter] [--json]",
  summary: "who was in contact with whom: actors, ties and contacts with counts",
  help: `
Prints what a filter lets through: totals, actors and ties with their contacts, and the contacts by date.
A contact counts once, however many take part in it.

${FILTER_HELP}

${DATA_HELP}
  --json       {"window", "level", "contacts", "actors": [{"id", "name", "kind", "contacts"}],
               "ties": [{"actors", "contacts", "kinds"}],
               "list": [{"id", "date", "kind", "participants", "summary", "sources"}]}
`,
  options: { ...DATA_OPTIONS, ...FILTER_OPTIONS, json: { type: "boolean" } },
  async run(given, effects) {
    const network = await readNetwork(dataPaths(given), given, effects);
    const snapshot = createEngine(network).query(readFilter(given, network));
    sayIdleFocus(snapshot, effects);
    if (given.flag("json")) {
      for (const piece of queryJson(snapshot)) {
        effects.out(piece);
        await effects.drained();
      }
    } else effects.out(tables(snapshot, queryResult(snapshot)));
    return 0;
  },
};

function tables(snapshot: Snapshot, result: QueryResult): string {
  const heading = [`${sentence(snapshot)}.`, ...filterWords(snapshot.filter, snapshot.network)];
  return [
    `${heading.map(printable).join("\n")}\n`,
    table("Actors", result.actors, ({ contacts, id, name, kind }) => [
      String(contacts),
      id,
      name,
      kind,
    ]),
    table("Ties", result.ties, ({ contacts, actors, kinds }) => [
      String(contacts),
      actors.join(" – "),
      Object.entries(kinds)
        .map(([kind, count]) => `${String(count)} ${kind}`)
        .join(", "),
    ]),
    table("Contacts", result.list, ({ date, kind, participants, summary }) => [
      date,
      kind,
      participants.join(", "),
      summary,
    ]),
  ].join("");
}

function table<T>(title: string, rows: readonly T[], cells: (row: T) => readonly string[]): string {
  if (rows.length === 0) return "";
  return `\n${title}\n${alignColumns(rows.map((row) => cells(row).map(printable)))}`;
}
