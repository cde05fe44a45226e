import { error, findIn, warning } from "./check.ts";
import type { Check } from "./check.ts";
import { quoted } from "./problem.ts";
import { numbered } from "./records.ts";
import { isHostileAddress, isWebAddress } from "./web-address.ts";

/** Sources whose url is missing or cannot become a link. */
export const checkUrls: Check = (context) => {
  for (const [index, { url }] of numbered(context.dataset.sources)) {
    if (isWebAddress(url)) continue;
    const finding =
      url === ""
        ? warning(
            "source-without-url",
            "",
            "Expected the address of the source, found none; readers cannot follow it. Add it, if there is one.",
          )
        : isHostileAddress(url)
          ? error(
              "url-not-allowed",
              url,
              `Expected an address that begins with https:// or http://, found ${quoted(url)}; it is shown as text and never opened. Put the page's own address.`,
            )
          : warning(
              "url-not-web",
              url,
              `Expected an address that begins with https:// or http://, found ${quoted(url)}; it is shown as text, not as a link. Complete it.`,
            );
    findIn(context, ["sources", index, "url"], finding);
  }
};
