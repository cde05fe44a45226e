import type { Choices } from "../address/choices.ts";
import type { State } from "../state/state.ts";
import { Icon } from "./controls/icon.tsx";
import { later } from "./controls/later.tsx";
import { IconButton } from "./controls/icon-button.tsx";
import { Segments } from "./controls/segments.tsx";
import { UserText } from "./controls/user-text.tsx";
import { SearchBox } from "./search/search-box.tsx";
import type { DialogName, Shell } from "./shell.ts";

interface TopBarProps {
  readonly state: State;
  readonly shell: Shell;
}

const keeping = later(async () => (await import("./keeping/keeping-status.tsx")).KeepingStatus);

export function TopBar({ state, shell }: TopBarProps) {
  return (
    <header class="TopBar">
      <Heading state={state} />
      {state.dataset.value !== null && (
        <>
          <SearchBox state={state} shell={shell} />
          <ShowSwitch state={state} />
        </>
      )}
      {shell.keeping.value !== null && (
        <keeping.Part {...{ state, shell }} keeping={shell.keeping.value} />
      )}
      <Tools state={state} shell={shell} />
      <button
        type="button"
        class="IconButton TopBar-more"
        aria-label="More"
        popovertarget="more-tools"
      >
        <Icon name="more" />
      </button>
      <div id="more-tools" class="MoreTools" popover="auto">
        <Tools state={state} shell={shell} inMenu />
      </div>
    </header>
  );
}

function Heading({ state }: { readonly state: State }) {
  const dataset = state.dataset.value;
  const title = dataset?.title ?? "Démarche";
  return (
    <div class="Heading">
      <h1 class="Heading-title" title={title}>
        <UserText text={title} longest={200} />
      </h1>
      <p class="Heading-sentence">{dataset === null ? "" : state.sentence}</p>
    </div>
  );
}

function ShowSwitch({ state }: { readonly state: State }) {
  return (
    <div class="ShowSwitch">
      <Segments
        legend="Show the contacts as"
        options={[
          { value: "diagram", label: "Diagram" },
          { value: "table", label: "Table" },
        ]}
        value={state.choices.value.show}
        onChange={(show) => state.setShow(show)}
      />
    </div>
  );
}

interface ToolsProps extends TopBarProps {
  /** As lines of a menu, with their names written out. */
  readonly inMenu?: boolean;
}

function Tools({ state, shell, inMenu = false }: ToolsProps) {
  const open = (name: DialogName) => () => {
    if (inMenu) document.getElementById("more-tools")?.hidePopover();
    shell.dialog.value = name;
  };
  return (
    <div class="Tools" role="group" aria-label="Tools">
      {state.dataset.value !== null && <HistoryButtons state={state} />}
      <ToolButton label="Open" onClick={open("open")} />
      {state.dataset.value !== null && (
        <>
          <ToolButton label="Export" onClick={open("export")} />
          <ToolButton label="Share" onClick={open("share")} />
        </>
      )}
      <span class="Tools-rule" />
      <ThemeButton state={state} />
      <IconButton icon="help" label="Help and keyboard" onClick={open("help")} />
    </div>
  );
}

function HistoryButtons({ state }: { readonly state: State }) {
  return (
    <>
      <IconButton
        icon="undo"
        label="Undo"
        unavailable={!state.canUndo.value}
        onClick={() => state.undo()}
      />
      <IconButton
        icon="redo"
        label="Redo"
        unavailable={!state.canRedo.value}
        onClick={() => state.redo()}
      />
      <span class="Tools-rule" />
    </>
  );
}

interface ToolButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

function ToolButton({ label, onClick }: ToolButtonProps) {
  return (
    <button type="button" class="Button" aria-haspopup="dialog" onClick={onClick}>
      {label}
    </button>
  );
}

const NEXT_THEME: Readonly<Record<Choices["theme"], Choices["theme"]>> = {
  system: "light",
  light: "dark",
  dark: "system",
};

const THEME_WORDS: Readonly<Record<Choices["theme"], string>> = {
  system: "as the system",
  light: "light",
  dark: "dark",
};

function ThemeButton({ state }: { readonly state: State }) {
  const { theme } = state.choices.value;
  const next = NEXT_THEME[theme];
  return (
    <IconButton
      icon={theme}
      label={`Colours: ${THEME_WORDS[theme]}. Change to ${THEME_WORDS[next]}`}
      onClick={() => state.setTheme(next)}
    />
  );
}
