import "./keeping.css";
import { useEffect } from "preact/hooks";
import { writeDemarcheJson } from "../../formats/demarche-json.ts";
import type { State } from "../../state/state.ts";
import { saveFile } from "../figure/save-file.ts";
import type { Shell } from "../shell.ts";
import type { Keeping, KeepingStatus } from "./keeping.ts";

interface KeepingProps {
  readonly state: State;
  readonly shell: Shell;
  readonly keeping: Keeping;
}

const WORDS: Readonly<Record<Exclude<KeepingStatus["is"], "nothing">, string>> = {
  saving: "Saving …",
  saved: "Saved in this browser",
  failed: "Not saved",
  unavailable: "Not kept",
  following: "Read only",
};

/** In the top bar: how the open data set is kept, and the way to all that are. Under it what the reader must know of a fault. */
export function KeepingStatus({ state, shell, keeping }: KeepingProps) {
  const status = keeping.status.value;
  useEffect(() => {
    if (status.is === "failed" || status.is === "unavailable")
      state.say(`Not saved. ${status.why}`);
  }, [state, status.is]);
  if (status.is === "nothing") return null;
  return (
    <>
      <button
        type="button"
        class="KeepingStatus"
        data-status={status.is}
        aria-haspopup="dialog"
        title="Your data in this browser"
        onClick={() => (shell.dialog.value = "open")}
      >
        {WORDS[status.is]}
      </button>
      <Banner {...{ state, shell, keeping }} />
    </>
  );
}

function Banner({ state, shell, keeping }: KeepingProps) {
  const status = keeping.status.value;
  switch (status.is) {
    case "nothing":
    case "saving":
    case "saved":
      return null;
    case "following":
      return (
        <div class="KeepingBanner" role="group" aria-label="Open in another tab">
          <span>
            This data set is open in another tab, which writes. What is changed there is shown here.
          </span>
          <span class="KeepingBanner-ways">
            <Way words="Take over" onClick={() => keeping.takeOver()} />
          </span>
        </div>
      );
    case "failed":
      return (
        <div class="KeepingBanner" role="alert">
          <span>
            Your latest changes are not saved. {status.why} They stay in this tab, and saving is
            tried again.
          </span>
          <span class="KeepingBanner-ways">
            <DownloadNow state={state} />
            <Way words="Try again" onClick={() => keeping.tryAgain()} />
            <Way words="Make room" onClick={() => (shell.dialog.value = "open")} />
          </span>
        </div>
      );
    case "unavailable":
      return (
        <div class="KeepingBanner" role="alert">
          <span>{status.why} What is open stays in this tab only, until it is closed.</span>
          <span class="KeepingBanner-ways">
            <DownloadNow state={state} />
          </span>
        </div>
      );
  }
}

function DownloadNow({ state }: Pick<KeepingProps, "state">) {
  const download = (): void => {
    const dataset = state.dataset.peek();
    if (dataset === null) return;
    const name = `${dataset.id === "" ? "data-set" : dataset.id}.demarche.json`;
    saveFile(name, new Blob([new Uint8Array(writeDemarcheJson(dataset))]));
  };
  return <Way words="Download now" onClick={download} />;
}

function Way({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="LinkButton" onClick={onClick}>
      {words}
    </button>
  );
}
