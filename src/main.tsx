import { render } from "preact";
import { Explorer } from "./explorer/explorer.tsx";
import { createAddressBar } from "./explorer/page/address-bar.ts";
import { fetchCase } from "./explorer/page/fetch-case.ts";
import { createPageWorkers } from "./explorer/page/page-workers.ts";
import { followSystemTheme } from "./explorer/page/system-theme.ts";
import { createLayoutClient } from "./layout/layout-client.ts";
import { createState } from "./state/create-state.ts";

/** The case that comes with the page and is shown first. */
const CASE = { id: "karabakh-2020", name: "Diplomacy around the 2020 Nagorno-Karabakh war" };

const workers = createPageWorkers();
const state = createState({
  layout: createLayoutClient(workers.layout),
  addressBar: createAddressBar(window),
  systemTheme: followSystemTheme(window),
  random: Math.random,
  after: (ms, run) => setTimeout(run, ms),
});

const openCase = (): void => {
  void state.open((signal, progress) => fetchCase(CASE.id, signal, progress), CASE.name);
};

openCase();
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");
render(
  <Explorer
    {...{ state, caseId: CASE.id, openCase }}
    startEventWorker={workers.events}
    startCrowdWorker={workers.crowd}
  />,
  root,
);
