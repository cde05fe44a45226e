/** Encodings that a person may choose from, Unicode first. */
export const ENCODINGS: readonly string[] = [
  ...["UTF-8", "UTF-16LE", "UTF-16BE"],
  ...["windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254"],
  ...["KOI8-R", "macintosh", "x-mac-cyrillic"],
];
