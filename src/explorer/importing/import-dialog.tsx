import "./import.css";
import { batch } from "@preact/signals";
import { useEffect, useId, useMemo, useRef } from "preact/hooks";
import { counted } from "../../model/count-words.ts";
import { UserText } from "../controls/user-text.tsx";
import type { DialogProps } from "../dialogs/dialog-props.ts";
import { Modal } from "../dialogs/modal.tsx";
import type { GivenFile } from "../opening/dropped-files.ts";
import { openAsItIs } from "../opening/take-files.ts";
import type { SheetReading } from "./apart/sheet-messages.ts";
import { reportOf } from "./import-report.ts";
import { createImporting, type Importing } from "./importing.ts";
import { MergeOffers } from "./merge-offers.tsx";
import { whyNothingToOpen } from "./nothing-to-open.ts";
import { openOrAdd } from "./open-or-add.ts";
import { createRememberedChoices } from "./remembered-choices.ts";
import { SheetFile } from "./sheet-file.tsx";
import { SheetPreview } from "./sheet-preview.tsx";
import { SheetQuestions } from "./sheet-questions.tsx";
import { SetAsideReasons } from "./set-aside-reasons.tsx";
import { UnknownKinds } from "./unknown-kinds.tsx";

/** A table before it is opened: how it is understood, each guess to be changed, and what only its owner knows. */
export function ImportDialog(props: DialogProps) {
  const file = props.shell.importing.value;
  return file === null ? null : <OneImport {...props} file={file} />;
}

type ImportProps = DialogProps & { readonly file: GivenFile };

function OneImport({ file, ...props }: ImportProps) {
  const { startSheetWorker } = props.taking;
  const importing = useMemo(
    () =>
      createImporting(
        file,
        startSheetWorker,
        createRememberedChoices(() => localStorage),
      ),
    [file, startSheetWorker],
  );
  useEffect(() => importing.close, [importing]);
  useFailure(importing, props);
  usePlainFile(importing, props);
  const reading = importing.reading.value;
  return (
    <Modal title="Open a table" width="widest" onClose={props.onClose}>
      {reading === null ? (
        <Reading importing={importing} />
      ) : (
        <Understood importing={importing} reading={reading} />
      )}
      <Footer importing={importing} {...props} />
    </Modal>
  );
}

/** What holds no table is said where everything is said that cannot be opened. */
function useFailure({ failure }: Importing, { shell }: DialogProps): void {
  const found = failure.value;
  useEffect(() => {
    if (found === null) return;
    batch(() => {
      shell.openFailure.value = { message: found.failure, problems: found.problems };
      shell.dialog.value = "open";
    });
  }, [found, shell]);
}

/** What needs no understanding is opened as it is. */
function usePlainFile({ isPlain, file }: Importing, { shell, taking }: DialogProps): void {
  const isFound = isPlain.value;
  useEffect(() => {
    if (!isFound) return;
    shell.dialog.value = null;
    void openAsItIs(taking, { files: [file], include: taking.state.rowsAsked() });
  }, [isFound, file, shell, taking]);
}

function Reading({ importing }: { readonly importing: Importing }) {
  const share = importing.progress.value;
  return (
    <div class="OpenDialog-progress">
      <span>
        Reading <UserText text={importing.file.path} longest={80} />
      </span>
      <progress aria-label="Reading" max={1} {...(share !== null && { value: share })} />
    </div>
  );
}

interface UnderstoodProps {
  readonly importing: Importing;
  readonly reading: SheetReading;
}

function Understood({ importing, reading }: UnderstoodProps) {
  return (
    <div class="ImportDialog" aria-busy={importing.progress.value !== null}>
      <p class="ImportDialog-sum">
        <strong>
          <UserText text={importing.file.path} longest={80} />
        </strong>
        {": "}
        {sayCounts(reading)}
      </p>
      {importing.isRemembered.value && (
        <p class="ImportDialog-remembered">
          Read as you chose for the last table with these columns.{" "}
          <button type="button" class="LinkButton" onClick={importing.askAgain}>
            Ask again
          </button>
        </p>
      )}
      <SheetQuestions importing={importing} questions={reading.understanding.questions} />
      <SheetPreview reading={reading} />
      <SetAsideReasons reasons={reading.reasons} />
      <SheetFile importing={importing} reading={reading} />
      <UnknownKinds importing={importing} kinds={reading.understanding.unknownKinds} />
      <MergeOffers importing={importing} />
    </div>
  );
}

/** "120 rows: 118 contacts among 24 actors, 2 rows set aside." */
function sayCounts({ columns, understanding: { counts } }: SheetReading): string {
  if (columns.length === 0) return "no table on this sheet. Choose another sheet.";
  const { rows, kept, setAside, actors } = counts;
  const contacts = `${counted(kept, "contact")} among ${counted(actors, "actor")}`;
  const rest = setAside === 0 ? "no row set aside" : `${counted(setAside, "row")} set aside`;
  return `${counted(rows, "row")}, ${contacts}, ${rest}.`;
}

function Footer({ importing, ...props }: DialogProps & { readonly importing: Importing }) {
  const button = useRef<HTMLButtonElement>(null);
  const reading = importing.reading.value;
  const isFirst = reading !== null;
  const kept = reading?.understanding.counts.kept ?? 0;
  const share = importing.progress.value;
  const canOpen = kept > 0 && share === null;
  const why = reading === null ? "" : whyNothingToOpen(reading);
  const whyId = useId();
  useEffect(() => {
    const question = document.querySelector<HTMLElement>(".SheetQuestion[data-open=true] input");
    if (isFirst) (question ?? button.current)?.focus({ preventScroll: true });
  }, [isFirst]);
  return (
    <footer class="Modal-footer">
      {isFirst && share !== null && (
        <progress class="ImportDialog-progress" aria-label="Reading" max={1} value={share} />
      )}
      {why !== "" && (
        <p id={whyId} class="ImportDialog-why">
          {why}
        </p>
      )}
      <button type="button" class="Button" data-tone="outlined" onClick={props.onClose}>
        Cancel
      </button>
      <button
        ref={button}
        type="button"
        class="Button"
        data-tone="filled"
        aria-disabled={!canOpen}
        {...(why !== "" && { "aria-describedby": whyId })}
        onClick={() => {
          if (canOpen) void openSheet(importing, props);
        }}
      >
        {kept === 0 ? "Open" : `Open ${counted(kept, "contact")}`}
      </button>
    </footer>
  );
}

async function openSheet(importing: Importing, { state, shell }: DialogProps): Promise<void> {
  const reading = importing.reading.peek();
  const sheet = await importing.finish();
  if (reading === null || sheet === null) return;
  const { path } = importing.file;
  // The rows are in the data set whole; the file is not read again.
  const origin = { from: "files", name: path, taken: { files: [], include: "contacts" } } as const;
  const opened = { ...sheet.opened, origin };
  const by = reading.understanding.columns.some(({ role }) => role === "id") ? "id" : "content";
  let added = "";
  const second = {
    name: path,
    by,
    onAdded: (sentence: string) => void (added = sentence),
  } as const;
  shell.dialog.value = null;
  await state.open((signal) => openOrAdd({ state, shell }, opened, { ...second, signal }), path);
  const shown = state.origin.peek();
  const isAlone = shown === origin;
  if (shown === null || (!isAlone && added === "")) return;
  shell.report.value = reportOf({ file: path, origin: shown, added }, reading, sheet);
  if (isAlone) state.say(`Opened ${counted(sheet.kept, "contact")} of ${path}.`);
  if (sheet.setAsideTotal > 0) shell.dialog.value = "problems";
}
