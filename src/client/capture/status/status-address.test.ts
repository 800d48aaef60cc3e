import { expect, it } from 'vitest';
import { formatReference, makeReference } from '#src/shared/reference.ts';
import { readStatusAddress } from './status-address.ts';

const reference = formatReference(makeReference(Uint8Array.of(7, 61, 200, 19, 88)));

it('reads a link with its secret, and a number without', () => {
  const secret = 'a-Z_09.b';
  expect(readStatusAddress(`#${reference}.${secret}`)).toEqual({ kind: 'link', reference, secret });
  expect(readStatusAddress(`#${reference.toLowerCase().replace('-', '')}`)).toEqual({
    kind: 'number',
    reference,
  });
});

it('takes nothing else for a number', () => {
  const wrong = reference.endsWith('0') ? `${reference.slice(0, -1)}1` : `${reference.slice(0, -1)}0`;
  for (const hash of ['', '#', '#.', '#K7Q4', `#${wrong}`, `#${wrong}.secret`, '#.secret']) {
    expect(readStatusAddress(hash)).toEqual({ kind: 'bare' });
  }
});
