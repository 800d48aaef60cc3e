export type FileType = 'jpg' | 'png' | 'pdf';
/** `other` is a file that we know by its first bytes but that the contract doesn't take. */
export type SniffedType = FileType | 'other' | 'unknown';

function startsWith(bytes: Uint8Array, at: number, signature: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(at, at + signature.length)
    .equals(Buffer.from(signature, 'latin1'));
}

const OTHER: readonly (readonly [at: number, signature: string])[] = [
  [0, 'GIF8'],
  [8, 'WEBP'],
  [0, 'BM'],
  [0, 'II*\0'],
  [0, 'MM\0*'],
  [4, 'ftyp'],
  [0, 'PK\x03\x04'],
];

/** The type by the first bytes, as names and Content-Type headers can say anything. */
export function sniff(bytes: Uint8Array): SniffedType {
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return 'jpg';
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 0, '%PDF-')) return 'pdf';
  return OTHER.some(([at, signature]) => startsWith(bytes, at, signature)) ? 'other' : 'unknown';
}
