const SIGNATURE_LENGTH = 8;
/** Length, type, thirteen bytes of content and a checksum: the header always comes first. */
const HEADER_LENGTH = 25;
const INCHES_PER_METRE = 39.370_078_74;

/** The PNG with its density written into it (chunk pHYs), so that programs show it at the size it is meant for. */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const chunk = densityChunk(Math.round(dotsPerInch * INCHES_PER_METRE));
  const at = SIGNATURE_LENGTH + HEADER_LENGTH;
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, at));
  result.set(chunk, at);
  result.set(png.subarray(at), at + chunk.length);
  return result;
}

function densityChunk(dotsPerMetre: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4); // pHYs
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  chunk[16] = 1; // per metre
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  return chunk;
}

/** CRC-32 as in the PNG specification, annex D; bit by bit, for thirteen bytes. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
