import type { AddressBar } from "../../state/effects.ts";

/**
 * The fragment of the page's address. Browsers refuse an entry when too many are made in a short time (Safari: 100 in 30 s); then the
 * present one is left as it is, for the picture matters more than its entry.
 */
export function createAddressBar(page: Window): AddressBar {
  const attempt = (write: () => void): void => {
    try {
      write();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  };
  return {
    read: () => page.location.hash,
    push: (fragment) => attempt(() => page.history.pushState(null, "", fragment)),
    replace: (fragment) => attempt(() => page.history.replaceState(null, "", fragment)),
    onChange: (listener) => page.addEventListener("popstate", listener),
  };
}
