/** Letters that Unicode does not take apart but that a reader without them on the keyboard types as these. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ħ: "h",
  ı: "i",
  ς: "σ",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "‐": "-",
  "‑": "-",
  "–": "-",
};

/**
 * The text as search compares it: lower case, without diacritics or invisible characters. The same in every locale; idempotent.
 * Linear in the length of ordinary text: combining marks are dropped before anything sorts them.
 */
export function foldText(text: string): string {
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.toLowerCase();
  return text
    .replace(/[\p{Mn}\p{Me}\p{Cf}]+/gu, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{Mn}\p{Me}\p{Cf}]+/gu, "")
    .replace(/[ßæœøłđħıς’‘ʼ‐‑–]/gu, (letter) => PLAIN[letter] ?? letter);
}

/** The distinct words of a search text, folded. Empty where nothing but space was typed. */
export function searchWords(search: string): readonly string[] {
  return [...new Set(foldText(search).split(/\s+/u))].filter((word) => word !== "");
}
