import { zlibSync } from "fflate";

/** A reference to an object of the file: `4 0 R`. */
export type Reference = string;

/** A PDF file as it is put together (ISO 32000-1, 7.5): objects, their places, and where the catalogue is. */
export class PdfFile {
  readonly #objects: Uint8Array[] = [];

  /** The reference that the next object gets. */
  get next(): Reference {
    return `${this.#objects.length + 1} 0 R`;
  }

  add(content: string): Reference {
    return this.#put([bytesOf(content)]);
  }

  /** A packed stream. @param entries of its dictionary, besides length and filter */
  addStream(data: Uint8Array, entries = ""): Reference {
    const packed = zlibSync(data, { level: 9 });
    const head = `<< /Length ${packed.length} /Filter /FlateDecode ${entries}>>\nstream\n`;
    return this.#put([bytesOf(head), packed, bytesOf("\nendstream")]);
  }

  #put(content: readonly Uint8Array[]): Reference {
    const number = this.#objects.length + 1;
    this.#objects.push(joined([bytesOf(`${number} 0 obj\n`), ...content, bytesOf("\nendobj\n")]));
    return `${number} 0 R`;
  }

  /** The file. Without a clock and without chance: of the same objects the same bytes. */
  bytes(catalogue: Reference, information: Reference): Uint8Array<ArrayBuffer> {
    // The second line tells programs that guess that this is no text.
    const header = new Uint8Array([...bytesOf("%PDF-1.7\n%"), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]);
    let end = header.length;
    const places = this.#objects.map(({ length }) => {
      end += length;
      return String(end - length).padStart(10, "0");
    });
    const size = places.length + 1;
    const table = places.map((place) => `${place} 00000 n \n`).join("");
    const trailer = `trailer\n<< /Size ${size} /Root ${catalogue} /Info ${information} >>\nstartxref\n${end}\n%%EOF\n`;
    const tail = `xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`;
    return joined([header, ...this.#objects, bytesOf(tail)]);
  }
}

/** Latin-1, which all but texts and streams keep to. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A text as a string object: UTF-16 with its mark, in hexadecimal. */
export function textString(text: string): string {
  return `<FEFF${hexOfText(text)}>`;
}

/** UTF-16, big end first, in hexadecimal. */
export function hexOfText(text: string): string {
  let hex = "";
  for (let at = 0; at < text.length; at++) hex += hex4(text.charCodeAt(at));
  return hex;
}

export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, "0");
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}
