import { createEngine } from "../network/engine.ts";
import { compareWindows, type Comparison } from "../network/compare-snapshots.ts";
import { comparisonResult, type Changed } from "../network/comparison-result.ts";
import type { Snapshot } from "../network/network.ts";
import { queryResult } from "../network/query-result.ts";
import type { QueryResult } from "../network/query-result.ts";
import {
  changeName,
  comparisonNotes,
  comparisonSentence,
  sayDifference,
} from "../scene/change-words.ts";
import { contactsTitle, filterWords, sentence } from "../scene/words.ts";
import { dataPaths } from "./command.ts";
import type { Command } from "./command.ts";
import {
  COMPARE_HELP,
  COMPARE_OPTIONS,
  FILTER_HELP,
  FILTER_OPTIONS,
  readCompare,
  readFilter,
  sayIdleFocus,
} from "./filter-flags.ts";
import { alignColumns, printable } from "./printable.ts";
import { DATA_HELP, DATA_OPTIONS } from "./read-data.ts";
import { queryJson } from "./query-json.ts";
import { readNetwork } from "./read-network.ts";

/** `demarche query`: what is in view, in numbers. */
export const query: Command = {
  name: "query",
  usage: "query DATA... [filter] [--compare WINDOW] [--json]",
  summary: "who was in contact with whom: actors, ties and contacts with counts",
  help: `
Prints what a filter lets through: totals, actors and ties with their contacts, and the contacts by date.
A contact counts once, however many take part in it.

${FILTER_HELP}
${COMPARE_HELP}

${DATA_HELP}
  --json       {"window", "level", "contacts", "actors": [{"id", "name", "kind", "contacts"}],
               "ties": [{"actors", "contacts", "kinds"}],
               "list": [{"id", "date", "kind", "participants", "summary", "sources"}]}
               and with --compare "comparison": {"before": {"window", "days", "contacts"}, "after",
               "actors": [{"id", "name", "kind", "before", "after", "change"}],
               "ties": [{"actors", "before", "after", "change"}]}
`,
  options: { ...DATA_OPTIONS, ...FILTER_OPTIONS, ...COMPARE_OPTIONS, json: { type: "boolean" } },
  async run(given, effects) {
    const network = await readNetwork(dataPaths(given), given, effects);
    const filter = readFilter(given, network);
    const compare = readCompare(given);
    const snapshot = createEngine(network).query(filter);
    const comparison = compare && compareWindows(network, filter, compare);
    sayIdleFocus(snapshot, effects);
    if (given.flag("json")) {
      for (const piece of queryJson(snapshot, comparison)) {
        effects.out(piece);
        await effects.drained();
      }
    } else effects.out(tables(snapshot, queryResult(snapshot)) + changeTables(comparison));
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
    table(contactsTitle(snapshot.network), result.list, ({ date, kind, participants, summary }) => [
      date,
      kind,
      participants.join(", "),
      summary,
    ]),
  ].join("");
}

/** What changed, after what is in view; nothing where nothing is compared. */
function changeTables(comparison: Comparison | null): string {
  if (comparison === null) return "";
  const cells = ({ before, after, change }: Changed): readonly string[] => [
    sayDifference(before, after),
    `${String(before)} before, ${String(after)} after`,
    changeName(change, comparison).toLowerCase(),
  ];
  const { actors, ties } = comparisonResult(comparison);
  return [
    `\n${printable(comparisonSentence(comparison))}.\n`,
    ...comparisonNotes(comparison).map((note) => `${printable(note)}\n`),
    table("Changes of actors", actors, (row) => [...cells(row), row.id]),
    table("Changes of ties", ties, (row) => [...cells(row), row.actors.join(" – ")]),
  ].join("");
}

function table<T>(title: string, rows: readonly T[], cells: (row: T) => readonly string[]): string {
  if (rows.length === 0) return "";
  return `\n${title}\n${alignColumns(rows.map((row) => cells(row).map(printable)))}`;
}
