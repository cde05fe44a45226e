/** A file with the path by which it was given. */
export interface GivenFile {
  /** A file's name, or its path from the folder that was given. */
  readonly path: string;
  readonly file: Blob;
}
