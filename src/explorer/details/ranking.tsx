import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { sayCount } from "../../model/count-words.ts";
import { ShowMore } from "./show-more.tsx";

/** Rows at first. */
const SHOWN = 10;

export interface RankingRow {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly contacts: number;
}

interface RankingProps {
  readonly title: string;
  /** Most contacts first. */
  readonly rows: readonly RankingRow[];
  /** What to say where there are no rows. */
  readonly none: string;
}

/** Names with numbers of contacts, most first. */
export function Ranking({ title, rows, none }: RankingProps) {
  const most = useSignal(SHOWN);
  const shown = rows.slice(0, most.value);
  return (
    <section class="Panel-section">
      <header class="Panel-sectionHeader">
        <h3>{title}</h3>
        <span class="Panel-count">{sayCount(rows.length)}</span>
      </header>
      {rows.length === 0 && <p class="Muted">{none}</p>}
      <ol class="Ranking">
        {shown.map(({ key, label, contacts }) => (
          <li key={key} class="Ranking-row">
            <span class="Ranking-label">{label}</span>
            <span class="Ranking-count">
              {sayCount(contacts)}
              <span class="VisuallyHidden"> contacts</span>
            </span>
          </li>
        ))}
      </ol>
      <ShowMore shown={most} atFirst={SHOWN} total={rows.length} />
    </section>
  );
}
