import { quoted } from "../../model/problem.ts";
import { Unreadable } from "../unreadable.ts";

/** A file in a zip as the directory at its end tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly offset: number;
}

/** More are refused: a data set has seven files, a workbook some dozens. */
export const MOST_ENTRIES = 5000;

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** What stands in a field whose value only a zip64 record holds. */
const IN_ZIP64 = 0xffffffff;

/** Whether bytes begin as a zip does, be it an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/**
 * The files of a zip in the order of its directory, folders left out (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16). Names are safe to be shown beside
 * each other: none is absolute or leads out of the zip.
 *
 * @throws Unreadable where the directory is damaged, or holds what is not read: encryption, zip64, several parts, too many files
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(bytes, view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === IN_ZIP64) throw zip64();
  if (count > MOST_ENTRIES) throw tooMany(count);
  if (view.getUint16(end + 4, true) !== 0) throw damaged("it is one part of several");
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) {
      throw damaged(`its directory breaks off at file ${String(i + 1)} of ${String(count)}`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    if (!name.endsWith("/")) entries.push(readEntry(view, at, name));
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(view: DataView, at: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) {
    throw new Unreadable(
      "zip-encrypted",
      `Expected a zip without a password, found that ${quoted(name)} is encrypted. Save it without one.`,
    );
  }
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  if ([entry.packedSize, entry.size, entry.offset].includes(IN_ZIP64)) throw zip64();
  if (entry.method !== 0 && entry.method !== 8) {
    throw new Unreadable(
      "zip-method",
      `Expected files packed by deflate, found ${quoted(name)} packed by method ${String(entry.method)}. Pack the zip anew as an ordinary one.`,
    );
  }
  return entry;
}

/** The last place where the record of the end can stand: a comment of up to 64 KB may follow it. */
function endOfDirectory(bytes: Uint8Array, view: DataView): number {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged("the directory at its end is missing: it may have been cut off");
}

function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder("utf-8").decode(bytes).replaceAll("\\", "/");
  if (/^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\0/i.test(name)) {
    throw new Unreadable(
      "zip-name",
      `Expected names inside the zip, found ${quoted(name)}, which leads out of it. The zip is not read; do not unpack it either.`,
      { text: name },
    );
  }
  return name;
}

function tooMany(count: number): Unreadable {
  return new Unreadable(
    "zip-too-many",
    `Expected at most ${String(MOST_ENTRIES)} files in a zip, found ${String(count)}. Pack only the folder of the data set.`,
  );
}

function zip64(): Unreadable {
  return new Unreadable(
    "zip-64",
    "Expected an ordinary zip, found one of the large kind (zip64). Pack fewer or smaller files.",
  );
}

/** The refusal of a zip that is broken. */
export function damaged(how: string): Unreadable {
  return new Unreadable(
    "zip-damaged",
    `This zip cannot be read: ${how}. Pack or download it again.`,
  );
}
