import { sayCount } from "../../model/count-words.ts";
import { LineSwatch } from "../controls/line-swatch.tsx";
import { UserText } from "../controls/user-text.tsx";
import { countColumn, type Column } from "./column.ts";
import type { TieRow } from "./tie-rows.ts";

/** @param counted what is counted: contacts or events */
export const tieColumns = (counted: string): readonly Column<TieRow>[] => [
  {
    id: "actors",
    label: "Between",
    first: "ascending",
    keyOf: ({ names }) => names.join(" – "),
    cell: ({ names }) => <UserText text={names.join(" – ")} longest={600} />,
  },
  countColumn("count", counted, ({ contacts }) => contacts),
  {
    id: "kinds",
    label: "Kinds",
    first: "descending",
    keyOf: ({ kinds }) => kinds.length,
    cell: ({ kinds }) => (
      <ul class="KindList">
        {kinds.map(({ kind, contacts }) => (
          <li key={kind.id} class="KindCell">
            <LineSwatch family={kind.family} />
            <span>
              <UserText text={kind.name} longest={60} /> {sayCount(contacts)}
            </span>
          </li>
        ))}
      </ul>
    ),
  },
];
