/** Files, and which rows of an event table are wanted of them. */
export interface TakenFiles {
  readonly files: readonly {
    /** A file's name, or its path from the folder that was given. */
    readonly path: string;
    readonly file: Blob;
  }[];
  readonly include: "contacts" | "all";
}

/** Where the open data set came from. A new object each time one is opened, the same one for as long as that is open and edited. */
export type Origin =
  /** It comes with the page, whole and unchanged. */
  | { readonly from: "page" }
  | {
      readonly from: "files";
      readonly name: string;
      readonly taken: TakenFiles;
      /** Why it can be looked at alone, neither changed nor kept: what writes it anew would lose something. */
      readonly readOnly?: string;
    }
  /** It was kept in this browser under a key; `taken` is the file of an event table. */
  | { readonly from: "library"; readonly key: string; readonly taken: TakenFiles | null };

/** The files of an event table that can be read again another way. */
export function takenFiles(origin: Origin | null): TakenFiles | null {
  return origin === null || origin.from === "page" ? null : origin.taken;
}
