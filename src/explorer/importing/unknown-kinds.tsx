import { STANDARD_KINDS } from "../../model/kinds.ts";
import { UserText } from "../controls/user-text.tsx";
import { Choice } from "./choice.tsx";
import type { Importing } from "./importing.ts";

interface UnknownKindsProps {
  readonly importing: Importing;
  /** As written in the table. */
  readonly kinds: readonly string[];
}

/** Kinds at most: a column with more words of its own holds no kinds. */
const SHOWN = 12;

const KEPT = "";

const OPTIONS = [
  { value: KEPT, label: "Kept as it is" },
  ...STANDARD_KINDS.map(({ id, name }) => ({ value: id, label: name })),
];

/** Words for kinds that are none of ours: kept and drawn in grey, or taken as one of ours. */
export function UnknownKinds({ importing, kinds }: UnknownKindsProps) {
  const chosen = new Map(importing.choices.value.kinds);
  const words = [...new Set([...chosen.keys(), ...kinds])];
  if (words.length === 0) return null;
  return (
    <details class="ImportDialog-part">
      <summary>
        {words.length === 1 ? "1 kind" : `${String(words.length)} kinds`} of contact to name
      </summary>
      <ul class="UnknownKinds">
        {words.slice(0, SHOWN).map((word) => (
          <li key={word}>
            <UserText text={word} longest={60} />
            <Choice
              label={`Kind of ${word}`}
              isLabelHidden
              value={chosen.get(word) ?? KEPT}
              options={OPTIONS}
              onChange={(kind) => {
                const others = [...chosen].filter(([written]) => written !== word);
                importing.choose({ kinds: kind === KEPT ? others : [...others, [word, kind]] });
              }}
            />
          </li>
        ))}
      </ul>
      {words.length > SHOWN && (
        <p class="Muted">And {words.length - SHOWN} more, kept as they are.</p>
      )}
    </details>
  );
}
