import type { ComponentChildren } from "preact";
import { sayCount } from "../../model/count-words.ts";
import { contactWord } from "../../scene/words.ts";
import { useDetails, useRowsShown } from "./details.ts";
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
  /** How many rows there are. */
  readonly total: number;
  /** So many of them at most, most contacts first. */
  readonly rows: (limit: number) => readonly RankingRow[];
  /** What to say where there are no rows. */
  readonly none: string;
}

/** Names with numbers of contacts, most first. */
export function Ranking({ title, total, rows, none }: RankingProps) {
  const most = useRowsShown(title, SHOWN);
  const { network } = useDetails();
  return (
    <section class="Panel-section">
      <header class="Panel-sectionHeader">
        <h3>{title}</h3>
        <span class="Panel-count">{sayCount(total)}</span>
      </header>
      {total === 0 && <p class="Muted">{none}</p>}
      <ol class="Ranking">
        {rows(most.value).map(({ key, label, contacts }) => (
          <li key={key} class="Ranking-row">
            <span class="Ranking-label">{label}</span>
            <span class="Ranking-count">
              {sayCount(contacts)}
              <span class="VisuallyHidden"> {contactWord(network)}s</span>
            </span>
          </li>
        ))}
      </ol>
      <ShowMore shown={most} atFirst={SHOWN} total={total} />
    </section>
  );
}
