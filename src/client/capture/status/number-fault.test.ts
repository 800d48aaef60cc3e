import { expect, it } from 'vitest';
import { formatReference, makeReference } from '#src/shared/reference.ts';
import { numberFault } from './number-fault.ts';

const reference = formatReference(makeReference(Uint8Array.of(7, 61, 200, 19, 88)));
const wrong = reference.endsWith('0') ? `${reference.slice(0, -1)}1` : `${reference.slice(0, -1)}0`;

it('tells a wrong number at once, and a short one when it is tried', () => {
  expect(numberFault(wrong, false)).toBe('wrong');
  expect(numberFault(reference.slice(0, 5), false)).toBeNull();
  expect(numberFault(reference.slice(0, 5), true)).toBe('short');
  expect(numberFault('', false)).toBeNull();
  expect(numberFault('', true)).toBe('short');
});

it('takes a number as people write it', () => {
  expect(numberFault(` ${reference.toLowerCase().split('').join(' ')} `, true)).toBeNull();
});
