import arabicRanges from "@fontsource/noto-sans-arabic/unicode.json" with { type: "json" };
import armenianRanges from "@fontsource/noto-sans-armenian/unicode.json" with { type: "json" };
import georgianRanges from "@fontsource/noto-sans-georgian/unicode.json" with { type: "json" };
import hebrewRanges from "@fontsource/noto-sans-hebrew/unicode.json" with { type: "json" };
import latinRanges from "@fontsource/noto-sans/unicode.json" with { type: "json" };

export type Weight = 400 | 600;

/** A part of the shipped face: the characters of a script, in a file for each weight. */
export interface FacePart {
  /** As its files are named: `noto-sans-armenian-armenian`. */
  readonly name: string;
  readonly package: string;
  /** The characters it is for, as the value of `unicode-range`. */
  readonly range: string;
}

const PACKAGES = [
  {
    name: "noto-sans",
    ranges: latinRanges,
    scripts: ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese"],
  },
  { name: "noto-sans-armenian", ranges: armenianRanges, scripts: ["armenian"] },
  { name: "noto-sans-georgian", ranges: georgianRanges, scripts: ["georgian"] },
  { name: "noto-sans-hebrew", ranges: hebrewRanges, scripts: ["hebrew"] },
  { name: "noto-sans-arabic", ranges: arabicRanges, scripts: ["arabic"] },
] as const;

/** Every part, in the order in which they are asked for a character. */
export const FACE_PARTS: readonly FacePart[] = PACKAGES.flatMap(({ name, ranges, scripts }) =>
  scripts.map((script) => ({
    name: `${name}-${script}`,
    package: name,
    range: (ranges as Readonly<Record<string, string>>)[script] ?? "",
  })),
);

const SPANS: ReadonlyMap<FacePart, readonly (readonly [number, number])[]> = new Map(
  FACE_PARTS.map((part) => [part, spansOf(part.range)]),
);

function spansOf(range: string): readonly (readonly [number, number])[] {
  return range.split(",").map((piece) => {
    const [first = "", last = first] = piece.trim().replace(/^U\+/i, "").split("-");
    return [parseInt(first, 16), parseInt(last, 16)] as const;
  });
}

/** The first part that is for a character; undefined where the shipped face has none. */
export function partOf(codePoint: number): FacePart | undefined {
  return FACE_PARTS.find((part) =>
    SPANS.get(part)!.some(([first, last]) => codePoint >= first && codePoint <= last),
  );
}
