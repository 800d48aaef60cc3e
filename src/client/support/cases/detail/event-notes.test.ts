import { expect, it } from 'vitest';
import { noteOfEvent } from './event-notes.ts';

it.each([
  ['kept', { until: '2026-11-24T02:18:05.000Z' }, { kind: 'until', at: '2026-11-24T02:18:05.000Z' }],
  ['waiting', { dueAt: '2026-11-23T02:28:05.000Z' }, { kind: 'next', at: '2026-11-23T02:28:05.000Z' }],
  ['not-kept', { because: 'storage-failed' }, { kind: 'storage-failed' }],
  ['photo-shown', { masked: true }, { kind: 'masked' }],
  ['photo-shown', { masked: false }, { kind: 'unmasked' }],
  ['asked', { bulk: 'b1' }, { kind: 'bulk' }],
  ['assigned', { to: 'Jun' }, { kind: 'text', text: 'Jun' }],
  ['replaced', { by: 'K7Q4MF2X' }, { kind: 'text', text: 'K7Q4MF2X' }],
] as const)('says more about "%s" when it knows more', (kind, detail, note) => {
  expect(noteOfEvent({ kind, detail })).toEqual(note);
});

it.each([
  ['kept', { until: 'soon' }],
  ['waiting', {}],
  ['not-kept', { because: 'a reason of tomorrow' }],
  ['asked', {}],
  ['call', { until: '2026-11-24T02:18:05.000Z' }],
] as const)('says nothing about "%s" that it cannot stand for', (kind, detail) => {
  expect(noteOfEvent({ kind, detail })).toBeNull();
});
