import { sayCount } from "../../model/count-words.ts";
import { CHANGES } from "../../network/changes.ts";
import { changeName } from "../../scene/change-words.ts";
import type { State } from "../../state/state.ts";
import { LineSwatch } from "../controls/line-swatch.tsx";
import "./comparing.css";

/** What the lines of a comparison stand for, with the number of ties; in the room that the diagram leaves at its foot. */
export function ChangeKey({ state }: { readonly state: State }) {
  const comparison = state.compared.value?.comparison;
  if (comparison === undefined) return null;
  return (
    <ul class="ChangeKey" aria-label="Ties, by what changed">
      {CHANGES.map((change, code) => (
        <li key={change} class="ChangeKey-item">
          <LineSwatch family="unknown" change={change} />
          {changeName(change, comparison)} {sayCount(comparison.ties.totals[code]!)}
        </li>
      ))}
    </ul>
  );
}
