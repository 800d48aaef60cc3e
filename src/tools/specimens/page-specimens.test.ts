import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReader } from '#src/local-ocr/engine/reader.ts';
import type { RecognisedType } from '#src/shared/documents.ts';
import { PAGE_BUSINESS, PAGE_CARD, PAGE_DRIVER, PAGE_PASSPORT, PAGE_RESIDENT } from './people.ts';
import { readAndCompare } from './report/read-specimen.ts';
import {
  businessTruth,
  creditCardTruth,
  driverTruth,
  passportTruth,
  residentTruth,
  type Truth,
} from './truth.ts';

const FOLDER = join(import.meta.dirname, '../../../public/specimens');
const read = (file: string): Buffer => readFileSync(join(FOLDER, file));

const PRINTED: readonly (readonly [id: string, type: RecognisedType, truth: Truth])[] = [
  ['resident', 'resident', residentTruth(PAGE_RESIDENT)],
  ['resident-photo', 'resident', residentTruth(PAGE_RESIDENT)],
  ['driver', 'driver', driverTruth(PAGE_DRIVER)],
  ['passport', 'passport', passportTruth(PAGE_PASSPORT)],
  ['credit-card', 'credit-card', creditCardTruth(PAGE_CARD)],
  ['business-registration', 'business-registration', businessTruth(PAGE_BUSINESS)],
];

describe("the page's specimens", () => {
  const list: { id: string; file: string; preview: string }[] = JSON.parse(read('specimens.json').toString());

  it('are listed one by one, and nothing else lies in their folder', () => {
    expect(list.map(({ id }) => id).toSorted()).toEqual(PRINTED.map(([id]) => id).toSorted());
    const listed = ['specimens.json', ...list.flatMap(({ file, preview }) => [file, preview])];
    expect(readdirSync(FOLDER).toSorted()).toEqual(listed.toSorted());
  });

  it('tell nothing in the list of what is printed on them', () => {
    const text = read('specimens.json').toString();
    for (const [, , truth] of PRINTED) {
      for (const value of Object.values(truth)) if (value.length > 2) expect(text).not.toContain(value);
    }
  });

  it.each(list)('$id is large enough to read and small enough to load', async ({ id, file, preview }) => {
    const { width, height } = await sharp(read(file)).metadata();
    expect(Math.min(width, 1000)).toBe(1000);
    expect(height).toBeGreaterThan(720);
    expect(read(file).length).toBeLessThanOrEqual(id.endsWith('-photo') ? 400_000 : 120_000);
    expect(read(preview).length).toBeLessThanOrEqual(12_000);
  });
});

describe('reading them', () => {
  const reader = createReader();
  beforeAll(() => reader.ready(), 60_000);
  afterAll(() => reader.close());

  it.each(PRINTED)('%s is read to the letter', { timeout: 60_000 }, async (id, type, truth) => {
    const { kindRight, fields } = await readAndCompare(reader, type, truth, read(`${id}.jpg`));
    expect(kindRight).toBe(true);
    const notRight = Object.entries(fields).filter(([, { verdict }]) => verdict !== 'right');
    expect(notRight).toEqual([]);
  });
});
