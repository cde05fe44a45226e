import type { State } from "../../state/state.ts";
import { UserText } from "../controls/user-text.tsx";
import { callOff } from "../opening/call-off.ts";
import type { Shell } from "../shell.ts";

interface OpeningStageProps {
  readonly state: State;
  readonly shell: Shell;
  readonly openCase: () => void;
}

/** The page while no data set is open: what is being read, why it failed, or what could be opened. */
export function OpeningStage({ state, shell, openCase }: OpeningStageProps) {
  const loading = state.loading.value;
  switch (loading.status) {
    case "loading":
      return <Reading name={loading.name} progress={loading.progress} state={state} />;
    case "failed":
      return (
        <main class="Stage">
          <h2 class="Stage-title">
            <UserText text={loading.name} longest={80} /> could not be opened
          </h2>
          <p role="alert">
            <UserText text={loading.message} longest={600} />
          </p>
          <Ways shell={shell} openCase={openCase} />
        </main>
      );
    case "empty":
    case "ready":
      return (
        <main class="Stage">
          <h2 class="Stage-title">No data set is open</h2>
          <p>Open one of your own, or the case that comes with Démarche.</p>
          <Ways shell={shell} openCase={openCase} />
        </main>
      );
  }
}

interface ReadingProps {
  readonly name: string;
  /** From 0 to 1; null where nobody knows. */
  readonly progress: number | null;
  readonly state: State;
}

function Reading({ name, progress, state }: ReadingProps) {
  return (
    <main class="Stage" aria-busy="true">
      <h2 class="Stage-title">
        Reading <UserText text={name} longest={80} />
      </h2>
      <progress aria-label="Reading" max={1} {...(progress !== null && { value: progress })} />
      <p>
        <button type="button" class="Button" data-tone="outlined" onClick={() => callOff(state)}>
          Cancel
        </button>
      </p>
    </main>
  );
}

type WaysProps = Pick<OpeningStageProps, "shell" | "openCase">;

function Ways({ shell, openCase }: WaysProps) {
  return (
    <p class="Stage-ways">
      <button
        type="button"
        class="Button"
        data-tone="filled"
        aria-haspopup="dialog"
        onClick={() => (shell.dialog.value = "open")}
      >
        Open a data set
      </button>
      <button type="button" class="Button" data-tone="outlined" onClick={openCase}>
        Open the Karabakh case
      </button>
    </p>
  );
}

/** A line over the picture while another data set is read or after it failed: what was open stays. */
export function OpeningNotice({ state }: { readonly state: State }) {
  const loading = state.loading.value;
  if (loading.status !== "loading" && loading.status !== "failed") return null;
  const isReading = loading.status === "loading";
  return (
    <div class="OpeningNotice" role={isReading ? "group" : "alert"}>
      <span>
        {isReading ? "Reading " : ""}
        <UserText text={loading.name} longest={80} />
        {!isReading && (
          <>
            {" could not be opened. "}
            <UserText text={loading.message} longest={300} />
          </>
        )}
      </span>
      <button type="button" class="LinkButton" onClick={() => callOff(state)}>
        {isReading ? "Cancel" : "Put away"}
      </button>
    </div>
  );
}
