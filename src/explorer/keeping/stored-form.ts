import { demarcheJsonPieces, readDemarcheJson } from "../../formats/demarche-json.ts";
import type { Content } from "../../library/entry.ts";
import type { DataSet } from "../../model/dataset.ts";
import type { OpenedDataSet } from "../../state/state.ts";
import type { TakenFiles } from "../../state/origin.ts";
import { pagePause } from "./page-pause.ts";

/** So long the page is held up at most between two pauses. Milliseconds. */
const HELD_UP_MS = 12;

/**
 * A data set as it is kept: an event table as the file that it came from, everything else as its canonical JSON. That of 30,000 contacts
 * takes half a second, so it is written piece by piece.
 */
export async function storedForm(dataset: DataSet, taken: TakenFiles | null): Promise<Content> {
  const file = taken?.files[0];
  if (dataset.columns !== undefined && taken?.files.length === 1 && file !== undefined) {
    return { of: "events", name: file.path, file: file.file, include: taken.include };
  }
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  await withPauses(demarcheJsonPieces(dataset), (text) => pieces.push(encoder.encode(text)));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  await withPauses(pieces, (piece) => {
    bytes.set(piece, at);
    at += piece.length;
  });
  return { of: "records", bytes };
}

async function withPauses<T>(all: Iterable<T>, take: (one: T) => void): Promise<void> {
  let since = performance.now();
  for (const one of all) {
    take(one);
    if (performance.now() - since < HELD_UP_MS) continue;
    await pagePause();
    since = performance.now();
  }
}

/** The files by which what is kept is read. */
export function filesOf(content: Content): TakenFiles {
  if (content.of === "events") {
    return { files: [{ path: content.name, file: content.file }], include: content.include };
  }
  return { files: [{ path: KEPT_NAME, file: new Blob([content.bytes]) }], include: "contacts" };
}

/** The data set in kept records; null for an event table, and where there is none. */
export function readRecords(content: Content): DataSet | null {
  return content.of === "records" ? readDemarcheJson(KEPT_NAME, content.bytes).dataset : null;
}

const KEPT_NAME = "kept.demarche.json";

/** The title of an event table is not in its file. */
export function retitled(opened: OpenedDataSet, title: string): OpenedDataSet {
  if (opened.dataset.columns === undefined || opened.dataset.title === title) return opened;
  const dataset = { ...opened.dataset, title };
  return {
    ...opened,
    dataset,
    ...(opened.network && { network: { ...opened.network, dataset } }),
  };
}

/** Whether two contents are the same to the byte. */
export async function isSame(a: Content, b: Content): Promise<boolean> {
  const [mine, other] = [blobOf(a), blobOf(b)];
  if (a.of !== b.of || mine.size !== other.size) return false;
  for (let at = 0; at < mine.size; at += PIECE_BYTES) {
    const pieces = [mine, other].map((blob) => blob.slice(at, at + PIECE_BYTES).arrayBuffer());
    const [left, right] = (await Promise.all(pieces)).map((piece) => new Uint8Array(piece));
    if (left?.some((byte, i) => byte !== right?.[i])) return false;
  }
  return true;
}

const PIECE_BYTES = 4_000_000;

export function blobOf(content: Content): Blob {
  return content.of === "events"
    ? content.file
    : new Blob([content.bytes], { type: "application/json" });
}
