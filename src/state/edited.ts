import type { DataSet } from "../model/dataset.ts";
import { applyEdit } from "../model/edit/apply-edit.ts";
import { isRefused, type Edit } from "../model/edit/edit.ts";
import { movedIds, type MovedIds } from "../model/edit/moved-ids.ts";
import { isOfMeaning } from "../model/is-of-meaning.ts";
import type { Problem } from "../model/problem.ts";
import { validate } from "../model/validate.ts";

/** What comes of an edit in the page. */
export interface Edited {
  readonly dataset: DataSet;
  readonly moved: MovedIds;
  readonly isRefused: boolean;
  /** What the edit itself reports. */
  readonly problems: readonly Problem[];
  /** What is noted on the whole: what reading found, which stays, and what the records mean now. */
  readonly noted: readonly Problem[];
}

/** Applies an edit and looks at the whole anew. Its code is fetched with the first edit: most readers never make one. */
export function edited(dataset: DataSet, edit: Edit, notedBefore: readonly Problem[]): Edited {
  const result = applyEdit(dataset, edit);
  const isSame = result.dataset === dataset;
  return {
    ...result,
    moved: movedIds(edit),
    isRefused: isRefused(result),
    noted: isSame
      ? notedBefore
      : [...notedBefore.filter((problem) => !isOfMeaning(problem)), ...validate(result.dataset)],
  };
}
