import { roleOfName, wordKey } from "./role-names.ts";

/** Whether words say that there is a source behind them, and not which: `link 2`, `Quelle`, `здесь`, `[1]`, `PDF`. */
export function isPointer(words: string): boolean {
  const key = wordKey(words);
  const stem = key.replace(/ ?\d{1,3}$/, "");
  // Marks and bare numbers name nobody.
  if (/^(?:(?:no|nr|n|№) ?)?[\d ]*$/.test(key) || POINTERS.has(stem)) return true;
  if (!/^\p{L}+ ?\d{0,2}$/u.test(key)) return false;
  const role = roleOfName(key);
  return role === "url" || role === "publisher" || role === "title";
}

const POINTERS: ReadonlySet<string> = new Set(
  [
    "here|click here|see here|open|read|read more|more|see|view|www|hier|ici|voir|lire",
    "здесь|тут|подробнее|aqui|ver|burada|burdan|bura|այստեղ|տես",
    "pdf|doc|docx|html|htm|file|download|full text|text|original|online|datei|fichier|файл",
  ]
    .join("|")
    .split("|"),
);
