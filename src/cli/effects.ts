import type { Day } from "../model/day.ts";

/** Everything outside that a command can reach. `nodeEffects` is the real one. */
export interface Effects {
  /** Results: text, or the bytes of a file. */
  readonly out: (content: string | Uint8Array) => void;
  /** Until whoever reads the results has taken them; what is given without waiting is held in memory. */
  readonly drained: () => Promise<void>;
  /** Everything else that is said. */
  readonly err: (text: string) => void;
  /** The bytes of standard input as they come. */
  readonly input: () => AsyncIterable<Uint8Array>;
  readonly files: FileAccess;
  readonly today: Day;
  /** The product's version. */
  readonly version: () => string;
}

/** The file system, as far as it is needed. Paths are as given. @throws Error with a `code` as Node's own */
export interface FileAccess {
  readonly kindOf: (path: string) => "file" | "folder" | "nothing";
  /** Names of the files in a folder, sorted by code unit. */
  readonly list: (folder: string) => readonly string[];
  readonly read: (path: string) => Uint8Array;
  /** The bytes of a file as they come. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array>;
  /** All bytes or nothing: written beside the file under a temporary name, then renamed. The folder must be there. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** A new folder of files, all or nothing: written beside it under a temporary name, then renamed. */
  readonly writeFolder: (path: string, files: ReadonlyMap<string, Uint8Array>) => void;
  /** Whether both paths lead to the same file or folder that is there. */
  readonly isSame: (a: string, b: string) => boolean;
  /** Path of a file in a folder. */
  readonly join: (folder: string, name: string) => string;
}
