import { expect, test } from 'vitest';
import { readAddressNote } from './secret-in-address.ts';

test.each([
  ['', { kind: 'nothing' }],
  ['#', { kind: 'nothing' }],
  ['#content', { kind: 'nothing' }],
  ['#7hF2kQ9xZr4LmT0wVb8n_s-D', { kind: 'secret', secret: '7hF2kQ9xZr4LmT0wVb8n_s-D' }],
  ['#sign-in=sign-in-no-role', { kind: 'fault', fault: 'sign-in-no-role' }],
  ['#sign-in=something-newer', { kind: 'fault', fault: 'provider-failed' }],
  ['#<script>alert(1)</script>', { kind: 'nothing' }],
] as const)('%s', (hash, note) => {
  expect(readAddressNote(hash)).toEqual(note);
});
