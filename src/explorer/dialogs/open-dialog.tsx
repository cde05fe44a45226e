import { useLayoutEffect, useRef } from "preact/hooks";
import { KeptList } from "../keeping/kept-list.tsx";
import { readableEnds } from "../../formats/registry.ts";
import { UserText } from "../controls/user-text.tsx";
import { filesOfField, type GivenFile } from "../opening/dropped-files.ts";
import { callOff } from "../opening/call-off.ts";
import { takeFiles } from "../opening/take-files.ts";
import type { DialogProps } from "./dialog-props.ts";
import { Modal } from "./modal.tsx";
import { ProblemList } from "./problems-dialog.tsx";

/** Opens a data set of one's own. What is open stays open until another was read. */
export function OpenDialog({ state, shell, taking, openCase, onClose }: DialogProps) {
  const take = (files: readonly GivenFile[]) => {
    if (files.length > 0) void takeFiles(taking, { files, include: state.rowsAsked() });
  };
  const close = () => {
    shell.openFailure.value = null;
    if (state.loading.peek().status === "failed") state.cancelOpening();
    onClose();
  };
  return (
    <Modal title="Open a data set" onClose={close}>
      <div class="DropZone">
        <p>Drop files or a folder anywhere on the page, or</p>
        <div class="DropZone-buttons">
          <FileButton label="Choose files" onFiles={take} />
          <FileButton label="Choose a folder" onFiles={take} folder />
        </div>
      </div>
      <p class="Muted">
        A folder of CSV files with contacts.csv in it, or a file that ends in{" "}
        {readableEnds().join(", ")}: a table of contacts of any kind, a workbook, a graph, a data
        set that was saved here, or events as ICEWS and GDELT publish them; all also as .gz. Nothing
        leaves this computer.
      </p>
      {shell.keeping.value !== null && (
        <KeptList state={state} keeping={shell.keeping.value} onOpened={close} />
      )}
      <Progress state={state} />
      <Failure shell={shell} />
      <footer class="Modal-footer">
        <button
          type="button"
          class="Button"
          data-tone="outlined"
          onClick={() => {
            close();
            openCase();
          }}
        >
          Open the Karabakh case
        </button>
      </footer>
    </Modal>
  );
}

function Progress({ state }: Pick<DialogProps, "state">) {
  const loading = state.loading.value;
  if (loading.status !== "loading") return null;
  return (
    <div class="OpenDialog-progress">
      <progress
        aria-label="Reading"
        max={1}
        {...(loading.progress !== null && { value: loading.progress })}
      />
      <button type="button" class="LinkButton" onClick={() => callOff(state)}>
        Cancel
      </button>
    </div>
  );
}

function Failure({ shell }: Pick<DialogProps, "shell">) {
  const failure = shell.openFailure.value;
  if (failure === null) return null;
  return (
    <div class="OpenDialog-failure" role="alert">
      <p>
        <UserText text={failure.message} longest={600} />
      </p>
      {failure.problems.length > 1 && <ProblemList problems={failure.problems} />}
    </div>
  );
}

/** What a file field offers first; anything else may still be chosen or dropped. */
const ACCEPTED = [...readableEnds(), ".gz"].join(",");

interface FileButtonProps {
  readonly onFiles: (files: readonly GivenFile[]) => void;
  readonly label: string;
  readonly folder?: boolean;
}

function FileButton({ label, onFiles, folder = false }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Preact's types do not know the attribute.
    if (field.current !== null) field.current.webkitdirectory = folder;
  }, [folder]);
  return (
    <>
      <button
        type="button"
        class="Button"
        data-tone={folder ? "outlined" : "filled"}
        onClick={() => field.current?.click()}
      >
        {label}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        multiple
        {...(!folder && { accept: ACCEPTED })}
        aria-label={label}
        onChange={(event) => {
          const files = filesOfField(event.currentTarget.files);
          // The same file chosen again must be a change again.
          event.currentTarget.value = "";
          onFiles(files);
        }}
      />
    </>
  );
}
