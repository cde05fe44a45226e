import { StoreUnavailable, type StoreFault } from "../../library/open-store.ts";

const UNAVAILABLE: Readonly<Record<StoreFault, string>> = {
  newer:
    "A newer version of this page has been at the data in this browser. Reload the page to go on.",
  blocked:
    "An older version of this page is open in another tab. Close that tab, then reload this page.",
  denied: "This browser keeps no data for this page, as in a private window.",
};

/** Why something cannot be kept, in words. */
export function sayFault(error: unknown): string {
  if (error instanceof StoreUnavailable) return UNAVAILABLE[error.code];
  if (error instanceof DOMException && error.name === "QuotaExceededError") {
    return "The storage of this browser is full.";
  }
  if (error instanceof DOMException && error.name === "AbortError") {
    return "The browser gave up writing to its storage, which may be too small for this data set, as in a private window.";
  }
  const detail = error instanceof Error ? error.message : String(error);
  return `The browser could not write to its storage. ${detail}`.trimEnd();
}
