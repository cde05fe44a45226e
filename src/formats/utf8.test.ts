import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeUtf8 } from "./utf8.ts";

describe("decodeUtf8", () => {
  test("reads UTF-8 with and without a byte order mark", () => {
    const text = "id,name\nyerevan,Երևան";
    const bytes = new TextEncoder().encode(text);
    expect(decodeUtf8(bytes)).toEqual({ ok: true, text, encoding: "UTF-8" });
    expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toEqual(decodeUtf8(bytes));
  });

  test("obeys a UTF-16 byte order mark of either order", () => {
    expect(decodeUtf8(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x35, 0x05))).toMatchObject({
      text: "AԵ",
    });
    expect(decodeUtf8(Uint8Array.of(0xfe, 0xff, 0, 0x41, 0x05, 0x35))).toMatchObject({
      text: "AԵ",
    });
  });

  test("names the first byte that is not UTF-8 and its line", () => {
    const bytes = Buffer.from("id\nfrance\r\nmexique,M\xe9xico", "latin1");
    expect(decodeUtf8(bytes)).toEqual({ ok: false, offset: 20, byte: 0xe9, line: 3 });
  });

  test("agrees with the platform's strict decoder on any bytes", () => {
    const tricky = fc.constantFrom(
      0x00,
      0x41,
      0x80,
      0xbf,
      0xc1,
      0xc3,
      0xe0,
      0xa0,
      0xed,
      0x9f,
      0xf0,
      0x90,
      0xf4,
      0x8f,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tricky, fc.nat(255)), { maxLength: 12 }), (numbers) => {
        const bytes = Uint8Array.from([0x41, ...numbers]);
        const strict = (part: Uint8Array) => {
          try {
            return new TextDecoder("utf-8", { fatal: true }).decode(part);
          } catch {
            return null;
          }
        };
        const decoded = decodeUtf8(bytes);
        expect(decoded.ok ? decoded.text : null).toBe(strict(bytes));
        if (!decoded.ok) expect(strict(bytes.subarray(0, decoded.offset))).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});
