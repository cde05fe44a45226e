import { crc32 as nodeCrc } from "node:zlib";
import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paceMs } from "../../../tools/yardstick.mjs";
import { readBytes } from "../registry.ts";
import { crc32 } from "./crc32.ts";
import { packZip } from "./pack-zip.ts";
import { openZip } from "./unpack-zip.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const CONTACTS = utf8("id,date,kind,participants\nc,2020-10-02,call,a;b\n");

function codesOf(zip: Uint8Array) {
  return readBytes("data.zip", zip).then(({ dataset, problems }) => ({
    ids: dataset === null ? null : [...dataset.contacts].map(({ id }) => id),
    codes: problems.filter(({ severity }) => severity === "error").map(({ code }) => code),
    said: problems.map(({ message }) => message).join("\n"),
  }));
}

/** Sets bytes of a copy, little endian, at a distance behind the first or last place of a record's mark. */
function patched(zip: Uint8Array, mark: number, at: number, values: readonly number[]) {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let i = copy.length - 4; i >= 0; i--) {
    if (view.getUint32(i, true) !== mark) continue;
    copy.set(values, i + at);
    break;
  }
  return copy;
}
const ENTRY = 0x02014b50;
const END = 0x06054b50;

describe("a zip of our folder", () => {
  test("is read at its top or in a folder, without what systems add", async () => {
    for (const folder of ["", "my data/"]) {
      const zip = zipSync({
        [`${folder}contacts.csv`]: CONTACTS,
        [`${folder}.DS_Store`]: utf8("x"),
        [`__MACOSX/${folder}._contacts.csv`]: utf8("x"),
        [`__MACOSX/${folder}contacts.csv`]: utf8("x"),
      });
      expect(await codesOf(zip)).toMatchObject({
        ids: ["c"],
        codes: expect.not.arrayContaining(["zip-ambiguous"]) as string[],
      });
    }
  });

  test("D6: with two contacts.csv names both and asks to choose", async () => {
    const { ids, codes, said } = await codesOf(
      zipSync({ "a/contacts.csv": CONTACTS, "b/contacts.csv": CONTACTS }),
    );
    expect({ ids, codes }).toEqual({ ids: null, codes: ["zip-ambiguous"] });
    expect(said).toMatch(/“a\/contacts.csv” and “b\/contacts.csv”.*open the folder you mean/);
  });

  test("D6: with a file in another encoding says so of the file in it", async () => {
    const zip = zipSync({
      "contacts.csv": CONTACTS,
      "actors.csv": Uint8Array.of(0x69, 0x64, 0x0a, 0xe9, 0x0a),
    });
    const { problems } = await readBytes("data.zip", zip);
    expect(problems.find(({ file }) => file === "data.zip/actors.csv")).toBeDefined();
  });

  test("that holds one other data set gives that one", async () => {
    const { dataset } = await readBytes("data.zip", zipSync({ "x.json": utf8('{"contacts":[]}') }));
    expect(dataset).not.toBeNull();
  });

  test("has the same bytes whenever and wherever it is written", () => {
    const one = packZip(
      new Map([
        ["b", utf8("2")],
        ["a", utf8("1")],
      ]),
    );
    const other = packZip(
      new Map([
        ["a", utf8("1")],
        ["b", utf8("2")],
      ]),
    );
    expect(one).toEqual(other);
    expect(openZip(one).names).toEqual(["a", "b"]);
    expect(new DataView(one.buffer).getUint32(10, true)).toBe(0x00216000);
  });
});

describe("D4, D5: a zip that is not as it should be is refused with a sentence", () => {
  const good = zipSync({
    "contacts.csv": CONTACTS,
    "actors.csv": utf8("id,name,kind\n".repeat(50)),
  });
  test.each([
    ["that is none", utf8("PK is what it begins with"), "zip-damaged"],
    ["cut off", good.subarray(0, good.length - 30), "zip-damaged"],
    ["encrypted", patched(good, ENTRY, 8, [1]), "zip-encrypted"],
    ["of the large kind", patched(good, ENTRY, 20, [255, 255, 255, 255]), "zip-64"],
    ["of the large kind, by its end", patched(good, END, 10, [255, 255]), "zip-64"],
    ["with a size too small", patched(good, ENTRY, 24, [9, 0, 0, 0]), "zip-damaged"],
    ["with a size too large", patched(good, ENTRY, 24, [255, 255, 9, 0]), "zip-damaged"],
    ["with another checksum", patched(good, ENTRY, 16, [1, 2, 3, 4]), "zip-damaged"],
    ["packed in another way", patched(good, ENTRY, 10, [14]), "zip-method"],
    ["with a place that is none", patched(good, ENTRY, 42, [255, 255, 255, 0]), "zip-damaged"],
    ["with a name that leads out", zipSync({ "../contacts.csv": CONTACTS }), "zip-name"],
    ["with an absolute name", zipSync({ "/etc/contacts.csv": CONTACTS }), "zip-name"],
    ["with a name on a drive", zipSync({ "C:\\contacts.csv": CONTACTS }), "zip-name"],
    ["in another one", zipSync({ "inner.zip": good }), "zip-nested"],
    ["without data", zipSync({ "photo.png": utf8("x") }), "zip-without-data"],
    ["with two data sets", zipSync({ "a.json": utf8("{}"), "b.gexf": utf8("x") }), "zip-ambiguous"],
  ])("%s", async (_, zip, code) => {
    const { ids, codes, said } = await codesOf(zip);
    expect({ ids, codes }).toEqual({ ids: null, codes: [code] });
    expect(said).toMatch(/[.] .*[.]$/);
  });

  test("of more files than any data set has", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 5001 }, (_, i) => [`f${String(i)}`, new Uint8Array()]),
    );
    expect((await codesOf(zipSync(many, { level: 0 }))).codes).toEqual(["zip-too-many"]);
  });
});

describe("D5: a bomb", () => {
  const bomb = zipSync({ "contacts.csv": new Uint8Array(60_000_000) }, { level: 9 });

  test("is refused within two seconds, whether or not its headers tell", async () => {
    const lying = patched(bomb, ENTRY, 24, [100, 0, 0, 0]);
    for (const [zip, code] of [
      [bomb, "zip-too-large"],
      [lying, "zip-too-large"],
    ] as const) {
      const pace = await paceMs(async () => {
        expect((await codesOf(zip)).codes).toEqual([code]);
      });
      expect(pace).toBeLessThan(2000);
    }
  });
});

test("crc32 is that of zlib, in pieces too", () => {
  // Node before 22.2 has none of its own.
  if (typeof nodeCrc !== "function") {
    expect(crc32(utf8("123456789"))).toBe(0xcbf43926);
    return;
  }
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      expect(crc32(b, crc32(a))).toBe(nodeCrc(Buffer.concat([a, b])));
    }),
  );
});

test("any files come back from a zip", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 300 })),
      (files) => {
        const { names, unpack } = openZip(packZip(new Map(Object.entries(files))));
        expect(Object.fromEntries(names.map((name) => [name, unpack(name)]))).toEqual(files);
      },
    ),
    { numRuns: 50 },
  );
});
