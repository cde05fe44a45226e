import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

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
  const showsAll = useSignal(false);
  const shown = showsAll.value ? rows : rows.slice(0, SHOWN);
  return (
    <section class="Panel-section">
      <header class="Panel-sectionHeader">
        <h3>{title}</h3>
        <span class="Panel-count">{rows.length}</span>
      </header>
      {rows.length === 0 && <p class="Muted">{none}</p>}
      <ol class="Ranking">
        {shown.map(({ key, label, contacts }) => (
          <li key={key} class="Ranking-row">
            <span class="Ranking-label">{label}</span>
            <span class="Ranking-count">
              {contacts}
              <span class="VisuallyHidden"> contacts</span>
            </span>
          </li>
        ))}
      </ol>
      {rows.length > SHOWN && (
        <button
          type="button"
          class="LinkButton"
          onClick={() => (showsAll.value = !showsAll.peek())}
        >
          {showsAll.value ? "Show fewer" : `Show all ${rows.length}`}
        </button>
      )}
    </section>
  );
}
