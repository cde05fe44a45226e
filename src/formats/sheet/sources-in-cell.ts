/** Where something was read, as a cell tells it. At least one text is not empty. */
export interface NamedSource {
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
}

/** Nothing told. */
export const NO_SOURCE: NamedSource = { url: "", publisher: "", title: "" };

const ADDRESS = /(?:https?:\/\/|www\.)[^\s"<>|]+/gi;

/** The sources in one cell: addresses, each with the words beside it, and names of publishers between `;`, `|` and line breaks. Linear. */
export function sourcesInCell(cell: string, role: "publisher" | "url"): readonly NamedSource[] {
  return itemsIn(cell).flatMap((item) => {
    const found = item.match(ADDRESS) ?? [];
    if (found.length === 0) return [withoutAddress(item, role)];
    const words = item.split(ADDRESS).map(bareWords);
    return found.map((written, i) => {
      const isLast = i === found.length - 1;
      const behind = isLast ? (words[i + 1] ?? "") : "";
      return { ...NO_SOURCE, url: bareAddress(written), publisher: words[i] || behind };
    });
  });
}

/** What a cell lists, none empty. A semicolon inside an address is part of it unless another one begins behind it. */
export function itemsIn(cell: string): readonly string[] {
  return cell
    .replace(/[;,](?=(?:https?:\/\/|www\.))/gi, "\n")
    .split(/;\s+|;$|\||[\r\n]+|;(?!\S{0,200}[=/])/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function withoutAddress(item: string, role: "publisher" | "url"): NamedSource {
  const isAddress = role === "url" ? !/\s/.test(item) : HOST_AND_PATH.test(item);
  return isAddress ? { ...NO_SOURCE, url: item } : { ...NO_SOURCE, publisher: item };
}

/** `elysee.fr/a`, without `https://`. */
const HOST_AND_PATH = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\/\S+$/;

/** Words beside an address, without what separates them from it. */
export function bareWords(text: string): string {
  return text.replace(/^[\s:,;()[\]–—-]+|[\s:,;()[\]–—-]{1,50}$/g, "");
}

/** An address without the marks of the sentence around it. */
function bareAddress(written: string): string {
  const url = written.replace(/[.,;:!?]{1,20}$/, "");
  return /[)\]]$/.test(url) && !/[([]/.test(url) ? url.slice(0, -1) : url;
}

/** Names without an address and addresses without a name are one source each where they are as many, or where one name has them all. */
export function joined<T extends NamedSource>(items: readonly T[]): readonly T[] {
  const names = items.filter(({ url }) => url === "");
  const addresses = items.filter(({ publisher }) => publisher === "");
  const [only] = names;
  if (only === undefined || addresses.length === 0) return items;
  if (names.length > 1 && names.length !== addresses.length) return items;
  const rest = items.filter(({ url, publisher }) => url !== "" && publisher !== "");
  const pairs = addresses.map((address, i) => ({
    ...address,
    publisher: (names[i] ?? only).publisher,
  }));
  return [...pairs, ...rest];
}
