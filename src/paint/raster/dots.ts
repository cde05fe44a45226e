import type { CrowdDots } from "../../scene/scene.ts";
import type { CrowdFrame } from "./crowd-messages.ts";
import type { Ink } from "./ink.ts";

/** The picture that dots are drawn into. */
interface Target {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

interface PlacedDots {
  readonly dots: CrowdDots;
  readonly places: Float32Array;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Draws the dots that are not in detail, with soft edges. `places` has each actor's in device pixels. Allocates nothing for a dot. */
export function addDots(
  target: Target,
  { dots, places }: PlacedDots,
  { detailed, ratio, magnification }: CrowdFrame,
  colours: Ink["dots"],
): void {
  const { length, actor, r, tone } = dots;
  const disc = { x: 0, y: 0, radius: 0 };
  let nextDetailed = 0;
  for (let at = 0; at < length; at++) {
    const index = actor[at]!;
    while (detailed.actors[nextDetailed]! < index) nextDetailed++;
    if (detailed.actors[nextDetailed] === index) continue;
    disc.x = places[2 * index]!;
    disc.y = places[2 * index + 1]!;
    disc.radius = r[at]! * magnification * ratio;
    addDisc(target, disc, colours[tone[at]!]!);
  }
}

/** Cover of a pixel is taken from its middle's distance, which is right to a few hundredths for discs wider than a pixel. */
function addDisc(
  { width, height, pixels }: Target,
  { x, y, radius }: Disc,
  colour: Ink["dots"][number],
): void {
  const left = Math.max(0, Math.floor(x - radius - 0.5));
  const right = Math.min(width - 1, Math.floor(x + radius + 0.5));
  const top = Math.max(0, Math.floor(y - radius - 0.5));
  const bottom = Math.min(height - 1, Math.floor(y + radius + 0.5));
  for (let row = top; row <= bottom; row++) {
    const dy = row + 0.5 - y;
    for (let column = left; column <= right; column++) {
      const dx = column + 0.5 - x;
      const cover = Math.min(1, radius + 0.5 - Math.sqrt(dx * dx + dy * dy));
      if (cover <= 0) continue;
      const at = 4 * (row * width + column);
      for (let channel = 0; channel < 3; channel++) {
        pixels[at + channel]! += (colour[channel]! - pixels[at + channel]!) * cover;
      }
    }
  }
}
