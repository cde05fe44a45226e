import { withDensity } from "./png-density.ts";

/** Why there is no PNG; `too-large` where the browser can hold no canvas of that size. */
export class PngError extends Error {
  readonly code: "too-large" | "not-drawn";
  constructor(code: PngError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "PngError";
    this.code = code;
  }
}

export interface PngRequest {
  /** A whole SVG file, its texts as outlines: an image may be drawn before a font in it is there. */
  readonly svg: string;
  /** Its size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels a CSS pixel, 1 to 4. */
  readonly magnification: number;
}

/** What Chromium, Firefox and Safari on a desktop can hold; a larger canvas stays blank without a word. */
const LONGEST_SIDE = 16384;
const MOST_PIXELS = 268_435_456;

/** Whether a PNG of the figure at this magnification is within what browsers can draw. */
export function fitsCanvas({ width, height, magnification }: Omit<PngRequest, "svg">): boolean {
  const [x, y] = [Math.ceil(width * magnification), Math.ceil(height * magnification)];
  return x <= LONGEST_SIDE && y <= LONGEST_SIDE && x * y <= MOST_PIXELS;
}

/**
 * The figure as PNG, drawn by the browser; 96 dots per inch times the magnification.
 * @throws PngError
 */
export async function pngOf(request: PngRequest): Promise<Blob> {
  if (!fitsCanvas(request)) throw tooLarge(request);
  const image = await drawableImage(request);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(request.width * request.magnification);
  canvas.height = Math.ceil(request.height * request.magnification);
  const context = canvas.getContext("2d");
  if (context === null) throw tooLarge(request);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  if (request.svg.includes('id="background"') && isBlank(context)) throw tooLarge(request);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw tooLarge(request);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return new Blob([withDensity(bytes, 96 * request.magnification)], { type: "image/png" });
}

/** A canvas beyond what the machine can hold takes drawing without complaint and stays empty. */
function isBlank(context: CanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas;
  return context.getImageData(width - 1, height - 1, 1, 1).data[3] === 0;
}

function tooLarge({ width, height, magnification }: PngRequest): PngError {
  const size = `${width * magnification} by ${height * magnification}`;
  return new PngError(
    "too-large",
    `This browser cannot draw ${size} pixels. Choose a smaller size.`,
  );
}

/** The figure as an image that draws sharply at its final size. */
async function drawableImage({
  svg,
  width,
  height,
  magnification,
}: PngRequest): Promise<HTMLImageElement> {
  const size = `width="${width * magnification}" height="${height * magnification}"`;
  const sized = svg.replace(/ width="[^"]*" height="[^"]*"/, ` ${size}`);
  const url = URL.createObjectURL(new Blob([sized], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } catch (cause) {
    throw new PngError("not-drawn", "The browser could not draw the figure.", { cause });
  } finally {
    URL.revokeObjectURL(url);
  }
}
