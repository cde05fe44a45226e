import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { readEventTable } from "../src/formats/event-table/read-event-table.ts";
import { isGzip } from "../src/formats/gzip.ts";
import type { DataSet } from "../src/model/dataset.ts";

/** An event table of one's own, unpacked. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly separator: string;
  /** The cells of its first line. */
  readonly header: readonly string[];
}

export function readTableFile(path: string): TableFile {
  const given = readFileSync(path);
  const bytes = isGzip(given) ? gunzipSync(given) : given;
  const [line = ""] = bytes.subarray(0, 10_000).toString().split(/\r?\n/, 1);
  const separator = line.includes("\t") ? "\t" : ",";
  return { name: basename(path), bytes, separator, header: line.split(separator) };
}

/** The data set in it. @throws Error where there is none */
export async function dataSetOfFile({ name, bytes }: TableFile): Promise<DataSet> {
  const { dataset } = await readEventTable([bytes], { file: name });
  if (dataset === null) throw new Error(`Expected an event table, found none in ${name}.`);
  return dataset;
}
