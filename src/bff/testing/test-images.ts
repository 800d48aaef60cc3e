import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** The collection of odd files, beside the repository; tests that need it are skipped without it. */
export const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpus');
export const HAS_CORPUS = existsSync(join(CORPUS, 'manifest.tsv'));
export const NO_CORPUS = 'the corpus of odd files is not beside the repository';

export function corpusFiles(folder: string): { name: string; bytes: Buffer }[] {
  return readdirSync(join(CORPUS, folder)).map((name) => ({
    name: `${folder}/${name}`,
    bytes: readFileSync(join(CORPUS, folder, name)),
  }));
}

export function pngChunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** A grey PNG of that size; `extra` chunks stand before the pixels. */
export function makePng(width = 800, height = 500, extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Math.min(height, 64);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * rows))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG whose file is about that many bytes long: one large block of noise that is still a whole structure. */
export function makePngOfBytes(bytes: number): Buffer {
  const empty = makePng(8, 8).length;
  const noise = Buffer.alloc(bytes - empty - 12, 0x5a);
  const base = makePng(8, 8);
  const end = base.length - 12;
  return Buffer.concat([base.subarray(0, end), pngChunk('IDAT', noise), base.subarray(end)]);
}

function segment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A small structure of a baseline JPEG; its pixels are never looked at by the BFF. */
export function makeJpeg(
  options: { width?: number; height?: number; extra?: readonly Buffer[] } = {},
): Buffer {
  const { width = 800, height = 500, extra = [] } = options;
  const frame = Buffer.from('080000000001011100', 'hex');
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const counts = Buffer.alloc(17);
  counts[1] = 1;
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xe0, Buffer.from('4a46494600010101004800480000', 'hex')),
    ...extra,
    segment(0xdb, Buffer.concat([Buffer.of(0), Buffer.alloc(64, 1)])),
    segment(0xc0, frame),
    segment(0xc4, Buffer.concat([counts, Buffer.of(0)])),
    segment(0xda, Buffer.from('010100003f00', 'hex')),
    Buffer.from('12ff0034ffd056', 'hex'),
    Buffer.of(0xff, 0xd9),
  ]);
}

export const jpegSegment = segment;

export function makePdf(): Buffer {
  return Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n30\n%%EOF\n');
}
