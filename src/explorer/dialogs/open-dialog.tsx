import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { filesOfDrop, filesOfField, type GivenFile } from "../opening/dropped-files.ts";
import { openFiles } from "../opening/open-files.ts";
import { Modal } from "./modal.tsx";
import type { DialogProps } from "./dialogs.tsx";
import { ProblemList } from "./problems-dialog.tsx";

/** Opens a data set of one's own. What is open stays open until another was read. */
export function OpenDialog({ state, shell, openCase, onClose }: DialogProps) {
  const outcome = useSignal<Awaited<ReturnType<typeof openFiles>>>(null);
  const take = async (files: readonly GivenFile[]) => {
    if (files.length === 0) return;
    outcome.value = null;
    const failure = await openFiles(state, files);
    outcome.value = failure;
    if (failure === null && shell.dialog.peek() === "open") onClose();
  };
  const loading = state.loading.value;
  return (
    <Modal title="Open a data set" onClose={onClose}>
      <DropZone onFiles={(files) => void take(files)} />
      <p class="Muted">
        A folder of CSV files with contacts.csv in it, or one .demarche.json file. Nothing leaves
        this computer.
      </p>
      {loading.status === "loading" && (
        <div class="OpenDialog-progress">
          <progress
            {...(loading.progress !== null && { value: loading.progress })}
            max={1}
            aria-label="Reading"
          />
          <button type="button" class="LinkButton" onClick={() => state.cancelOpening()}>
            Cancel
          </button>
        </div>
      )}
      {outcome.value !== null && (
        <div class="OpenDialog-failure" role="alert">
          <p>{outcome.value.message}</p>
          {outcome.value.problems.length > 1 && <ProblemList problems={outcome.value.problems} />}
        </div>
      )}
      <footer class="Modal-footer">
        <button
          type="button"
          class="Button"
          data-tone="outlined"
          onClick={() => {
            onClose();
            openCase();
          }}
        >
          Open the Karabakh case
        </button>
      </footer>
    </Modal>
  );
}

interface DropZoneProps {
  readonly onFiles: (files: readonly GivenFile[]) => void;
}

function DropZone({ onFiles }: DropZoneProps) {
  const isOver = useSignal(false);
  return (
    <div
      class="DropZone"
      data-over={isOver.value}
      role="group"
      aria-label="Files"
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => (isOver.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        isOver.value = false;
        if (event.dataTransfer) void filesOfDrop(event.dataTransfer).then(onFiles);
      }}
    >
      <p>Drop files or a folder here, or</p>
      <div class="DropZone-buttons">
        <FileButton label="Choose files" onFiles={onFiles} />
        <FileButton label="Choose a folder" onFiles={onFiles} folder />
      </div>
    </div>
  );
}

interface FileButtonProps extends DropZoneProps {
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
