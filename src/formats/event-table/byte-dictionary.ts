/** Texts numbered by first appearance, kept as bytes, so that a cell becomes a number without becoming a string. */
export interface ByteDictionary {
  readonly length: number;
  /** The number of the bytes from `start` to `end` (excluded), which are copied when they are new. Cost: the bytes, once or twice. */
  numberOf(bytes: Uint8Array, start: number, end: number): number;
  /** Whether the text of a number is well-formed UTF-8. Asked once a number, remembered. */
  isText(number: number): boolean;
  /** The text of a number; what is no UTF-8 in it comes as U+FFFD. */
  text(number: number): string;
  /** The texts of all numbers, in a small part of the time that asking for each takes. */
  texts(): readonly string[];
}

/** An empty dictionary: a hash table with open addressing, at most half full. */
export function createByteDictionary(): ByteDictionary {
  return new Dictionary();
}

class Dictionary implements ByteDictionary {
  length = 0;
  #latest = -1;
  #seen: Uint8Array | null = null;
  #view = viewOf(new Uint8Array());
  #arena = new Uint8Array(1 << 12);
  #arenaView = viewOf(this.#arena);
  /** Text n is `arena[ends[n - 1] .. ends[n]]`. */
  #ends = new Uint32Array(1 << 8);
  #hashes = new Int32Array(1 << 8);
  /** A number, or -1. */
  #slots = new Int32Array(1 << 9).fill(-1);
  /** Number -> 0 not asked yet, 1 well-formed, 2 not. */
  #soundness = new Uint8Array(1 << 8);

  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const view = this.#viewOf(bytes);
    // Sorted tables say the same many times in a row.
    if (this.#latest >= 0 && this.#is(this.#latest, view, start, end)) return this.#latest;
    const hash = hashOf(view, start, end);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = slots[slot]!;
      if (number < 0) return (this.#latest = this.#add(bytes.subarray(start, end), hash));
      if (this.#hashes[number] === hash && this.#is(number, view, start, end)) {
        return (this.#latest = number);
      }
      slot = (slot + 1) & mask;
    }
  }

  isText(number: number): boolean {
    if (this.#soundness[number] === 0)
      this.#soundness[number] = isUtf8(this.#bytes(number)) ? 1 : 2;
    return this.#soundness[number] === 1;
  }

  text(number: number): string {
    return LENIENT.decode(this.#bytes(number));
  }

  texts(): readonly string[] {
    const used = this.#ends[this.length - 1] ?? 0;
    let from = 0;
    let block = "";
    return Array.from({ length: this.length }, (_, number) => {
      const start = number === 0 ? 0 : this.#ends[number - 1]!;
      const end = this.#ends[number]!;
      // What is ASCII is as long in bytes as in letters, so that a long text can be cut.
      if (!isAscii(this.#arena, start, end)) return this.text(number);
      if (end > from + block.length) {
        from = start;
        block = BYTES.decode(
          this.#arena.subarray(start, Math.max(end, Math.min(used, start + BLOCK))),
        );
      }
      return block.slice(start - from, end - from);
    });
  }

  #bytes(number: number): Uint8Array {
    const start = number === 0 ? 0 : this.#ends[number - 1]!;
    return this.#arena.subarray(start, this.#ends[number]);
  }

  /** The same bytes as words at any place; those of one scanner are the same array many times in a row. */
  #viewOf(bytes: Uint8Array): DataView {
    if (bytes !== this.#seen) {
      this.#seen = bytes;
      this.#view = viewOf(bytes);
    }
    return this.#view;
  }

  #is(number: number, view: DataView, start: number, end: number): boolean {
    const arena = this.#arenaView;
    const from = number === 0 ? 0 : this.#ends[number - 1]!;
    const to = this.#ends[number]!;
    if (to - from !== end - start) return false;
    const shift = start - from;
    if (to - from < WORD) {
      for (let at = from; at < to; at++) {
        if (arena.getUint8(at) !== view.getUint8(at + shift)) return false;
      }
      return true;
    }
    // Names that begin alike end differently.
    const last = to - WORD;
    if (arena.getInt32(last) !== view.getInt32(last + shift)) return false;
    for (let at = from; at < last; at += WORD) {
      if (arena.getInt32(at) !== view.getInt32(at + shift)) return false;
    }
    return true;
  }

  #add(bytes: Uint8Array, hash: number): number {
    const number = this.length++;
    const used = number === 0 ? 0 : this.#ends[number - 1]!;
    const size = used + bytes.length;
    if (size > this.#arena.length) {
      this.#arena = grown(this.#arena, Math.max(size, 2 * used));
      this.#arenaView = viewOf(this.#arena);
    }
    this.#arena.set(bytes, used);
    if (number === this.#ends.length) {
      this.#ends = grown(this.#ends, 2 * number);
      this.#hashes = grown(this.#hashes, 2 * number);
      this.#soundness = grown(this.#soundness, 2 * number);
    }
    this.#ends[number] = size;
    this.#hashes[number] = hash;
    if (2 * this.length > this.#slots.length) this.#rehash(2 * this.#slots.length);
    else this.#place(number);
    return number;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[number]! & mask;
    while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number;
  }

  #rehash(size: number): void {
    this.#slots = new Int32Array(size).fill(-1);
    for (let number = 0; number < this.length; number++) this.#place(number);
  }
}

/** Bytes that become one text: all of a large dictionary would be longer than a text can be. */
const BLOCK = 1 << 16;

/** Bytes that are looked at together. */
const WORD = 4;

/**
 * Four bytes a step, after MurmurHash3 (Austin Appleby, 2008) without its rotations; the last step takes the last four, of which some may have
 * been taken before. Two texts of the same hash are told apart by their bytes.
 */
function hashOf(view: DataView, start: number, end: number): number {
  let hash = end - start;
  if (hash < WORD) {
    for (let at = start; at < end; at++) hash = mixed(hash, view.getUint8(at));
  } else {
    for (let at = start; at < end - WORD; at += WORD) hash = mixed(hash, view.getInt32(at));
    hash = mixed(hash, view.getInt32(end - WORD));
  }
  return hash ^ (hash >>> 16);
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x85ebca6b);
  return product ^ (product >>> 13);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

const BYTES = new TextDecoder("latin1");
const LENIENT = new TextDecoder("utf-8", { ignoreBOM: true });
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function isUtf8(bytes: Uint8Array): boolean {
  if (isAscii(bytes, 0, bytes.length)) return true;
  try {
    STRICT.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! >= 0x80) return false;
  return true;
}

/** The same numbers at the beginning of a longer array. */
export function grown<T extends Uint8Array | Uint16Array | Int32Array | Uint32Array>(
  array: T,
  size: number,
): T {
  const larger = new (array.constructor as new (length: number) => T)(size); // Its own class.
  larger.set(array);
  return larger;
}
