/** How large a PNG is to be. */
export interface PngSize {
  /** CSS pixels of the figure. */
  readonly width: number;
  readonly height: number;
  /** Pixels for each of them. */
  readonly scale: number;
}
export async function pngBlob(_svg: string, _size: PngSize): Promise<Blob> {
  throw new Error("not yet");
}
