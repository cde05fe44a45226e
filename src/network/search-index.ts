import { foldText, searchWords } from "./fold-text.ts";
import type { LevelColumns, Network } from "./network.ts";
import { createWordFinder } from "./word-finder.ts";

/** Finds contacts by words. */
export interface SearchIndex {
  /**
   * Contact index -> 1 where every word of the text is found, 0 elsewhere; null where the text has no word.
   * The array is kept and returned again while the text stays; another text overwrites it.
   */
  find(search: string): Uint8Array | null;
}

interface FoldedTexts {
  /** Summary and place of each contact; of an event table each distinct name of an event, which is the summary of many. */
  readonly contacts: readonly string[];
  /** Contact index -> index in `contacts`. */
  readonly textOf: (contact: number) => number;
  /** Names, short form and aliases of each actor. */
  readonly actors: readonly string[];
}

/** Parts are joined by a line break, which no word contains: a word is never found across two of them. */
function foldParts(parts: readonly string[]): string {
  return foldText(parts.join("\n"));
}

function foldTexts({ dataset, contacts }: Network): FoldedTexts {
  const { columns } = dataset;
  const { record } = contacts;
  const actors = dataset.actors.map(({ name, short, aliases }) =>
    foldParts([name, short, ...aliases]),
  );
  if (columns !== undefined) {
    const { relation, relations } = columns;
    const textOf = (contact: number) => relation[record[contact]!]!;
    return { actors, contacts: relations.map(foldText), textOf };
  }
  const summaries = Array.from(record, (row) => {
    const { summary, place } = dataset.contacts.at(row);
    return foldParts([summary, place]);
  });
  return { actors, contacts: summaries, textOf: (contact) => contact };
}

function hasFlagged(columns: LevelColumns, contact: number, flags: Uint8Array): boolean {
  const end = columns.actorOffsets[contact + 1]!;
  for (let k = columns.actorOffsets[contact]!; k < end; k++) {
    if (flags[columns.actors[k]!] === 1) return true;
  }
  return false;
}

/**
 * An index of a network. Texts are folded at the first search and kept. A search costs, for each word, one look through the
 * names of the actors and through the distinct texts of the contacts that all earlier words were found in.
 */
export function createSearchIndex(network: Network): SearchIndex {
  const { people, parties } = network.levels;
  const found = new Uint8Array(network.contacts.length);
  const named = new Uint8Array(network.dataset.actors.length);
  let texts: FoldedTexts | undefined;
  let latest: string | undefined;

  /** Clears contacts without the word; returns how many are left. */
  const keepWith = (word: string, { contacts, textOf, actors }: FoldedTexts): number => {
    const hasWord = createWordFinder(word);
    /** Text -> whether it has the word, once that was asked. */
    const known: (boolean | undefined)[] = [];
    const isIn = (text: number) => (known[text] ??= hasWord(contacts[text]!));
    let left = 0;
    actors.forEach((text, actor) => (named[actor] = hasWord(text) ? 1 : 0));
    for (let i = 0; i < found.length; i++) {
      if (found[i] === 0) continue;
      const hit = hasFlagged(people, i, named) || hasFlagged(parties, i, named);
      if (hit || isIn(textOf(i))) left++;
      else found[i] = 0;
    }
    return left;
  };

  return {
    find(search) {
      if (search === latest) return found;
      const words = searchWords(search);
      if (words.length === 0) return null;
      texts ??= foldTexts(network);
      latest = search;
      found.fill(1);
      for (const word of words) if (keepWith(word, texts) === 0) break;
      return found;
    },
  };
}
