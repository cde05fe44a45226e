/**
 * The parts of the platform that browsers, workers and Node share and that the rooms without a browser may use.
 * Nothing else of it: `document` in the model stays a type error.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
  addEventListener(
    type: "abort",
    listener: () => void,
    options?: { readonly once?: boolean },
  ): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
interface Blob {
  readonly size: number;
}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}
