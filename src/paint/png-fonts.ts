import arabic400 from "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url";
import arabic600 from "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2?url";
import armenian400 from "@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-400-normal.woff2?url";
import armenian600 from "@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-600-normal.woff2?url";
import cyrillic400 from "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url";
import cyrillic600 from "@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url";
import cyrillicExtended400 from "@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff2?url";
import cyrillicExtended600 from "@fontsource/noto-sans/files/noto-sans-cyrillic-ext-600-normal.woff2?url";
import georgian400 from "@fontsource/noto-sans-georgian/files/noto-sans-georgian-georgian-400-normal.woff2?url";
import georgian600 from "@fontsource/noto-sans-georgian/files/noto-sans-georgian-georgian-600-normal.woff2?url";
import greek400 from "@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff2?url";
import greek600 from "@fontsource/noto-sans/files/noto-sans-greek-600-normal.woff2?url";
import hebrew400 from "@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2?url";
import hebrew600 from "@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-600-normal.woff2?url";
import latin400 from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url";
import latin600 from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url";
import latinExtended400 from "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url";
import latinExtended600 from "@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url";

/** A part of the shipped face and the characters it is for, as the value of `unicode-range`. */
interface FacePart {
  readonly range: string;
  readonly test: RegExp;
  readonly regular: string;
  readonly semibold: string;
}

const PARTS: readonly FacePart[] = [
  {
    range:
      "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212",
    test: /[\0-\u00ff\u2000-\u206f]/,
    regular: latin400,
    semibold: latin600,
  },
  {
    range: "U+0100-02AF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0",
    test: /[\u0100-\u02af\u1e00-\u1eff\u20a0-\u20c0]/,
    regular: latinExtended400,
    semibold: latinExtended600,
  },
  { range: "U+0370-03FF", test: /[\u0370-\u03ff]/, regular: greek400, semibold: greek600 },
  {
    range: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
    test: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
    regular: cyrillic400,
    semibold: cyrillic600,
  },
  {
    range: "U+0460-048F,U+0492-04AF,U+04B2-052F",
    test: /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f]/,
    regular: cyrillicExtended400,
    semibold: cyrillicExtended600,
  },
  { range: "U+0530-058F", test: /[\u0530-\u058f]/, regular: armenian400, semibold: armenian600 },
  { range: "U+0590-05FF", test: /[\u0590-\u05ff]/, regular: hebrew400, semibold: hebrew600 },
  {
    range: "U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFC",
    test: /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/,
    regular: arabic400,
    semibold: arabic600,
  },
  { range: "U+10A0-10FF", test: /[\u10a0-\u10ff]/, regular: georgian400, semibold: georgian600 },
];

/**
 * `@font-face` rules with the parts of the shipped face that the text needs, each as a `data:` address: an SVG that is drawn as an image sees
 * neither the page's fonts nor any file.
 */
export async function embeddedFaces(text: string): Promise<string> {
  const needed = PARTS.filter(({ test }) => test.test(text));
  const rules = needed.flatMap(({ range, regular, semibold }) => [
    faceRule(regular, 400, range),
    faceRule(semibold, 600, range),
  ]);
  return (await Promise.all(rules)).join("\n");
}

async function faceRule(url: string, weight: 400 | 600, range: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Expected a font at ${url}, found status ${response.status}.`);
  const data = base64(new Uint8Array(await response.arrayBuffer()));
  return `@font-face{font-family:"Noto Sans";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

/** In pieces: a call with as many arguments as a font has bytes overflows the stack. */
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
