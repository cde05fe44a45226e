import "./styles/index.css";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { excerpt } from "../model/problem.ts";
import type { State } from "../state/state.ts";
import { createCommands } from "./commands.ts";
import { later } from "./controls/later.tsx";
import { DetailsPanel, selected } from "./details/details-panel.tsx";
import { createDiagram, type Diagram as DiagramModel } from "./diagram/create-diagram.ts";
import { Diagram, sketchLayer } from "./diagram/diagram.tsx";
import { createSketching } from "./diagram/sketching.ts";
import { createViewControl } from "./diagram/view-control.ts";
import { FiltersPanel } from "./filters/filters-panel.tsx";
import type { Taking } from "./opening/taking.ts";
import { useDrop } from "./opening/use-drop.ts";
import { usePaste } from "./opening/use-paste.ts";
import { SheetTabs } from "./sheet-tabs.tsx";
import { createShell, openForm, type Shell, type SheetName } from "./shell.ts";
import { Announcer } from "./stages/announcer.tsx";
import { matchList } from "./search/search-box.tsx";
import { Placing } from "./stages/placing.tsx";
import type { Keeping } from "./keeping/keeping.ts";
import { OpeningNotice, OpeningStage } from "./stages/opening-stage.tsx";
import { Timeline } from "./timeline/timeline.tsx";
import { TopBar } from "./top-bar.tsx";
import { useCovered } from "./use-covered.ts";
import { useCommandKeys } from "./use-command-keys.ts";
import { useInstantEffect } from "./use-instant-effect.ts";
import { useSelectedInSight } from "./use-selected-in-sight.ts";

const dialogs = later(async () => (await import("./dialogs/dialogs.tsx")).Dialogs);
const nothing = later(async () => (await import("./stages/nothing-in-view.tsx")).NothingInView);
const printing = later(async () => (await import("./figure/print-figure.tsx")).PrintFigure);
const changeKey = later(async () => (await import("./comparing/change-key.tsx")).ChangeKey);
const table = later(async () => (await import("./table/table.tsx")).Table);

/** The first picture needs all of the machine until it is drawn. */
const AFTER_PICTURE_MS = 500;

export interface ExplorerProps {
  readonly state: State;
  /** The id of the case that is shipped with the page. */
  readonly caseId: string;
  /** Opens that case. */
  readonly openCase: () => void;
  /** Loads what keeps data sets in this browser. Without it nothing is kept. */
  readonly loadKeeping?: () => Promise<Keeping>;
  /** Starts a worker that reads event tables. */
  readonly startEventWorker: () => Worker;
  /** Starts a worker that reads all other files. */
  readonly startDataWorker: () => Worker;
  /** Starts a worker that reads a spreadsheet. */
  readonly startSheetWorker: () => Worker;
  /** Starts the worker that draws what is too many to be drawn in detail. */
  readonly startCrowdWorker: () => Worker;
}

/** The page. */
export function Explorer(props: ExplorerProps) {
  const { state, caseId, openCase, startCrowdWorker } = props;
  const { startEventWorker, startDataWorker, startSheetWorker } = props;
  const shell = useMemo(createShell, []);
  const taking = useMemo(
    () => ({ state, shell, startEventWorker, startDataWorker, startSheetWorker }),
    [state, shell, startEventWorker, startDataWorker, startSheetWorker],
  );
  useTheme(state);
  usePageTitle(state);
  useDrop(taking);
  usePaste(taking);
  const diagram = useMemo(
    () =>
      createDiagram(state, {
        startCrowdWorker,
        askContact: (participants) => openForm(shell, { of: "contact", id: null, participants }),
      }),
    [state, shell, startCrowdWorker],
  );
  const commands = useMemo(
    () =>
      createCommands(state, shell, {
        view: createViewControl(diagram),
        sketching: createSketching(diagram),
      }),
    [state, shell, diagram],
  );
  useCommandKeys(commands, shell);
  useCovered(diagram, shell);
  useSelectedInSight(diagram, shell);
  const isRested = useRestOfPage(state);
  useKeeping(state, shell, props.loadKeeping);
  return (
    <div class="Explorer" data-sheet={shell.sheet.value ?? "none"}>
      <TopBar state={state} shell={shell} />
      {state.dataset.value === null ? (
        <OpeningStage state={state} shell={shell} openCase={openCase} />
      ) : (
        <Rooms {...{ state, shell, diagram, taking, isRested }} />
      )}
      {shell.dialog.value !== null && (
        <dialogs.Part {...{ state, shell, caseId, openCase, commands, taking }} />
      )}
      <Announcer state={state} />
      {isRested && <printing.Part state={state} />}
    </div>
  );
}

interface RoomsProps {
  readonly state: State;
  readonly shell: Shell;
  readonly diagram: DiagramModel;
  readonly taking: Taking;
  /** Whether the first picture is drawn, and there is time for the rest of the page. */
  readonly isRested: boolean;
}

/** The panels around the picture, while a data set is open. */
function Rooms({ state, shell, diagram, taking, isRested }: RoomsProps) {
  return (
    <>
      <Panel name="filters" label="Filters" shell={shell}>
        <FiltersPanel state={state} taking={taking} />
      </Panel>
      <main class="Middle">
        <OpeningNotice state={state} />
        {state.choices.value.show === "diagram" ? (
          <>
            <Diagram diagram={diagram} />
            {isRested && state.choices.value.compare !== null && <changeKey.Part state={state} />}
          </>
        ) : (
          <table.Part state={state} />
        )}
        {state.snapshot.value?.contactTotal === 0 && <nothing.Part state={state} />}
        <Placing state={state} />
      </main>
      <Panel name="details" label="Details" shell={shell}>
        <DetailsPanel state={state} shell={shell} />
      </Panel>
      <div class="TimelinePanel" data-panel="timeline">
        <Timeline state={state} isRested={isRested} />
      </div>
      <SheetTabs state={state} shell={shell} />
    </>
  );
}

interface PanelProps {
  readonly name: SheetName;
  readonly label: string;
  readonly shell: Shell;
  readonly children: ComponentChildren;
}

function Panel({ name, label, children }: PanelProps) {
  return (
    // It scrolls, and what scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside class="Panel" data-panel={name} aria-label={label} tabIndex={0}>
      {children}
    </aside>
  );
}

/** Once the first picture is drawn, what of the page is not shown yet is fetched, so that it opens at once and without a connection. Says when. */
function useRestOfPage(state: State): boolean {
  const [isRested, setRested] = useState(false);
  const isDrawn = state.positions.value !== null;
  useEffect(() => {
    if (!isDrawn) return;
    const timer = setTimeout(() => {
      setRested(true);
      selected.fetchAhead();
      dialogs.fetchAhead();
      table.fetchAhead();
      nothing.fetchAhead();
      matchList.fetchAhead();
      sketchLayer.fetchAhead();
      // The first edit may be made without a connection. Where this fails, that edit asks again.
      import("../state/edited.ts").catch(() => undefined);
    }, AFTER_PICTURE_MS);
    return () => clearTimeout(timer);
  }, [isDrawn]);
  return isRested;
}

/** Once there are positions, so long the first picture has to itself. Milliseconds. */
const PAINTING_MS = 100;

/** What keeps data sets comes after the first picture. Where it does not arrive, the page works as before. */
function useKeeping(state: State, shell: Shell, load: ExplorerProps["loadKeeping"]): void {
  const isOpen = state.dataset.value !== null && state.positions.value !== null;
  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(() => {
      load?.().then(
        (keeping) => (shell.keeping.value = keeping),
        () => state.say("What keeps your data did not arrive: nothing is saved. Reload the page."),
      );
    }, PAINTING_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);
}

/** Colours follow the choice; `color-scheme` on the root element lets every `light-dark()` answer. */
function useTheme(state: State): void {
  useInstantEffect(() => {
    const { theme } = state.choices.value;
    const { dataset } = document.documentElement;
    if (theme === "system") delete dataset["theme"];
    else dataset["theme"] = theme;
  });
}

/** Tabs and bookmarks are told apart by what they show. */
function usePageTitle(state: State): void {
  useInstantEffect(() => {
    const title = state.dataset.value?.title ?? "";
    document.title = title === "" ? "Démarche" : `${excerpt(title, 120)} – Démarche`;
  });
}
