/** Which entry of the library was open last. */
export interface OpenHint {
  readonly key: string;
  /** The id of its data set, as addresses name it. */
  readonly datasetId: string;
}

const KEY = "demarche.open";

/**
 * What is kept in this browser and is to be opened at the start, without asking the library: `key` of an entry, or the id of a data set that
 * may be in it; null where nothing says so. The address decides; then what this tab had open; then what any tab opened last. Never throws.
 */
export function keptAtStart(
  page: Pick<Window, "location" | "sessionStorage" | "localStorage">,
  shippedId: string,
): { readonly key: string } | { readonly datasetId: string } | null {
  const named = new URLSearchParams(page.location.hash.slice(1)).get("case");
  const mine = readHint(() => page.sessionStorage);
  const last = readHint(() => page.localStorage);
  const isMeant = (hint: OpenHint | null) =>
    hint !== null && (named === null || hint.datasetId === named);
  if (isMeant(mine)) return mine;
  if (named === shippedId) return null;
  if (isMeant(last)) return last;
  return named === null ? null : { datasetId: named };
}

/** Notes what is open, for this tab and for the next one; null for what comes with the page. */
export function noteOpen(
  page: Pick<Window, "sessionStorage" | "localStorage">,
  hint: OpenHint | null,
): void {
  for (const storage of [() => page.sessionStorage, () => page.localStorage]) {
    try {
      if (hint === null) storage().removeItem(KEY);
      else storage().setItem(KEY, JSON.stringify(hint));
    } catch {
      // A full or forbidden storage costs the reader a click at the next visit.
    }
  }
}

function readHint(storage: () => Storage): OpenHint | null {
  try {
    const hint: unknown = JSON.parse(storage().getItem(KEY) ?? "null");
    if (typeof hint !== "object" || hint === null) return null;
    if (!("key" in hint) || typeof hint.key !== "string") return null;
    if (!("datasetId" in hint) || typeof hint.datasetId !== "string") return null;
    return { key: hint.key, datasetId: hint.datasetId };
  } catch {
    return null;
  }
}
