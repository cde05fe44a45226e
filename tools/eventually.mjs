import { vi } from "vitest";

/** So long something is waited for, milliseconds: it comes within a second, but a busy machine may need twenty. */
const PATIENCE_MS = 20_000;

/**
 * Looks again and again until what is expected is there.
 *
 * @param {() => void} look throws until it is
 */
export function eventually(look) {
  return vi.waitFor(look, { timeout: PATIENCE_MS });
}
