import { expect, test } from 'vitest';
import { parseCaptureRead } from './capture-answer.ts';
import { parseFound } from './find-capture.ts';
import { parseConfig } from './get-config.ts';
import { parseSpecimens } from './specimens.ts';

const BOX = [
  [1, 2],
  [3, 2],
  [3, 4],
  [1, 4],
];
const READ = {
  reference: 'K7Q4-MF2X',
  document: 'id-card',
  outcome: { reason: 'SUCCESS', next_step: 'continue' },
  result: {
    type: 'resident',
    resolution: 'normal',
    boxUnit: 'pixel',
    fields: [
      { key: 'name', value: '홍길동', confidence: 0.97, box: BOX },
      { key: 'issueDate', value: '2021.13.40', confidence: 0.9, box: null, doubt: 'date' },
    ],
  },
};

test('a reading is read as it was sent', () => {
  expect(parseCaptureRead(READ)).toEqual(READ);
});

test('what is no reading is none', () => {
  for (const body of [null, {}, { ...READ, document: 'library-card' }, { ...READ, result: null }]) {
    expect(parseCaptureRead(body)).toBeNull();
  }
  expect(parseCaptureRead({ ...READ, result: { ...READ.result, type: 'toString' } })).toBeNull();
});

test('a place with other than four points is no place', () => {
  const fields = [{ key: 'name', value: 'x', confidence: 1, box: BOX.slice(1) }];
  expect(parseCaptureRead({ ...READ, result: { ...READ.result, fields } })?.result.fields[0]?.box).toBeNull();
});

test('a found capture is being read, read, failed or unknown', () => {
  const found = { reference: 'K7Q4-MF2X', document: 'id-card' };
  expect(parseFound({ ...found, state: 'reading' })).toEqual({ kind: 'reading' });
  expect(parseFound({ ...found, state: 'read', answer: READ })?.kind).toBe('read');
  expect(parseFound({ ...found, state: 'failed', answer: { reason: 'UNKNOWN' } })?.kind).toBe('failed');
  // Its process died while it read: it may be sent again.
  expect(parseFound({ ...found, state: 'failed' })).toEqual({ kind: 'unknown' });
  expect(parseFound('nothing')).toBeNull();
});

test('a configuration without documents or size cannot be used', () => {
  const config = {
    maxImageBytes: 4_990_000,
    documents: ['id-card', 'sled'],
    supportContact: 'javascript:alert(1)',
  };
  expect(parseConfig(config)).toMatchObject({ documents: ['id-card'], supportContact: null });
  expect(parseConfig({ ...config, supportContact: 'mailto:help@example.com' })?.supportContact).toBe(
    'mailto:help@example.com',
  );
  expect(parseConfig({ ...config, documents: [] })).toBeNull();
  expect(parseConfig({ documents: ['id-card'] })).toBeNull();
});

test('specimens of unknown documents are left out', () => {
  const specimen = { id: 'resident', document: 'id-card', file: 'a.jpg', preview: 'a-small.jpg' };
  expect(parseSpecimens([specimen, { ...specimen, document: 'sled' }, 7])).toEqual([
    { id: 'resident', document: 'id-card', file: '/specimens/a.jpg', preview: '/specimens/a-small.jpg' },
  ]);
});
