import type { FigureParts } from "../../../scene/scene.ts";
import { Segments } from "../../controls/segments.tsx";
import type { Wish } from "./wish.ts";

const PARTS = [
  { part: "title", label: "Title" },
  { part: "legend", label: "Legend" },
  { part: "notes", label: "Notes and licence" },
  { part: "timeline", label: "Timeline with events" },
] as const;

/** What stands beside the diagram. */
export function PartsChoice({ wish }: { readonly wish: Wish }) {
  const { parts, panels } = wish.options.value;
  const change = (changed: Partial<FigureParts>) => {
    const before = wish.options.peek();
    wish.options.value = { ...before, parts: { ...before.parts, ...changed } };
  };
  return (
    <div class="ExportDialog-choice">
      <h3>Include</h3>
      {PARTS.map(({ part, label }) => (
        <label key={part} class="ExportDialog-part">
          <input
            type="checkbox"
            checked={parts[part]}
            onChange={(event) => change({ [part]: event.currentTarget.checked })}
          />
          {label}
        </label>
      ))}
      <h3>Numbered sources</h3>
      <Segments
        legend="Numbered sources"
        disabled={panels !== null && parts.sources === "none"}
        options={[
          { value: "none", label: "None" },
          { value: "under", label: "Below" },
          { value: "apart", label: "File" },
        ]}
        value={parts.sources}
        onChange={(sources) => change({ sources })}
      />
      {panels !== null && <p class="Muted">Not in panels.</p>}
    </div>
  );
}
