/** CRC-32 of ISO 3309, as PNG uses it: for each byte, its remainder with 0 to 7 further bytes behind it. */
const LANES = 8;
const TABLE = new Int32Array(256 * LANES);
for (let n = 0; n < TABLE.length; n++) {
  let remainder = n < 256 ? n : (TABLE[n - 256] ?? 0);
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  }
  TABLE[n] = remainder;
}

/** Eight bytes at a time: large photos are read through here. */
export function crc32(bytes: Uint8Array): number {
  const part = (lane: number, value: number) => TABLE[lane * 256 + (value & 0xff)] ?? 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let crc = -1;
  let at = 0;
  for (; at + LANES <= bytes.length; at += LANES) {
    const low = view.getInt32(at, true) ^ crc;
    const high = view.getInt32(at + 4, true);
    crc =
      part(7, low) ^
      part(6, low >>> 8) ^
      part(5, low >>> 16) ^
      part(4, low >>> 24) ^
      part(3, high) ^
      part(2, high >>> 8) ^
      part(1, high >>> 16) ^
      part(0, high >>> 24);
  }
  for (; at < bytes.length; at++) crc = part(0, crc ^ (bytes[at] ?? 0)) ^ (crc >>> 8);
  return ~crc >>> 0;
}
