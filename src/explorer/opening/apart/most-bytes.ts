/** Larger files are refused before they are read. Bytes. */
export const MOST_BYTES = 200_000_000;

/** A table of any kind takes some twelve times its bytes to be understood, and is understood anew with each answer in the preview. Bytes. */
export const MOST_TABLE_BYTES = 100_000_000;

/** As it is said: begun ones count. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
