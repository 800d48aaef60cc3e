/** The search that the privacy tests rely on can fail: what is planted is found, in every encoding. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { canaryPhoto, encodingsOf, personalThings, search, searchFolder } from './canary.ts';

const noise = () => randomBytes(997);

test('each thing is found in each encoding, in a file among noise', () => {
  const folder = mkdtempSync(join(tmpdir(), 'canary-search-'));
  try {
    writeFileSync(join(folder, 'clean'), noise());
    expect(searchFolder(folder, personalThings())).toEqual({ hits: [], files: 1, bytes: 997 });
    let planted = 0;
    for (const [what, thing] of personalThings()) {
      for (const [encoding, bytes] of encodingsOf(thing)) {
        const path = join(folder, 'planted');
        writeFileSync(path, Buffer.concat([noise(), bytes, noise()]));
        const found = searchFolder(folder, personalThings()).hits;
        expect(found, `${what} as ${encoding}`).toContainEqual({ where: path, what, encoding });
        planted += 1;
      }
    }
    expect(planted).toBeGreaterThan(150);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('Base64 is found whatever stands before it', () => {
  for (const [what, thing] of personalThings()) {
    for (let before = 0; before < 6; before += 1) {
      const text = Buffer.concat([randomBytes(before), thing, randomBytes(5)]).toString('base64');
      const found = search('text', Buffer.from(text), new Map([[what, thing]]));
      expect(
        found.map(({ encoding }) => encoding),
        `${what} after ${before}`,
      ).toContain(`base64 at ${before % 3}`);
    }
  }
});

test('a name of a file is a place too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'canary-name-'));
  try {
    writeFileSync(join(folder, '901340-1000007.jpg'), '');
    expect(searchFolder(folder, personalThings()).hits).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the photos hold what is looked for', () => {
  const found = new Set(
    (['id-card', 'credit-card'] as const).flatMap((document) =>
      search(document, canaryPhoto(document), personalThings()).map(({ what }) => what),
    ),
  );
  for (const what of ['GPS position', 'pixels of the ID card', 'pixels of the credit card', '카나리시험']) {
    expect([...found]).toContain(what);
  }
  expect([...found].some((what) => what.startsWith('canary-comment-'))).toBe(true);
  expect([...found].some((what) => what.startsWith('canary-creator-'))).toBe(true);
});
