import { decodeBytes } from "../decode-bytes.ts";

/** An encoding of one byte a character, and what texts in it are made of. */
interface Candidate {
  readonly label: string;
  /** The script of its letters beyond ASCII. */
  readonly script: RegExp;
  /** Letters that the languages written in it use often. */
  readonly common: string;
  /** Letters that they use now and then. */
  readonly rare: string;
}

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Of equals the first is taken. */
const CANDIDATES: readonly Candidate[] = [
  {
    label: "windows-1252",
    script: LATIN,
    common: "éäöüàèßçáíóúñãâêôåøæîëïõÄÖÜÉÅØ",
    rare: "ìòùûœÿšžÀÁÂÃÇÈÊÍÎÓÔÕÚÑÆŠŽðþÐÞýÝ",
  },
  {
    label: "windows-1250",
    script: LATIN,
    common: "éáíóąęłśżćńčřšžůěýőűúöüâîäČŘŠŽŁŚŻ",
    rare: "ĆÁÉÍÓÚÖÜŐŰĐđşţăźŹňŇďĎťŤôľĽÎŞŢĂß",
  },
  {
    label: "windows-1254",
    script: LATIN,
    common: "ışğİüöçŞÇÖÜâ",
    rare: "Ğîûéêà",
  },
  {
    label: "macintosh",
    script: LATIN,
    common: "éäöüàèßçáíóúñãâêôåøæîëïõÄÖÜÉÅØ",
    rare: "ìòùûœÿÀÁÂÃÇÈÊÍÎÓÔÕÚÑÆı",
  },
  {
    label: "windows-1251",
    script: CYRILLIC,
    common: "оеаинтсрвлкмдпуяызбйгчхжюшцщэфьіїєў",
    rare: "ОЕАИНТСРВЛКМДПУЯЗБЙГЧХЖЮШЦЩЭФЁёъЪЫЬІЇЄЎђћњљџјЂЋЊЉЏЈ",
  },
  {
    label: "KOI8-R",
    script: CYRILLIC,
    common: "оеаинтсрвлкмдпуяызбйгчхжюшцщэфь",
    rare: "ОЕАИНТСРВЛКМДПУЯЗБЙГЧХЖЮШЦЩЭФЁёъЪЫЬ",
  },
  {
    label: "x-mac-cyrillic",
    script: CYRILLIC,
    common: "оеаинтсрвлкмдпуяызбйгчхжюшцщэфь",
    rare: "ОЕАИНТСРВЛКМДПУЯЗБЙГЧХЖЮШЦЩЭФЁёъЪЫЬ",
  },
  {
    label: "windows-1253",
    script: /\p{Script=Greek}/u,
    common: "αοιετσνηυρπκμλωςίόάέήύώδγχθφβξζψ",
    rare: "ΑΟΙΕΤΣΝΗΥΡΠΚΜΛΩΔΓΧΘΦΒΞΖΨΆΈΉΊΌΎΏϊϋΐΰ",
  },
];

/**
 * The single-byte encoding under which the bytes look most like words: letters that its languages use, no capitals behind small letters,
 * no signs inside words. Deterministic; linear in the bytes.
 */
export function guessEncoding(bytes: Uint8Array): string {
  let best = "windows-1252";
  let most = -Infinity;
  for (const candidate of CANDIDATES) {
    const score = evidenceFor(candidate, decodeBytes(candidate.label, bytes));
    if (score > most) [best, most] = [candidate.label, score];
  }
  return best;
}

/** Typographic signs that stand at the edges of words in any language. */
const SIGNS = "’‘“”„–—…«»€§°№ \u00a0•©®";

function evidenceFor({ script, common, rare }: Candidate, text: string): number {
  const weights = new Map<string, number>();
  for (const sign of SIGNS) weights.set(sign, 0.5);
  for (const letter of rare) weights.set(letter, 1);
  for (const letter of common) weights.set(letter, 3);
  const isLatin = script === LATIN;
  let score = 0;
  let before = " ";
  for (const character of text) {
    if (character > "\u007f") {
      score +=
        (weights.get(character) ?? (script.test(character) ? -1 : -3)) -
        (character === "\ufffd" ? 5 : 0);
      score -= oddity(before, character, isLatin);
    }
    before = character;
  }
  return score;
}

const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const LETTER = /\p{L}/u;

/** What speaks against a character behind the one before it. */
function oddity(before: string, character: string, isLatin: boolean): number {
  const isLetter = LETTER.test(character);
  if (!isLetter) return LETTER.test(before) && !SIGNS.includes(character) ? 2 : 0;
  const capitalInside = UPPER.test(character) && LOWER.test(before) ? 3 : 0;
  const beside = before > "\u007f" && LETTER.test(before);
  if (isLatin) return capitalInside + (beside ? 2 : 0);
  // A letter of another script in the middle of an English word is an accent in a wrong reading.
  return capitalInside + (/[a-z]/i.test(before) ? 4 : 0);
}
