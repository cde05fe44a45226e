import { addressIn, hostAlone, hostOf } from "./address-key.ts";
import type { CellLink } from "./link-columns.ts";
import { isPointer } from "./pointer-words.ts";
import { bareWords, itemsIn, joined, NO_SOURCE, sourcesInCell } from "./sources-in-cell.ts";
import type { NamedSource } from "./sources-in-cell.ts";

/** Of a longer cell nothing is looked for in the text. UTF-16 units. */
const LONGEST = 10_000;

/** Links of one cell whose addresses are looked for in its text. */
const MOST_LOOKED_FOR = 100;

/**
 * What a cell names whose words have links behind them, each name with its address: by the word that the link is behind, by an address
 * that the text holds too, else in order. Words such as `here` name nothing; a link's address counts, however the text writes it.
 *
 * @param links one at least
 */
export function sourcesOfLinkedCell(
  cell: string,
  links: readonly CellLink[],
): readonly NamedSource[] {
  const { text, isPlaced } = withPlaces(cell, links);
  const items = itemsIn(text);
  const placed = items.filter((item) => PLACE.test(item));
  const names = items.filter((item) => !PLACE.test(item));
  const others = links.filter((_, i) => !isPlaced.has(i));
  return [...placed.flatMap((item) => sourcesAt(item, links)), ...besides(names, others)];
}

/** Where a link stands in a text. */
const PLACE = /\0(\d+)\0/;

/** The text with the place of each link instead of its word or address, as far as they are found. */
function withPlaces(cell: string, links: readonly CellLink[]) {
  const isPlaced = new Set<number>();
  if (cell.length > LONGEST) return { text: cell, isPlaced };
  const pieces: string[] = [];
  const plain = cell.replaceAll("\0", "");
  let rest = 0;
  for (const [i, { word }] of links.entries()) {
    const found = word === "" ? -1 : placeOfWord(plain, word, rest);
    if (found < 0) continue;
    pieces.push(plain.slice(rest, found), placeOf(i));
    rest = found + word.length;
    isPlaced.add(i);
  }
  let text = pieces.join("") + plain.slice(rest);
  for (const [i, { word, url }] of links.slice(0, MOST_LOOKED_FOR).entries()) {
    const found = word === "" ? addressIn(text, url) : null;
    if (found === null) continue;
    text = text.slice(0, found[0]) + placeOf(i) + text.slice(found[1]);
    isPlaced.add(i);
  }
  return { text, isPlaced };
}

/** Occurrences of a word that are looked at. */
const MOST_OCCURRENCES = 20;

/** The first place of a word that is no part of another one, else the first; -1 where there is none. */
function placeOfWord(text: string, word: string, from: number): number {
  const first = text.indexOf(word, from);
  let at = first;
  for (let i = 0; at >= 0 && i < MOST_OCCURRENCES; i++) {
    const end = at + word.length;
    const around = text.slice(Math.max(at - 1, from), at) + text.slice(end, end + 1);
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
    at = text.indexOf(word, at + 1);
  }
  return first;
}

function placeOf(link: number): string {
  return `\0${String(link)}\0`;
}

/** The sources of an item with the places of one or more links. */
function sourcesAt(item: string, links: readonly CellLink[]): readonly NamedSource[] {
  const parts = item.split(PLACE);
  const words = parts.filter((_, i) => i % 2 === 0);
  const [only, ...more] = parts.flatMap((part, i) => (i % 2 === 0 ? [] : [links[Number(part)]!]));
  if (only === undefined) return [];
  if (more.length > 0) return sourcesInTurn(words.map(nameIn), [only, ...more]);
  return [{ ...NO_SOURCE, url: only.url, publisher: nameAround(only, words) }];
}

/** The name of a lone link: with its words those around it, unless one of both only points. */
function nameAround(link: CellLink, words: readonly string[]): string {
  const [before = "", behind = ""] = words;
  const own = nameOf(link);
  const whole = `${before}${link.word}${behind}`.trim();
  if (own !== "") return words.every((word) => nameIn(word) === "") ? own : whole;
  const isInside = link.word !== "" && bareWords(before) !== "" && bareWords(behind) !== "";
  return isInside ? whole : nameIn(before) || nameIn(behind);
}

/** The sources of several links in one item; those whose words only point have the name before them. @param names before each link and behind the last */
function sourcesInTurn(
  names: readonly string[],
  links: readonly CellLink[],
): readonly NamedSource[] {
  const sources: NamedSource[] = [];
  let last = "";
  for (const [i, link] of links.entries()) {
    const own = nameOf(link);
    const before = names[i] ?? "";
    if (own !== "" && before !== "") sources.push({ ...NO_SOURCE, publisher: before });
    last = own || before || last;
    sources.push({ ...NO_SOURCE, url: link.url, publisher: last });
  }
  const behind = names.at(-1) ?? "";
  return behind === "" ? sources : [...sources, { ...NO_SOURCE, publisher: behind }];
}

function nameOf({ word, url }: CellLink): string {
  if (isPointer(word) || addressIn(word, url) !== null) return "";
  const host = hostAlone(word);
  return host !== "" && host.toLowerCase() === hostOf(url) ? host : word;
}

/** Words beside a link as a name; empty where they name nothing. */
function nameIn(words: string): string {
  const bare = bareWords(bareWords(words).replace(AND, ""));
  return isPointer(bare) ? "" : bare;
}

/** What stands between the last two of a list. */
const AND =
  /^(?:and|und|et|or|y|e|ve|v[əe]|и|և|&)(?=\s|$)|(?:^|\s)(?:and|und|et|or|y|e|ve|v[əe]|и|և|&)$/iu;

/** Names and links of which the text does not say how they belong together. */
function besides(items: readonly string[], links: readonly CellLink[]): readonly NamedSource[] {
  const { byHost, named, rest } = withHosts(
    items.flatMap((item) => sourcesInCell(item, "publisher")),
    links,
  );
  const names = named.filter(({ url }) => url === "");
  const whole = named.filter(({ url }) => url !== "");
  const found = rest.map(({ url, word }) => ({
    ...{ ...NO_SOURCE, url },
    publisher: isPointer(word) ? "" : word,
  }));
  if (names.length === found.length) {
    const pairs = found.map((link, i) => {
      const name = names[i]?.publisher ?? "";
      return link.publisher !== "" || isPointer(name) ? link : { ...link, publisher: name };
    });
    return [...byHost, ...pairs, ...whole];
  }
  const telling = names.filter(({ publisher }) => !isPointer(publisher));
  return [...byHost, ...joined([...telling, ...found]), ...whole];
}

/** Links that the text shows by their hosts alone, as `www.tass.com` shows `https://tass.com/1`; then names and links without those. Linear. */
function withHosts(named: readonly NamedSource[], links: readonly CellLink[]) {
  const hosts = new Map(named.map((source) => [shownHost(source).toLowerCase(), source]));
  const shown = (link: CellLink) =>
    link.word === "" && hostOf(link.url) !== "" ? hosts.get(hostOf(link.url)) : undefined;
  const byHost = links.flatMap((link) => {
    const source = shown(link);
    return source === undefined ? [] : [{ ...source, url: link.url, publisher: shownHost(source) }];
  });
  const linked = new Set(byHost.map(({ url }) => hostOf(url)));
  return {
    byHost,
    named: named.filter((source) => !linked.has(shownHost(source).toLowerCase())),
    rest: links.filter((link) => shown(link) === undefined),
  };
}

/** The host that is all of what a source is told by; empty where there is more. */
function shownHost({ url, publisher }: NamedSource): string {
  return url !== "" && publisher !== "" ? "" : hostAlone(url || publisher);
}
