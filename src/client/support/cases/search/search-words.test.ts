import { describe, expect, it } from 'vitest';
import { formatReference, makeReference } from '#src/shared/reference.ts';
import { isGuess, readSought } from './search-words.ts';

const SIGNS = makeReference(Uint8Array.from([7, 11, 200, 31, 96]));
const REFERENCE = formatReference(SIGNS);
const SECRET = 'Ab3-_'.repeat(8) + 'xyz';

describe('what was sought', () => {
  it.each([
    ['as it is written', REFERENCE],
    ['in small letters with spaces', ` ${[...SIGNS.toLowerCase()].join(' ')} `],
    ['with other hyphens and a full stop', `${SIGNS.slice(0, 4)}–${SIGNS.slice(4)}.`],
    ['in brackets', `(${SIGNS})`],
  ])('is a reference %s', (_name, typed) => {
    expect(readSought(typed)).toEqual({ kind: 'reference', reference: REFERENCE });
  });

  it('is the case that a status link names, never its secret', () => {
    expect(readSought(`https://example.com/status#${SIGNS}${SECRET}`)).toEqual({
      kind: 'reference',
      reference: REFERENCE,
    });
  });

  it('is a link where only the secret tells the case', () => {
    const link = `https://example.com/again#${SECRET}`;
    expect(readSought(link)).toEqual({ kind: 'link', link });
  });

  it('is text while a reference is being spelled, and with a slip in it', () => {
    expect(readSought('K7Q')).toEqual({ kind: 'text', text: 'K7Q' });
    const slipped = `${SIGNS[0] === 'Z' ? 'Y' : 'Z'}${SIGNS.slice(1)}`;
    expect(readSought(slipped)).toEqual({ kind: 'text', text: slipped });
  });

  it('is nothing', () => expect(readSought('  ')).toEqual({ kind: 'nothing' }));
});

describe('what is found', () => {
  it('are guesses for a whole reference with a slip', () => {
    expect(isGuess(`${SIGNS.slice(0, 7)}${SIGNS[7] === '0' ? '1' : '0'}`)).toBe(true);
    expect(isGuess(SIGNS.slice(0, 7))).toBe(true);
  });

  it('are none for a true one, a beginning, or without a search', () => {
    expect(isGuess(REFERENCE)).toBe(false);
    expect(isGuess('K7Q4')).toBe(false);
    expect(isGuess(undefined)).toBe(false);
  });
});
