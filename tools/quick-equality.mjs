/** Before any test: two arrays of the same bytes are equal. Vitest looks at their elements one by one, which takes seconds for a file. */
import { expect } from "vitest";

expect.addEqualityTesters([
  /**
   * @param {unknown} one
   * @param {unknown} other
   * @returns {true | undefined} undefined leaves it to the usual comparison
   */
  function haveSameBytes(one, other) {
    if (!ArrayBuffer.isView(one) || !ArrayBuffer.isView(other)) return undefined;
    if (one.constructor !== other.constructor || one.byteLength !== other.byteLength)
      return undefined;
    const [bytes, others] = [bytesOf(one), bytesOf(other)];
    return bytes.every((byte, at) => byte === others[at]) ? true : undefined;
  },
]);

/** @param {ArrayBufferView} view */
function bytesOf({ buffer, byteOffset, byteLength }) {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
