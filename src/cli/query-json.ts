import type { Comparison } from "../network/compare-snapshots.ts";
import { comparisonResult } from "../network/comparison-result.ts";
import type { Snapshot } from "../network/network.ts";
import { listContacts, querySummary } from "../network/query-result.ts";

/** Text is given out in pieces of about this many characters. */
const PIECE = 1 << 16;

/**
 * The query's result as JSON, piece by piece: the very text of `JSON.stringify(queryResult(snapshot), null, 2)` and a line break,
 * which for half a million contacts would be longer than a string can be. What is compared comes before the list.
 */
export function* queryJson(
  snapshot: Snapshot,
  comparison: Comparison | null = null,
): Generator<string> {
  const compared = comparison && { comparison: comparisonResult(comparison) };
  const summary = JSON.stringify({ ...querySummary(snapshot), ...compared }, null, 2);
  let text = `${summary.slice(0, -"\n}".length)},\n  "list": [`;
  let separator = "";
  for (const contact of listContacts(snapshot)) {
    text += `${separator}\n    ${JSON.stringify(contact, null, 2).replaceAll("\n", "\n    ")}`;
    separator = ",";
    if (text.length < PIECE) continue;
    yield text;
    text = "";
  }
  yield `${text}${separator === "" ? "" : "\n  "}]\n}\n`;
}
