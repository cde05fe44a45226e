import type { DataSet } from "../dataset.ts";
import type { Problem } from "../problem.ts";
import { describeDataSet } from "./describe-dataset.ts";
import { refused } from "./edit-result.ts";
import { isRefused, type Edit, type EditResult } from "./edit.ts";
import { mergeActors } from "./merge-actors.ts";
import { putLink, putRecord } from "./put-record.ts";
import { removeRecord } from "./remove-record.ts";
import { renameRecord } from "./rename-record.ts";
import { settled } from "./with-records.ts";

/**
 * The data set after an edit, which is as a reader would find it in its written form. Never changes what it is given and never throws; records
 * that the edit does not touch stay the same objects in the same order, and no id is left that leads nowhere without a placeholder.
 * A table of events, which comes as columns, can only be replaced. Linear in the records.
 */
export function applyEdit(dataset: DataSet, edit: Edit): EditResult {
  if (edit.do === "replace") return { dataset: edit.dataset, problems: [] };
  if (dataset.columns !== undefined) return refusedEvents(dataset);
  const result = applyOne(dataset, edit);
  if (isRefused(result)) return { ...result, dataset };
  return result.dataset === dataset ? result : { ...result, dataset: settled(result.dataset) };
}

function applyOne(dataset: DataSet, edit: Edit): EditResult {
  switch (edit.do) {
    case "put":
      return put(dataset, edit);
    case "remove":
      return removeRecord(dataset, edit);
    case "merge-actors":
      return mergeActors(dataset, edit.into, edit.others);
    case "rename":
      return renameRecord(dataset, edit);
    case "describe":
      return describeDataSet(dataset, edit.change);
    case "all":
      return applyAll(dataset, edit.edits);
    case "replace":
      return { dataset: edit.dataset, problems: [] };
  }
}

function put(dataset: DataSet, edit: Extract<Edit, { do: "put" }>): EditResult {
  switch (edit.table) {
    case "actors":
      return putRecord(dataset, edit.table, edit.record);
    case "contacts":
      return putRecord(dataset, edit.table, edit.record);
    case "sources":
      return putRecord(dataset, edit.table, edit.record);
    case "events":
      return putRecord(dataset, edit.table, edit.record);
    case "representations":
      return putLink(dataset, edit.table, edit);
    case "memberships":
      return putLink(dataset, edit.table, edit);
  }
}

function applyAll(dataset: DataSet, edits: readonly Edit[]): EditResult {
  const problems: Problem[] = [];
  let now = dataset;
  for (const edit of edits) {
    const result = applyEdit(now, edit);
    problems.push(...result.problems);
    if (isRefused(result)) return { dataset, problems };
    now = result.dataset;
  }
  return { dataset: now, problems };
}

function refusedEvents(dataset: DataSet): EditResult {
  return refused(
    dataset,
    "contacts",
    { code: "not-editable", text: dataset.id },
    "Expected a data set of records, found a table of events, which is read as it is. Make an editable copy of what is in view.",
  );
}
