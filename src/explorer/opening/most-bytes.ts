/** Larger files are refused before they are read. Bytes. */
export const MOST_BYTES = 200_000_000;
