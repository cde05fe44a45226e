import { counted, listWords } from "../../model/count-words.ts";
import { useSignal } from "@preact/signals";
import { type Problem, type Severity } from "../../model/problem.ts";
import { takeFiles } from "../opening/take-files.ts";
import { ReportSection } from "../importing/report-section.tsx";
import { takenFiles, type TakenFiles } from "../../state/origin.ts";
import { UserText } from "../controls/user-text.tsx";
import type { DialogProps } from "./dialog-props.ts";
import { Modal } from "./modal.tsx";

/** What was noticed while the open data set was read. */
export function ProblemsDialog({ state, shell, taking, onClose }: DialogProps) {
  const files = takenFiles(state.origin.value);
  const report = shell.report.value;
  return (
    <Modal title="What was noticed while reading" width="wide" onClose={onClose}>
      {report !== null && report.origin === state.origin.value && <ReportSection report={report} />}
      <ProblemList problems={state.problems.value} />
      {files !== null && state.dataset.value?.columns !== undefined && (
        <OtherEvents
          files={files}
          onRead={(include) => {
            onClose();
            void takeFiles(taking, { ...files, include });
          }}
        />
      )}
    </Modal>
  );
}

interface OtherEventsProps {
  readonly files: TakenFiles;
  readonly onRead: (include: TakenFiles["include"]) => void;
}

/** Reads the event table again, with or without the events that are no contacts. */
function OtherEvents({ files: { include }, onRead }: OtherEventsProps) {
  const other = include === "all" ? "contacts" : "all";
  return (
    <footer class="Modal-footer">
      <button type="button" class="Button" data-tone="outlined" onClick={() => onRead(other)}>
        {other === "all"
          ? "Read it again with the events that are no contacts"
          : "Read it again with contacts alone"}
      </button>
    </footer>
  );
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  notice: "Notice",
};

/** Rows at first. */
const SHOWN = 100;

/** Problems, the gravest first, each with its place and what to do. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const showsAll = useSignal(false);
  const sorted = SEVERITIES.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  const shown = showsAll.value ? sorted : sorted.slice(0, SHOWN);
  return (
    <>
      <p class="ProblemList-sum">{sayProblems(problems)}</p>
      {problems.length > 0 && (
        // A long list scrolls, and what scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div class="ProblemList" role="region" aria-label="Problems" tabIndex={0}>
          <ul>
            {shown.map((problem, index) => (
              <ProblemRow key={index} problem={problem} />
            ))}
          </ul>
          {sorted.length > shown.length && (
            <button type="button" class="LinkButton" onClick={() => (showsAll.value = true)}>
              Show all {sorted.length}
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** "2 errors, 3 warnings and 1 notice"; "No problem was found." */
export function sayProblems(problems: readonly Problem[]): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    number: problems.filter((problem) => problem.severity === severity).length,
  })).filter(({ number }) => number > 0);
  const words = counts.map(({ severity, number }) => counted(number, severity));
  return words.length === 0 ? "No problem was found." : `${listWords(words)}.`;
}

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const { severity, file, row, column, text, message } = problem;
  const place = [file, row > 0 ? `row ${row}` : "", column].filter((part) => part !== "");
  return (
    <li class="ProblemRow" data-severity={severity}>
      <span class="ProblemRow-severity">{SEVERITY_WORDS[severity]}</span>
      <span class="ProblemRow-place">
        <UserText text={place.join(", ")} longest={160} />
      </span>
      <span class="ProblemRow-message">
        <UserText text={message} longest={500} />
        {text !== "" && !message.includes(text) && (
          <span class="Muted">
            {" Found: "}
            <UserText text={text} longest={80} />
          </span>
        )}
      </span>
    </li>
  );
}
