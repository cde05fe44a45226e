import { error, findIn, warning } from "./check.ts";
import type { Check } from "./check.ts";
import { sayCount } from "./count-words.ts";
import { quoted } from "./problem.ts";
import type { Finding } from "./problem.ts";
import { numbered } from "./records.ts";
import { isHostileAddress, isWebAddress } from "./web-address.ts";

/** Sources without an address are named one by one up to this many; more are counted. */
const MOST_NAMED = 20;

/** Sources whose url is missing or cannot become a link. Of many without one, as data sets of reports have, there is one warning that counts them. */
export const checkUrls: Check = (context) => {
  const without: number[] = [];
  for (const [index, { url }] of numbered(context.dataset.sources)) {
    if (url === "") without.push(index);
    else if (!isWebAddress(url)) findIn(context, ["sources", index, "url"], notWeb(url));
  }
  if (without.length > MOST_NAMED) {
    findIn(context, ["sources", without[0] ?? 0, "url"], withoutUrls(without.length));
  } else for (const index of without) findIn(context, ["sources", index, "url"], withoutUrl());
};

/** What is said of one source without an address. @param name what a reader finds it by where it has no line of its own */
export function withoutUrl(name = ""): Finding {
  const named = name === "" ? "" : ` ${quoted(name)}`;
  return warning(
    "source-without-url",
    name,
    `Expected the address of the source${named}, found none; readers cannot follow it. Add it, if there is one.`,
  );
}

function withoutUrls(count: number): Finding {
  return warning(
    "source-without-url",
    "",
    `Expected the address of each source, found none for ${sayCount(count)} of them, of which this is the first; readers cannot follow them. Add those that there are.`,
  );
}

function notWeb(url: string): Finding {
  return isHostileAddress(url)
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
}
