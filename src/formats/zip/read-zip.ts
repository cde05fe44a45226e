import { readSavedFolder } from "../saved-folder.ts";
import { quoted } from "../../model/problem.ts";
import type { Files, ReadOptions, ReadResult } from "../read-result.ts";
import { refusing, Unreadable } from "../unreadable.ts";
import { openZip } from "./unpack-zip.ts";
import type { OpenZip } from "./unpack-zip.ts";
import { isZip } from "./zip-entries.ts";

/** Reads one file by its name. */
export type ReadOneFile = (
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
) => ReadResult | Promise<ReadResult>;

/** Names of files that may be a data set by themselves. */
const ALONE = /\.(?:json|tsv|tab|csv|xlsx|xlsm|f?ods|gexf|graphml)$/i;
const PACKED = /\.(?:zip|gz|7z|rar|tar)$/i;

/** The data set in a zip: our folder, at the top or in a folder of its own, or else the one file that is a data set by itself. */
export function readZip(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
  readOne: ReadOneFile,
): Promise<ReadResult> {
  return refusing(file, () => {
    const zip = openedZip(bytes);
    const { names, unpack } = zip;
    const inside = (name: string) => `${file}/${name}`;
    const chosen = chooseInZip(zip);
    if ("only" in chosen) return readOne(inside(chosen.only), unpack(chosen.only), options);
    const { contacts } = chosen;
    const folder = contacts.slice(0, contacts.lastIndexOf("/") + 1);
    const files: Files = new Map(
      names
        .filter((name) => name.startsWith(folder) && !name.slice(folder.length).includes("/"))
        .map((name) => [inside(name), /\.(?:csv|json)$/i.test(name) ? unpack(name) : NOTHING]),
    );
    return readSavedFolder(files, options);
  });
}

/** @throws Unreadable where the bytes are no zip, and as `openZip` */
export function openedZip(bytes: Uint8Array): OpenZip {
  if (!isZip(bytes)) throw notZip();
  return openZip(bytes);
}

/** What is meant in a zip: the contacts of a folder of ours, or the one file that is a data set by itself. @throws Unreadable where that is not one */
export function chooseInZip({
  names,
}: Pick<OpenZip, "names">): { readonly contacts: string } | { readonly only: string } {
  const [contacts, ...more] = names.filter((name) => /(?:^|\/)contacts\.csv$/i.test(name));
  if (contacts !== undefined && more.length > 0) throw twoFolders([contacts, ...more]);
  if (contacts !== undefined) return { contacts };
  const alone = names.filter((name) => ALONE.test(name));
  const [only, ...others] = alone;
  if (only === undefined) throw nothingInside(names);
  if (others.length > 0) throw several(alone);
  return { only };
}

const NOTHING = new Uint8Array();

function notZip(): Unreadable {
  return new Unreadable(
    "zip-damaged",
    "Expected a zip, found a file that does not begin as one. Pack or download it again.",
  );
}

function twoFolders(names: readonly string[]): Unreadable {
  return new Unreadable(
    "zip-ambiguous",
    `Expected one contacts.csv in the zip, found ${listed(names)}. Unpack it and open the folder you mean.`,
  );
}

function several(names: readonly string[]): Unreadable {
  return new Unreadable(
    "zip-ambiguous",
    `Expected contacts.csv or one file that is a data set, found ${listed(names)}. Unpack the zip and open the file you mean.`,
  );
}

function nothingInside(names: readonly string[]): Unreadable {
  const packed = names.find((name) => PACKED.test(name));
  return packed === undefined
    ? new Unreadable(
        "zip-without-data",
        `Expected contacts.csv in the zip, found ${names.length === 0 ? "no file" : listed(names)}. Pack the folder of a data set.`,
      )
    : new Unreadable(
        "zip-nested",
        `Expected contacts.csv in the zip, found another packed file, ${quoted(packed)}. Unpack the outer one and open the inner one.`,
      );
}

function listed(names: readonly string[]): string {
  return names.slice(0, 4).map(quoted).join(" and ") + (names.length > 4 ? " and others" : "");
}
