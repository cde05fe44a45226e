import { figureFaults } from "../../../figure/figure-faults.ts";
import type { Figure } from "../../../figure/compose-figure.ts";

/** What a reader of the figure would miss, and what to change. */
export function FigureWarnings({ figure }: { readonly figure: Figure | null }) {
  const faults = figure === null ? [] : figureFaults(figure);
  return (
    <ul class="ExportDialog-warnings" aria-label="To mend" aria-live="polite">
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );
}
