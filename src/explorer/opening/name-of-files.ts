import { counted } from "../../model/count-words.ts";
import { excerpt } from "../../model/problem.ts";
import type { GivenFile } from "./dropped-files.ts";

/** The name under which files are being opened: the folder's, the file's, or how many there are. */
export function nameOfFiles(files: readonly GivenFile[]): string {
  const [first] = files;
  if (first === undefined) return "nothing";
  const folder = /^(.+)\/[^/]*$/.exec(first.path)?.[1];
  if (folder !== undefined) return excerpt(folder, 80);
  return files.length === 1 ? excerpt(first.path, 80) : counted(files.length, "file");
}
