import { signal } from "@preact/signals";
import { readFolder } from "../formats/csv-folder.ts";
import type { LayoutClient } from "../layout/layout-client.ts";
import type { Positions } from "../layout/positions.ts";
import { createState } from "../state/create-state.ts";
import type { State } from "../state/state.ts";

const texts = import.meta.glob<string>("../../data/karabakh-2020/*", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A layout that is worked on for ever: these tests look at everything but the diagram. */
const noLayout: LayoutClient = {
  layout: () => new Promise<Positions>(() => undefined),
  backbone: () => null,
  close: () => undefined,
};

/** For tests in a browser: the state of a page that has opened the case, with an address bar that nothing else sees. */
export async function openCaseState(): Promise<State> {
  const encoder = new TextEncoder();
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)] as const),
  );
  const { dataset, problems } = readFolder(files);
  if (dataset === null) throw new Error("Expected the case to be readable.");
  const state = createState({
    layout: noLayout,
    addressBar: {
      read: () => "",
      push: () => undefined,
      replace: () => undefined,
      onChange: () => undefined,
    },
    systemTheme: signal("light"),
    random: () => 0.5,
    after: (ms, run) => setTimeout(run, ms),
  });
  await state.open(() => Promise.resolve({ dataset, problems }), "the case");
  return state;
}
