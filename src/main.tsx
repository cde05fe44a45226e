import { options, render } from "preact";
import { Explorer } from "./explorer/explorer.tsx";
import type { Keeping } from "./explorer/keeping/keeping.ts";
import { keptAtStart } from "./explorer/keeping/open-hint.ts";
import { createAddressBar } from "./explorer/page/address-bar.ts";
import { fetchCase } from "./explorer/page/fetch-case.ts";
import { createPageWorkers } from "./explorer/page/page-workers.ts";
import { followSystemTheme } from "./explorer/page/system-theme.ts";
import { createTasks } from "./explorer/page/tasks.ts";
import { createLayoutClient } from "./layout/layout-client.ts";
import { createState } from "./state/create-state.ts";

/** The case that comes with the page and is shown first. */
const CASE = { id: "karabakh-2020", name: "Diplomacy around the 2020 Nagorno-Karabakh war" };

const workers = createPageWorkers();
const soon = createTasks();
const state = createState({
  layout: createLayoutClient(workers.layout),
  addressBar: createAddressBar(window),
  systemTheme: followSystemTheme(window),
  openNamed,
  random: Math.random,
  after(ms, run) {
    if (ms === 0) soon(run);
    else setTimeout(run, ms);
  },
});

// What is opened is counted in one task and shown in another: neither may hold up the page for long.
options.debounceRendering = (draw) => {
  if (state.loading.peek().status === "loading") soon(draw);
  else queueMicrotask(draw);
};

const openCase = (): void => {
  void state.open((signal, progress) => fetchCase(CASE.id, signal, progress), CASE.name);
};

/** Opens what an address names, where it comes with the page or is kept; not while what is open would be lost by it. */
async function openNamed(datasetId: string, isWritten: () => boolean): Promise<boolean> {
  const { open, keyOf, status } = await loadKeeping();
  const isCase = datasetId === CASE.id;
  const key = isCase ? null : await keyOf(datasetId);
  if (["failed", "unavailable"].includes(status.peek().is)) return false;
  if (!isCase && key === null) return false;
  if (isWritten()) {
    if (key === null) openCase();
    else void open(key);
  }
  return true;
}

/** Loaded when something is kept or the first picture is drawn; once. */
let keeping: Promise<Keeping> | null = null;
const loadKeeping = (): Promise<Keeping> =>
  (keeping ??= import("./explorer/keeping/create-keeping.ts").then(({ createKeeping }) =>
    createKeeping(state, { startEventWorker: workers.events, startDataWorker: workers.data }),
  ));

const openKept = async (kept: NonNullable<ReturnType<typeof keptAtStart>>): Promise<void> => {
  const { open, keyOf } = await loadKeeping();
  const key = "key" in kept ? kept.key : await keyOf(kept.datasetId);
  // The reader may have opened something meanwhile, and may do so while it is read.
  if (state.loading.peek().status !== "empty") return;
  if (key === null) {
    openCase();
    return;
  }
  if ((await open(key)) || state.loading.peek().status !== "failed") return;
  openCase();
  state.say("What was open last cannot be opened. Look under Open for what is kept.");
};

const kept = keptAtStart(window, CASE.id);
if (kept === null) openCase();
else openKept(kept).catch(openCase);
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");
render(
  <Explorer
    {...{ state, caseId: CASE.id, openCase, loadKeeping }}
    startEventWorker={workers.events}
    startDataWorker={workers.data}
    startSheetWorker={workers.sheet}
    startCrowdWorker={workers.crowd}
  />,
  root,
);
