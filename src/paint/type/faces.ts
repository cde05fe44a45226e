import type { Font } from "fontkit";
import { FACE_PARTS, partOf, type FacePart, type Weight } from "./face-parts.ts";
import { tablesOfWoff, type FontTables } from "./font-file.ts";
import { openFont } from "./open-type.ts";

/** A part of the shipped face at one weight. */
export interface Face {
  readonly part: FacePart;
  readonly weight: Weight;
  readonly font: Font;
  readonly tables: FontTables;
}

/** The bytes of a part as its package ships them, WOFF 1.0: the same in page and command line. */
export type ReadFace = (part: FacePart, weight: Weight) => Promise<Uint8Array>;

/** A text that is to be drawn. */
export interface Text {
  readonly text: string;
  readonly weight: Weight;
}

/** The faces that texts need, those of Latin among them, which draw what no part has. */
export class Faces {
  readonly #faces: ReadonlyMap<string, Face>;

  constructor(faces: Iterable<Face>) {
    this.#faces = new Map(Array.from(faces, (face) => [keyOf(face.part, face.weight), face]));
  }

  /** In the order of {@link FACE_PARTS}, then by weight. */
  *[Symbol.iterator](): Generator<Face, undefined> {
    for (const part of FACE_PARTS) {
      for (const weight of [400, 600] as const) {
        const face = this.#faces.get(keyOf(part, weight));
        if (face !== undefined) yield face;
      }
    }
  }

  /** The face that has a character; null where none has. */
  of(codePoint: number, weight: Weight): Face | null {
    const part = partOf(codePoint);
    const first = part && this.#faces.get(keyOf(part, weight));
    if (first?.font.hasGlyphForCodePoint(codePoint)) return first;
    for (const face of this) {
      if (face.weight === weight && face.font.hasGlyphForCodePoint(codePoint)) return face;
    }
    return null;
  }

  /** The face of Latin, whose box stands for what no face has. */
  latin(weight: Weight): Face {
    const face = this.#faces.get(keyOf(FACE_PARTS[0]!, weight));
    if (face === undefined) throw new RangeError("Expected the face of Latin among the faces.");
    return face;
  }
}

/** Reads the faces that the texts need; each once for each reader, however often it is asked for. */
export async function loadFaces(texts: Iterable<Text>, read: ReadFace): Promise<Faces> {
  const wanted = new Map<string, readonly [FacePart, Weight]>();
  const want = (part: FacePart, weight: Weight) =>
    wanted.set(keyOf(part, weight), [part, weight] as const);
  for (const { text, weight } of texts) {
    want(FACE_PARTS[0]!, weight);
    for (const character of text) {
      const part = partOf(character.codePointAt(0)!);
      if (part !== undefined) want(part, weight);
    }
  }
  return new Faces(
    await Promise.all(Array.from(wanted.values(), ([part, weight]) => opened(part, weight, read))),
  );
}

const OPENED = new WeakMap<ReadFace, Map<string, Promise<Face>>>();

function opened(part: FacePart, weight: Weight, read: ReadFace): Promise<Face> {
  const known = OPENED.get(read) ?? new Map<string, Promise<Face>>();
  OPENED.set(read, known);
  const key = keyOf(part, weight);
  const face = known.get(key) ?? openFace(part, weight, read);
  known.set(key, face);
  // What could not be read may be there the next time.
  face.catch(() => known.delete(key));
  return face;
}

async function openFace(part: FacePart, weight: Weight, read: ReadFace): Promise<Face> {
  const tables = tablesOfWoff(await read(part, weight));
  return { part, weight, font: openFont(tables), tables };
}

function keyOf(part: FacePart, weight: Weight): string {
  return `${part.name} ${weight}`;
}

/** The characters that no face has and that ought to be seen, each once, in the order in which they come. */
export function lackingCharacters(texts: Iterable<Text>, faces: Faces): readonly string[] {
  const lacking = new Set<string>();
  for (const { text, weight } of texts) {
    for (const character of text) {
      if (UNSEEN.test(character) || lacking.has(character)) continue;
      if (faces.of(character.codePointAt(0)!, weight) === null) lacking.add(character);
    }
  }
  return [...lacking];
}

const UNSEEN = /^[\p{C}\p{Z}\p{Variation_Selector}]$/u;
