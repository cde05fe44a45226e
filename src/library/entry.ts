import type { DataSet } from "../model/dataset.ts";

/** When something happened: the order tells before from after, the clock is only shown, for it may be wrong or set back. */
export interface Moment {
  /** Counts all changes of the library, from 1. */
  readonly order: number;
  /** Milliseconds since 1970 by the clock of the machine at the time. */
  readonly atMs: number;
}

/** What is known of a data set without reading it. */
export interface Summary {
  readonly title: string;
  /** The data set's own id, which addresses name. Entries may share it; keys they do not. */
  readonly datasetId: string;
  readonly actors: number;
  readonly contacts: number;
}

/** A data set that is kept in this browser. */
export interface Entry extends Summary {
  readonly key: string;
  /** Counts the saves, from 1. A save names the one that it builds on, so that none is lost. */
  readonly revision: number;
  readonly of: Content["of"];
  /** The file that it was first opened from, or what else it comes from, in a few words. */
  readonly cameFrom: string;
  /** Size of the content in bytes. */
  readonly size: number;
  readonly created: Moment;
  readonly changed: Moment;
}

/** The data set itself: its records as the bytes of a `.demarche.json`, or the event table as the file that it came from. */
export type Content =
  | { readonly of: "records"; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly of: "events";
      readonly name: string;
      readonly file: Blob;
      readonly include: "contacts" | "all";
    };

export function summaryOf(dataset: DataSet): Summary {
  return {
    title: dataset.title,
    datasetId: dataset.id,
    actors: dataset.actors.length,
    contacts: dataset.contacts.length,
  };
}

export function sizeOf(content: Content): number {
  return content.of === "records" ? content.bytes.length : content.file.size;
}
