/** Putting things into files that a person's own might hold, and finding them again. */
import { crc32 } from '../formats/crc32.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What no output may hold, wherever it hides. */
export const PRIVATE_WORDS = [
  'Exif\0\0',
  'http://ns.adobe.com/xap',
  'Photoshop 3.0',
  'a private word',
  'MPF\0',
];

export function concat(...parts: readonly (Uint8Array | readonly number[] | string)[]): Bytes {
  const arrays = parts.map((part) => (typeof part === 'string' ? latin1(part) : Uint8Array.from(part)));
  const whole = new Uint8Array(arrays.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of arrays) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** An EXIF block (little-endian TIFF) with an orientation and a GPS directory. */
export function exifBlock(orientation: number): Bytes {
  const gps = concat([1, 0], [1, 0, 2, 0, 2, 0, 0, 0], latin1('N\0\0\0'), [0, 0, 0, 0]);
  return concat(
    'II*\0',
    [8, 0, 0, 0],
    [2, 0],
    [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0],
    [0, 0, 0, 0],
    gps,
  );
}

/** A JPEG with Exif, GPS, XMP, IPTC, a comment, a thumbnail's worth of MPF and a second picture behind its end. */
export function withPrivateParts(jpeg: Uint8Array, orientation: number): Bytes {
  return concat(
    jpeg.subarray(0, 2),
    segment(0xe1, concat('Exif\0\0', exifBlock(orientation))),
    segment(0xe1, latin1('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>a private word</x:xmpmeta>')),
    segment(0xe2, latin1('MPF\0 a private word')),
    segment(0xed, latin1('Photoshop 3.0\0 a private word')),
    segment(0xfe, latin1('a private word')),
    jpeg.subarray(2),
    jpeg,
    'a private word',
  );
}

export function withOrientation(jpeg: Uint8Array, orientation: number): Bytes {
  return concat(
    jpeg.subarray(0, 2),
    segment(0xe1, concat('Exif\0\0', exifBlock(orientation))),
    jpeg.subarray(2),
  );
}

/** A PNG with text of three kinds, Exif and a private chunk after its header, and bytes behind its end. */
export function withPrivateChunks(png: Uint8Array, orientation: number): Bytes {
  const afterHeader = 33;
  return concat(
    png.subarray(0, afterHeader),
    chunk('tEXt', latin1('Comment\0a private word')),
    chunk('iTXt', latin1('XML:com.adobe.xmp\0\0\0\0\0http://ns.adobe.com/xap a private word')),
    chunk('eXIf', concat(exifBlock(orientation), latin1('a private word'))),
    chunk('prVt', latin1('a private word')),
    png.subarray(afterHeader),
    'a private word',
  );
}

export function chunk(name: string, data: Uint8Array): Bytes {
  const body = concat(name, data);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, data.length);
  frame.setUint32(4, crc32(body));
  return concat(new Uint8Array(frame.buffer, 0, 4), body, new Uint8Array(frame.buffer, 4, 4));
}

/** Names of a JPEG's segments before its first scan, and of a PNG's chunks: read independently of the product. */
export function partNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  if (view.getUint16(0) === 0xffd8) {
    for (let at = 2; view.getUint8(at + 1) !== 0xda; at += 2 + view.getUint16(at + 2)) {
      names.push(view.getUint8(at + 1).toString(16));
    }
    return names;
  }
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    names.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
  }
  return names;
}

/** Which of the private words stand anywhere in these bytes. */
export function privateWordsIn(bytes: Uint8Array): string[] {
  const text = new TextDecoder('latin1').decode(bytes);
  return PRIVATE_WORDS.filter((word) => text.includes(word));
}

function segment(marker: number, body: Uint8Array): Bytes {
  const length = body.length + 2;
  return concat([0xff, marker, length >> 8, length & 0xff], body);
}

function latin1(text: string): Bytes {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** The same PNG with another size in its header, checksum right. */
export function claimSize(png: Uint8Array, width: number, height: number): Bytes {
  const header = Uint8Array.from(png.subarray(16, 29));
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  return concat(png.subarray(0, 8), chunk('IHDR', header), png.subarray(33));
}

/** The same JPEG with another size in its frame. */
export function claimJpegSize(jpeg: Uint8Array, width: number, height: number): Bytes {
  const claiming = Uint8Array.from(jpeg);
  const view = new DataView(claiming.buffer);
  let at = 2;
  while (view.getUint8(at + 1) !== 0xc0 && view.getUint8(at + 1) !== 0xc2) at += 2 + view.getUint16(at + 2);
  view.setUint16(at + 5, height);
  view.setUint16(at + 7, width);
  return claiming;
}

/** A PNG without an alpha channel, as scanners write them; a canvas always writes one. */
export async function rgbPng(width: number, height: number): Promise<Bytes> {
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let i = 0; i < rows.length; i++) rows[i] = i % (1 + width * 3) === 0 ? 0 : (i * 7) & 0xff;
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const packed = new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'));
  const data = new Uint8Array(await new Response(packed).arrayBuffer());
  return concat(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  );
}
