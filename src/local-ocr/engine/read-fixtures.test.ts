import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../reading.ts';
import { createReader, READER_LIMITS } from './reader.ts';

const FIXTURES = join(import.meta.dirname, '../../../e2e/fixtures');
const TRUTH_FILE = join(FIXTURES, 'truth.json');

interface Truth {
  type: string;
  fields: Record<string, string>;
}

/** Drawn specimens are committed; without them there is nothing that could be read. Null: no document. */
const listed = existsSync(TRUTH_FILE)
  ? Object.entries(JSON.parse(readFileSync(TRUTH_FILE, 'utf8')) as Record<string, Truth | null>)
  : [];
const truths = listed.flatMap(([name, truth]): [string, Truth][] => (truth ? [[name, truth]] : []));
const withoutDocument = listed.flatMap(([name, truth]) => (truth ? [] : [name]));
const image = (name: string): Buffer => readFileSync(join(FIXTURES, name));
const plain = (value: string | undefined): string => (value ?? '').replace(/[\s.,-]/g, '');

describe.skipIf(truths.length === 0)('reading drawn specimens', { timeout: 60_000 }, () => {
  // What is read counts here, not how fast: other tests may run at the same time.
  const reader = createReader({ ...READER_LIMITS, imageTimeoutMs: 50_000 });
  beforeAll(() => reader.ready());
  afterAll(() => reader.close());

  const ids = truths.filter(([, { type }]) => /^(?:resident|driver|passport)$/.test(type));
  it.each(ids)('reads every field of %s', async (name, { type, fields }) => {
    const reading = await reader.readIdCard(image(name));
    if (!reading.ok) throw new Error(reading.refusal);
    expect(reading.read.idType).toBe(type);
    expectFields(reading.read.values, fields);
    expectBoxesInside(reading.read.values, reading.page);
  });

  const cards = truths.filter(([, { type }]) => type === 'credit-card');
  it.each(cards)('reads the number of %s', async (name, { fields }) => {
    const reading = await reader.readCreditCard(image(name));
    if (!reading.ok) throw new Error(reading.refusal);
    expect(reading.read.totalCardNum).toBe(fields.totalCardNum);
    expect(reading.read.cardNums.map(({ value }) => value).join('')).toBe(fields.totalCardNum);
    expect(reading.read.validThru?.value).toBe(fields.validThru);
    expectBoxesInside(reading.read.cardNums, reading.page);
  });

  const sheets = truths.filter(([, { type }]) => type === 'business-registration');
  it.each(sheets)('reads every field of %s', async (name, { fields }) => {
    const reading = await reader.readBusiness(image(name));
    if (!reading.ok) throw new Error(reading.refusal);
    expectFields(reading.read.values, fields);
    expectBoxesInside(reading.read.values, reading.page);
  });

  it.each(withoutDocument)('accepts %s as nothing', async (name) => {
    const picture = image(name);
    expect((await reader.readIdCard(picture)).ok).toBe(false);
    expect((await reader.readCreditCard(picture)).ok).toBe(false);
    expect((await reader.readBusiness(picture)).ok).toBe(false);
  });
});

function expectFields(values: readonly Value[], wanted: Record<string, string>): void {
  const got = Object.fromEntries(values.map(({ key, value }) => [key, plain(value)]));
  for (const [key, value] of Object.entries(wanted)) expect.soft(got[key], key).toBe(plain(value));
}

function expectBoxesInside(values: readonly Value[], page: { width: number; height: number }): void {
  for (const { key, value, conf, box } of values) {
    expect(conf, key).toBeGreaterThanOrEqual(0);
    expect(conf, key).toBeLessThanOrEqual(1);
    if (!value || !box) continue;
    for (const x of [box.x1, box.x2, box.x3, box.x4]) expect(x >= 0 && x <= page.width, key).toBe(true);
    for (const y of [box.y1, box.y2, box.y3, box.y4]) expect(y >= 0 && y <= page.height, key).toBe(true);
    expect(box.x2, key).toBeGreaterThan(box.x1);
    expect(box.y4, key).toBeGreaterThan(box.y1);
  }
}
