import { readFolder } from "../formats/csv-folder.ts";
import { ANY_EFFECTS } from "../state/any-effects.ts";
import { createState } from "../state/create-state.ts";
import type { State } from "../state/state.ts";

const texts = import.meta.glob<string>("../../data/karabakh-2020/*", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** For tests in a browser: the state of a page that has opened the case, all but its diagram. */
export async function openCaseState(): Promise<State> {
  const encoder = new TextEncoder();
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)] as const),
  );
  const { dataset, problems } = readFolder(files);
  if (dataset === null) throw new Error("Expected the case to be readable.");
  const state = createState({
    ...ANY_EFFECTS,
    after: (ms, run) => setTimeout(run, ms),
  });
  await state.open(() => Promise.resolve({ dataset, problems }), "the case");
  return state;
}
