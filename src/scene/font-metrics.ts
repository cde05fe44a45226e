import { FONT_WIDTHS } from "./font-widths.ts";

/** Widths in ems where the table has none: a middling letter; what East Asian scripts and emoji take. */
const OTHER_EM = 0.62;
const WIDE_EM = 1.1;

/** A substitute face may be this much wider than Noto Sans (figure.md): room for text is asked for with it. */
export const SUBSTITUTE_SLACK = 1.12;

const INVISIBLE = /^[\p{M}\p{Cf}]$/u;

/**
 * Width of a line of text in CSS pixels, set in Noto Sans; kerning left out. From our own table and never from the browser, so that
 * a figure is the same everywhere. Linear in the length.
 */
export function textWidth(text: string, sizePx: number, weight: 400 | 600): number {
  let em = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    em += codePointWidth(code, weight);
    if (code > 0xffff) at++;
  }
  return em * sizePx;
}

/** Width of one character in ems; 0 for combining and invisible ones. */
export function codePointWidth(code: number, weight: 400 | 600): number {
  if (code < 0x20) return 0;
  const listed = listedWidth(code, weight);
  if (listed !== null) return listed;
  if (INVISIBLE.test(String.fromCodePoint(code))) return 0;
  return code >= 0x1100 && isWide(code) ? WIDE_EM : OTHER_EM;
}

const LACKING = 126;

function listedWidth(code: number, weight: 400 | 600): number | null {
  for (const block of FONT_WIDTHS) {
    if (code < block.from) return null;
    const widths = weight === 400 ? block.regular : block.semibold;
    if (code - block.from >= widths.length) continue;
    const step = widths.charCodeAt(code - block.from);
    return step === LACKING ? null : (step - 35) / 64;
  }
  return null;
}

/** Hangul, East Asian scripts, full-width forms and the planes of emoji and rare ideographs. */
function isWide(code: number): boolean {
  if (code <= 0x11ff || code >= 0x1f000) return true;
  return (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xffe6);
}
