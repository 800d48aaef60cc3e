import { describe, expect, it } from 'vitest';
import { formatReference, makeReference, readReference } from '#src/shared/reference.ts';
import { readSpoken } from './spoken-reference.ts';

const REFERENCE = makeReference(Uint8Array.of(0x12, 0x34, 0x56, 0x78, 0x9a));
const SECRET = 'abcdefghijklm012345-_A';

describe('a reference as somebody spoke it', () => {
  it('is read in any case, with spaces, hyphens and look-alike signs', () => {
    const spoken = formatReference(REFERENCE).toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o');
    for (const text of [spoken, spoken.split('').join(' '), ` ${spoken.replace('-', '—')} `]) {
      expect(readSpoken(text)).toEqual({ kind: 'exact', reference: REFERENCE });
    }
  });

  it('is found with any one sign wrong, left out or doubled, and any two neighbours swapped', () => {
    for (let place = 0; place < 8; place += 1) {
      const [before, sign, after] = [
        REFERENCE.slice(0, place),
        REFERENCE.charAt(place),
        REFERENCE.slice(place + 1),
      ];
      const wrong = before + (sign === 'Q' ? 'R' : 'Q') + after;
      const swapped = before + after.charAt(0) + sign + after.slice(1);
      for (const slip of [wrong, before + after, before + sign + sign + after, swapped]) {
        if (slip === REFERENCE) continue;
        const read = readSpoken(slip);
        expect(read.kind === 'near' ? read.references : read).toContain(REFERENCE);
      }
    }
  });

  it('offers few, and only references that can be', () => {
    const read = readSpoken(`${REFERENCE.slice(0, 7)}${REFERENCE.endsWith('Z') ? 'Y' : 'Z'}`);
    const references = read.kind === 'near' ? read.references : [];
    expect(references.length).toBeGreaterThan(0);
    expect(references.length).toBeLessThan(20);
    for (const reference of references) expect(readReference(reference)).toBe(reference);
  });

  it('may be its beginning, and nothing at all', () => {
    expect(readSpoken('k7-q')).toEqual({ kind: 'beginning', signs: 'K7Q' });
    for (const text of ['', '-', 'K7Q4-MF2X-99-00', '홍길동', "x' or 1=1"]) {
      expect(readSpoken(text)).toEqual({ kind: 'nothing' });
    }
  });
});

describe('a whole link', () => {
  it('gives its secret, and the reference that stands before it', () => {
    expect(readSpoken(` https://id.example/again#${SECRET} `)).toEqual({
      kind: 'link',
      secret: SECRET,
      reference: null,
    });
    const shown = formatReference(REFERENCE);
    for (const between of ['.', '-', '/', '']) {
      expect(readSpoken(`http://localhost/status#${shown}${between}${SECRET}`)).toEqual({
        kind: 'link',
        secret: SECRET,
        reference: REFERENCE,
      });
    }
  });
});
