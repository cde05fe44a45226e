import type { DataSet } from "../model/dataset.ts";
import { applyEdit } from "../model/edit/apply-edit.ts";
import { isRefused, type Edit } from "../model/edit/edit.ts";
import { movedIds, type MovedIds } from "../model/edit/moved-ids.ts";
import { isOfMeaning } from "../model/is-of-meaning.ts";
import type { Problem } from "../model/problem.ts";
import { validation } from "../model/validate.ts";
import type { Effects } from "./effects.ts";

/** What comes of an edit in the page. */
export interface Edited {
  readonly dataset: DataSet;
  readonly moved: MovedIds;
  readonly isRefused: boolean;
  /** What the edit itself reports. */
  readonly problems: readonly Problem[];
}

/** Applies an edit. Its code is fetched with the first edit: most readers never make one. */
export function edited(dataset: DataSet, edit: Edit): Edited {
  const result = applyEdit(dataset, edit);
  return { ...result, moved: movedIds(edit), isRefused: isRefused(result) };
}

/**
 * Notes on the whole anew, a check a task, for all of them together take longer than a frame: what reading found stays, and what the records
 * mean now is added. Gives up where `isWanted` is false. Calls `done` at most once, later.
 */
export function noteAnew(
  dataset: DataSet,
  before: readonly Problem[],
  { after, isWanted, done }: NotingEffects,
): void {
  const checking = validation(dataset);
  const step = (): void => {
    if (!isWanted()) return;
    const next = checking.next();
    if (next.done === true) {
      done([...before.filter((problem) => !isOfMeaning(problem)), ...next.value]);
    } else after(0, step);
  };
  after(0, step);
}

interface NotingEffects extends Pick<Effects, "after"> {
  readonly isWanted: () => boolean;
  readonly done: (problems: readonly Problem[]) => void;
}
