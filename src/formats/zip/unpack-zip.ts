import { Inflate } from "fflate";
import { quoted } from "../../model/problem.ts";
import { MOST_TIMES_UNPACKED, MOST_UNPACKED, SMALL_UNPACKED } from "../gzip.ts";
import { Unreadable } from "../unreadable.ts";
import { crc32 } from "./crc32.ts";
import { damaged, zipEntries } from "./zip-entries.ts";
import type { ZipEntry } from "./zip-entries.ts";

const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
/** Deflate makes at most 1,032 bytes of one, so no more than 16 MB come between two looks at the total. */
const PIECE = 16 * 1024;

/** A zip whose files are unpacked when they are asked for, within one limit for all. */
export interface OpenZip {
  /** In the order of the directory, what systems add for themselves left out. */
  readonly names: readonly string[];
  /** The bytes of a file. @throws RangeError for a name that is not among `names`; Unreadable where it is damaged or a limit is passed */
  readonly unpack: (name: string) => Uint8Array;
}

/**
 * Reads the directory of a zip; nothing is unpacked yet. Limits hold for what really comes out, whatever headers say; headers are believed only where
 * they say too much.
 *
 * @throws Unreadable as {@link zipEntries}, and where the files would unpack to more than is allowed
 */
export function openZip(bytes: Uint8Array): OpenZip {
  const entries = new Map<string, ZipEntry>();
  const most = Math.min(
    MOST_UNPACKED,
    Math.max(SMALL_UNPACKED, MOST_TIMES_UNPACKED * bytes.length),
  );
  let said = 0;
  for (const entry of zipEntries(bytes)) {
    said += entry.size;
    if (/(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(entry.name)) continue;
    if (entries.has(entry.name)) throw damaged(`it holds ${quoted(entry.name)} twice`);
    entries.set(entry.name, entry);
  }
  if (said > most) throw tooLarge(most);
  const budget = { left: most, most };
  return {
    names: [...entries.keys()],
    unpack(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new RangeError(`Expected a name of the zip, got ${name}.`);
      return unpackEntry(bytes, entry, budget);
    },
  };
}

interface Budget {
  left: number;
  readonly most: number;
}

function unpackEntry(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  const packed = packedBytes(bytes, entry);
  const pieces: Uint8Array[] = [];
  let length = 0;
  let crc = 0;
  const take = (piece: Uint8Array) => {
    length += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0) throw tooLarge(budget.most);
    if (length > entry.size) throw wrongSize(entry);
    crc = crc32(piece, crc);
    pieces.push(piece);
  };
  if (entry.method === 0) take(packed);
  else inflate(packed, entry, take);
  if (length !== entry.size) throw wrongSize(entry);
  if (crc !== entry.crc) throw damaged(`${quoted(entry.name)} is not what was packed`);
  return joined(pieces, length);
}

function packedBytes(bytes: Uint8Array, { name, offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + HEADER_LENGTH > bytes.length || view.getUint32(offset, true) !== HEADER) {
    throw damaged(`${quoted(name)} is not where its directory says`);
  }
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + HEADER_LENGTH + names;
  if (start + packedSize > bytes.length) throw damaged(`${quoted(name)} is cut off`);
  return bytes.subarray(start, start + packedSize);
}

function inflate(packed: Uint8Array, { name }: ZipEntry, take: (piece: Uint8Array) => void): void {
  const inflater = new Inflate(take);
  try {
    for (let at = 0; at === 0 || at < packed.length; at += PIECE) {
      inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw damaged(`the packed bytes of ${quoted(name)} make no sense`);
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only, ...others] = pieces;
  if (only !== undefined && others.length === 0) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function tooLarge(most: number): Unreadable {
  const how =
    most === MOST_UNPACKED
      ? "512 MB"
      : most === SMALL_UNPACKED
        ? "10 MB, far more than its size"
        : `${String(MOST_TIMES_UNPACKED)} times its size`;
  return new Unreadable(
    "zip-too-large",
    `This file unpacks to more than ${how}, which no data set does. It is not read.`,
  );
}

function wrongSize({ name }: ZipEntry): Unreadable {
  return damaged(`${quoted(name)} has another size than the zip says`);
}
