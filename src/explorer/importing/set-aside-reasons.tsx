import { counted } from "../../model/count-words.ts";
import { UserText } from "../controls/user-text.tsx";
import type { SetAsideReason } from "./apart/sheet-messages.ts";

/** Reasons at most: a table that fails in more ways is read wrongly. */
const SHOWN = 6;

/** Why rows are not among the contacts, each reason once with how many rows and the first of them. */
export function SetAsideReasons({ reasons }: { readonly reasons: readonly SetAsideReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <section class="SetAsideReasons">
      <h3>Set aside</h3>
      <ul>
        {reasons.slice(0, SHOWN).map(({ message, row, count }) => (
          <li key={row}>
            {count === 1
              ? `Row ${String(row)}: `
              : `${counted(count, "row")}, as row ${String(row)}: `}
            <UserText text={message} longest={300} />
          </li>
        ))}
      </ul>
    </section>
  );
}
