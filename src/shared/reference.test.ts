import { describe, expect, it } from 'vitest';
import { formatReference, makeReference, readReference } from './reference.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A fixed sequence, so that a failing sample can be seen again. */
function samples(count: number): string[] {
  let state = 12345;
  return Array.from({ length: count }, () => {
    const bytes = Uint8Array.from({ length: 5 }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 24;
    });
    return makeReference(bytes);
  });
}

describe('reference', () => {
  it('has 8 signs of the alphabet and uses all 35 random bits', () => {
    for (const reference of samples(200)) expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(makeReference(new Uint8Array(5))).toBe('00000000');
    expect(new Set(samples(2000)).size).toBe(2000);
    expect(makeReference(Uint8Array.of(255, 255, 255, 255, 255)).slice(0, 7)).toBe('ZZZZZZZ');
  });

  it('notices every single wrong sign', () => {
    for (const reference of samples(20)) {
      for (let place = 0; place < 8; place += 1) {
        for (const sign of SIGNS) {
          const wrong = reference.slice(0, place) + sign + reference.slice(place + 1);
          expect(readReference(wrong)).toBe(wrong === reference ? reference : null);
        }
      }
    }
  });

  it('notices every swap of neighbours', () => {
    for (const reference of samples(200)) {
      for (let place = 0; place < 7; place += 1) {
        const signs = [...reference];
        [signs[place], signs[place + 1]] = [signs[place + 1] ?? '', signs[place] ?? ''];
        const swapped = signs.join('');
        expect(readReference(swapped)).toBe(swapped === reference ? reference : null);
      }
    }
  });

  it('reads what people type', () => {
    for (const reference of samples(50)) {
      const shown = formatReference(reference);
      expect(shown).toBe(`${reference.slice(0, 4)}-${reference.slice(4)}`);
      expect(readReference(shown.toLowerCase())).toBe(reference);
      expect(readReference(` ${[...reference].join(' ')} `)).toBe(reference);
      expect(readReference(reference.replaceAll('1', 'l').replaceAll('0', 'o').replaceAll('V', 'u'))).toBe(
        reference,
      );
      expect(readReference(reference.replaceAll('1', 'I'))).toBe(reference);
    }
  });

  it('refuses everything else', () => {
    for (const text of ['', 'K7Q4', 'K7Q4-MF2X-1', '????-????', '카나리시험', '../../x']) {
      expect(readReference(text)).toBeNull();
    }
  });
});
