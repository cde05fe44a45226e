import type { KindCount } from "../../network/kind-counts.ts";
import { contactsTitle } from "../../scene/words.ts";
import { LineSwatch } from "../controls/line-swatch.tsx";
import { useDetails } from "./details.ts";

/** Kinds with their numbers of contacts, each with the sign of its family. */
export function KindCounts({ counts }: { readonly counts: readonly KindCount[] }) {
  const { network } = useDetails();
  if (counts.length === 0) return null;
  return (
    <ul class="KindCounts" aria-label={`${contactsTitle(network)} by kind`}>
      {counts.map(({ kind, contacts }) => (
        <li key={kind.id} class="KindCounts-row">
          <LineSwatch family={kind.family} />
          <span>{kind.name}</span>
          <span class="KindCounts-count">{contacts}</span>
        </li>
      ))}
    </ul>
  );
}
