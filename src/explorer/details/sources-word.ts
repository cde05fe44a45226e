import type { DataSet } from "../../model/dataset.ts";

/** What those who attest a contact are called: the rows of an event table that tell of it are reports. */
export function sourcesWord({ columns }: DataSet): "Sources" | "Reports" {
  return columns === undefined ? "Sources" : "Reports";
}
