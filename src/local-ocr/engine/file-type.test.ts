import { describe, expect, it } from 'vitest';
import { fileTypeOf } from './file-type.ts';

describe('fileTypeOf', () => {
  it('looks at the first bytes only', () => {
    expect(fileTypeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('jpg');
    expect(fileTypeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('png');
    expect(fileTypeOf(Buffer.from('\n\n%PDF-1.7'))).toBe('pdf');
    expect(fileTypeOf(Buffer.from('GIF89a'))).toBeNull();
    expect(fileTypeOf(Buffer.from(`${' '.repeat(2000)}%PDF-`))).toBeNull();
    expect(fileTypeOf(new Uint8Array())).toBeNull();
  });
});
