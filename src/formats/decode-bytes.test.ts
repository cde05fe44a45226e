import { expect, test } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";

test("A9: the signs of Windows-1252 are signs, on every engine", () => {
  const bytes = Uint8Array.of(0x93, 0x80, 0x20, 0x96, 0x20, 0xc9, 0x94);
  expect(decodeBytes("windows-1252", bytes)).toBe("“€ – É”");
});

test("bytes that are no text are marked, also at the end", () => {
  expect(decodeBytes("utf-8", Uint8Array.of(0x61, 0xff, 0xc3))).toBe("a\ufffd\ufffd");
  expect(decodeBytes("utf-8", Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe("a");
});
