import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fixture } from './journey.ts';

/**
 * One identity that nobody has (month 13), planted everywhere a person's own would go, and looked for everywhere it
 * must not arrive.
 */
export const CANARY = {
  name: '카나리시험',
  residentNumber: '901340-1000007',
  cardNumber: '4111 1111 1111 1111',
} as const;

const HANDLE = randomUUID();

/** The name of the file that the person gives, and what its metadata says. */
export const CANARY_FILE = `canary-${HANDLE}.jpg`;
const COMMENT = `canary-comment-${HANDLE}`;
const CREATOR = `canary-creator-${HANDLE}`;
/** 37°33'58.7654321" N as three TIFF rationals: bytes that no picture has by chance. */
const GPS = Buffer.from('25000000010000002100000001000000b193042380969800', 'hex');

/** The canary's photos as a camera would hand them over, with everything that cameras write into files. */
export function canaryPhoto(document: 'id-card' | 'credit-card'): Buffer {
  const jpeg = readFileSync(fixture(document === 'id-card' ? 'canary-resident.jpg' : 'canary-card.jpg'));
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0II*\0'),
    // One directory with one entry: where the GPS directory stands; there one entry, the latitude.
    Buffer.from('08000000 0100 2588 0400 01000000 1a000000 00000000'.replaceAll(' ', ''), 'hex'),
    Buffer.from('0100 0200 0500 03000000 2c000000 00000000'.replaceAll(' ', ''), 'hex'),
    GPS,
  ]);
  const xmp = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:creator>${CREATOR} ${CANARY.name}</dc:creator></x:xmpmeta>`;
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, exif),
    segment(0xe1, Buffer.from(xmp)),
    segment(0xfe, Buffer.from(`${COMMENT} ${CANARY.residentNumber}`)),
    jpeg.subarray(2),
    Buffer.from(COMMENT),
  ]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A stretch of the compressed pixels: found where a photo was written down, whatever its name. */
function pixelsOf(document: 'id-card' | 'credit-card'): Buffer {
  const photo = canaryPhoto(document);
  const middle = Math.floor(photo.length / 2);
  return photo.subarray(middle, middle + 48);
}

/** Everything of the person's, by what it is. */
export function personalThings(): ReadonlyMap<string, Buffer> {
  const spellings = (number: string) => {
    const groups = number.split(/[ -]/);
    return [groups.join(''), groups.join('-'), groups.join(' ')];
  };
  const words = [
    CANARY.name,
    ...spellings(CANARY.residentNumber),
    ...spellings(CANARY.cardNumber),
    HANDLE,
    COMMENT,
    CREATOR,
  ];
  return new Map([
    ...words.map((word): [string, Buffer] => [word, Buffer.from(word)]),
    ['GPS position', GPS],
    ['pixels of the ID card', pixelsOf('id-card')],
    ['pixels of the credit card', pixelsOf('credit-card')],
  ]);
}

/** What a thing looks like on disk and in logs: as it is, and in the encodings that programs like. */
export function encodingsOf(thing: Buffer): ReadonlyMap<string, Buffer> {
  const hex = thing.toString('hex');
  const percent = hex.replaceAll(/../g, '%$&');
  const found = new Map<string, Buffer>([
    ['plain', thing],
    ['hex', Buffer.from(hex)],
    ['HEX', Buffer.from(hex.toUpperCase())],
    ['every byte percent-encoded', Buffer.from(percent)],
    ['EVERY BYTE PERCENT-ENCODED', Buffer.from(percent.toUpperCase())],
  ]);
  for (const shift of [0, 1, 2]) {
    const base64 = base64At(thing, shift);
    found.set(`base64 at ${shift}`, Buffer.from(base64));
    found.set(`base64url at ${shift}`, Buffer.from(base64.replaceAll('+', '-').replaceAll('/', '_')));
  }
  const text = thing.toString();
  if (!Buffer.from(text).equals(thing)) return found;
  const utf16 = Buffer.from(text, 'utf16le');
  found.set('UTF-16LE', utf16);
  found.set('UTF-16BE', Buffer.from(utf16).swap16());
  found.set('URL-encoded', Buffer.from(encodeURIComponent(text)));
  found.set('form-encoded', Buffer.from(new URLSearchParams({ a: text }).toString().slice(2)));
  const escaped = [...text].map((sign) => (sign > '~' ? `\\u${sign.charCodeAt(0).toString(16)}` : sign));
  found.set('JSON-escaped', Buffer.from(escaped.join('')));
  // Digits look the same in many encodings: one name for it is enough.
  return new Map([...found].filter(([name, bytes]) => name === 'plain' || !bytes.equals(thing)));
}

/** The signs of Base64 that are the thing's own when it stands `shift` bytes into a group of three. */
function base64At(thing: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), thing]).toString('base64');
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + thing.length) * 8) / 6);
  return whole.slice(first, last);
}

/** One thing found where it must not be. */
export interface Hit {
  readonly where: string;
  readonly what: string;
  readonly encoding: string;
}

/** Looks for things in bytes, in every encoding. */
export function search(where: string, bytes: Buffer, things: ReadonlyMap<string, Buffer>): Hit[] {
  return [...things].flatMap(([what, thing]) =>
    [...encodingsOf(thing)]
      .filter(([, encoded]) => bytes.includes(encoded))
      .map(([encoding]) => ({ where, what, encoding })),
  );
}

/** The same in every file below a folder; also says how many files and bytes were looked at. */
export function searchFolder(
  folder: string,
  things: ReadonlyMap<string, Buffer>,
): { readonly hits: readonly Hit[]; readonly files: number; readonly bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const hits: Hit[] = search(
    `names in ${folder}`,
    Buffer.from(entries.map(({ name }) => name).join('\n')),
    things,
  );
  let bytes = 0;
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const content = readFileSync(path);
    bytes += content.length;
    hits.push(...search(path, content, things));
  }
  return { hits, files: files.length, bytes };
}
