import { counted } from "../../model/count-words.ts";
import type { ActorMerge } from "../../formats/sheet/sheet-understanding.ts";
import { UserText } from "../controls/user-text.tsx";
import { mergeKey, type Importing } from "./importing.ts";

/** Names that are probably one actor's; nothing is merged without a yes. */
export function MergeOffers({ importing }: { readonly importing: Importing }) {
  const offers = importing.offers.value;
  if (offers.length === 0) return null;
  const taken = new Set(importing.choices.value.merges.map(mergeKey));
  const take = (merges: readonly ActorMerge[]): void => importing.choose({ merges });
  return (
    <details class="ImportDialog-part" open>
      <summary>{counted(offers.length, "actor")} under more than one spelling</summary>
      <ul class="MergeOffers">
        {offers.map((offer) => (
          <li key={mergeKey(offer)}>
            <label>
              <input
                type="checkbox"
                checked={taken.has(mergeKey(offer))}
                onChange={(event) => {
                  const others = importing.choices
                    .peek()
                    .merges.filter((merge) => mergeKey(merge) !== mergeKey(offer));
                  take(event.currentTarget.checked ? [...others, offer] : others);
                }}
              />
              <Spellings offer={offer} />
            </label>
          </li>
        ))}
      </ul>
      {offers.length > 1 && (
        <button
          type="button"
          class="LinkButton"
          onClick={() => take(taken.size === offers.length ? [] : offers)}
        >
          {taken.size === offers.length ? "Select none" : "Select all"}
        </button>
      )}
    </details>
  );
}

function Spellings({ offer: { names, into } }: { readonly offer: ActorMerge }) {
  const others = names.filter((name) => name !== into);
  return (
    <span>
      <UserText text={others.join(", ")} longest={200} /> → <UserText text={into} longest={80} />
    </span>
  );
}
