export type FileType = 'jpg' | 'png' | 'pdf';

/** By content, never by name. A PDF may have up to 1 KiB before its mark, as readers allow. */
export function fileTypeOf(bytes: Uint8Array): FileType | null {
  const starts = (...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xd8, 0xff)) return 'jpg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).includes('%PDF-')) {
    return 'pdf';
  }
  return null;
}
