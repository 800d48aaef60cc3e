import { type Bytes, concat } from './tampering.ts';

/** A number in so many bytes, the least significant first. */
export function le(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, i) => (value >> (8 * i)) & 0xff);
}

export function be(value: number, bytes: number): number[] {
  return le(value, bytes).toReversed();
}

/** A box of the ISO base media file format. */
export function box(name: string, ...data: readonly Uint8Array[]): Bytes {
  const body = concat(...data);
  return concat(be(body.length + 8, 4), name, body);
}

export function sizeProperty(width: number, height: number): Bytes {
  return box('ispe', concat(be(0, 4), be(width, 4), be(height, 4)));
}

/** A HEIC file whose frame is right and whose picture nobody can decode. */
export function heif(...properties: readonly Uint8Array[]): Bytes {
  return concat(
    box('ftyp', concat('heic', be(0, 4))),
    box('meta', concat(be(0, 4)), box('iprp', box('ipco', ...properties))),
    box('mdat', new Uint8Array(20).fill(7)),
  );
}

/** A BMP of 24 bits a pixel, all of one colour. */
export function bmp(width: number, height: number, colour: readonly [number, number, number]): Bytes {
  const row = new Uint8Array(Math.ceil((width * 3) / 4) * 4);
  for (let x = 0; x < width; x++) row.set(colour.toReversed(), x * 3);
  const rows = new Uint8Array(row.length * height);
  for (let y = 0; y < height; y++) rows.set(row, y * row.length);
  const head = [le(54, 4), le(40, 4), le(width, 4), le(height, 4), [1, 0, 24, 0], le(0, 24)] as const;
  return concat('BM', le(54 + rows.length, 4), le(0, 4), ...head, rows);
}

/** A GIF of two colours without compression: a clear code before every few pixels keeps codes 3 bits long. */
export function gif(width: number, height: number): Bytes {
  const codes: number[] = [];
  for (let i = 0; i < width * height; i++) {
    if (i % 2 === 0) codes.push(4);
    codes.push(Math.floor(i / width) < height / 2 ? 0 : 1);
  }
  codes.push(5);
  const packed: number[] = [];
  let held = 0;
  let bits = 0;
  for (const code of codes) {
    held |= code << bits;
    bits += 3;
    while (bits >= 8) {
      packed.push(held & 0xff);
      held >>= 8;
      bits -= 8;
    }
  }
  packed.push(held);
  const blocks: Bytes[] = [];
  for (let at = 0; at < packed.length; at += 255) {
    const piece = packed.slice(at, at + 255);
    blocks.push(concat([piece.length], piece));
  }
  const size = [...le(width, 2), ...le(height, 2)];
  return concat(
    'GIF89a',
    size,
    [0x81, 0, 0],
    [200, 30, 30, 30, 30, 200, 0, 0, 0, 0, 0, 0],
    [0x2c, 0, 0, 0, 0],
    size,
    [0, 2],
    ...blocks,
    [0, 0x3b],
  );
}
