/** @typedef {{ width: number, height: number, data: Uint8Array }} Picture red, green, blue and opacity of each pixel */

/**
 * Root of the mean square of differences of two pictures, 0 to 1, over what both cover. Averaged over 3 by 3 pixels: letters need not
 * fall on the same half pixel. What is transparent is taken for white.
 *
 * @param {Picture} one
 * @param {Picture} other
 */
export function difference(one, other) {
  const width = Math.min(one.width, other.width);
  const height = Math.min(one.height, other.height);
  let sum = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const d = (blurred(one, x, y, channel) - blurred(other, x, y, channel)) / 255;
        sum += d * d;
      }
    }
  }
  return Math.sqrt(sum / (3 * Math.max(1, (width - 2) * (height - 2))));
}

/**
 * @param {Picture} picture
 * @param {number} x
 * @param {number} y
 * @param {number} channel
 */
function blurred({ data, width }, x, y, channel) {
  let sum = 0;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const at = ((y + dy) * width + x + dx) * 4;
      const opacity = (data[at + 3] ?? 0) / 255;
      sum += (data[at + channel] ?? 0) * opacity + 255 * (1 - opacity);
    }
  }
  return sum / 9;
}
