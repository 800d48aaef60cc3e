import { expect, test } from 'vitest';
import { parseHandOver } from './hand-over.ts';

const OPENED = { id: 'a', document: 'id-card', state: 'opened', leftMs: 600_000, number: 47 };
const PROBLEM = { reason: 'ID_CARD_INFO_NOT_FOUND', next_step: 'retake', retry: { mode: 'none' } };

test('a hand-over is read as it was sent', () => {
  expect(parseHandOver(OPENED)).toEqual(OPENED);
  const read = { ...OPENED, state: 'read', reference: 'K7Q4-MF2X' };
  expect(parseHandOver(read)).toEqual(read);
  const failed = parseHandOver({ ...OPENED, state: 'failed', problem: PROBLEM });
  expect(failed).toMatchObject({ number: 47, problem: { reason: 'ID_CARD_INFO_NOT_FOUND' } });
  const ended = { id: 'a', document: 'id-card', state: 'cancelled', leftMs: 0 };
  expect(parseHandOver(ended)).toEqual(ended);
});

test('what is no hand-over is none', () => {
  for (const body of [
    null,
    'opened',
    { ...OPENED, state: 'flying' },
    { ...OPENED, document: 'sled' },
    { ...OPENED, leftMs: '600000' },
    { ...OPENED, id: 7 },
    // Every state comes with what belongs to it.
    { ...OPENED, number: undefined },
    { ...OPENED, state: 'agreed', number: '47' },
    { ...OPENED, state: 'read' },
    { ...OPENED, state: 'failed' },
  ]) {
    expect(parseHandOver(body)).toBeNull();
  }
});
