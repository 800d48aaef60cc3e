/** What the documents say is what the code does: numbers come from the constants, names from the sources. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '#src/bff/config.ts';
import { DOCUMENTS } from '#src/shared/documents.ts';
import {
  BFF_MAX_PIXELS,
  BROWSER_MAX_PIXELS,
  IMAGE_BUDGET_BYTES,
  UPSTREAM_BODY_BYTES,
} from '#src/shared/limits.ts';
import { stepsNamed } from './check-steps.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('README', () => {
  const readme = read('README.md').replaceAll(/\s+/g, ' ');
  const count = (value: number) => value.toLocaleString('en');
  const { smallest } = DOCUMENTS['id-card'];
  const { smallest: smallestPage } = DOCUMENTS['business-registration'];

  test.each([
    `at most ${count(IMAGE_BUDGET_BYTES)} bytes`,
    `under ${count(UPSTREAM_BODY_BYTES)}`,
    `at most ${count(BFF_MAX_PIXELS)} pixels`,
    `up to ${BROWSER_MAX_PIXELS / 1e6} megapixels`,
    `${smallest.long} × ${smallest.short} pixels`,
    `${smallestPage.long} × ${smallestPage.short} for`,
  ])('says "%s"', (words) => {
    expect(readme).toContain(words);
  });

  test('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/src="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(readFileSync(join(root, picture)).length).toBeGreaterThan(0);
  });

  test('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names a step of the check that there is', () => {
    const words = [...readme.matchAll(/npm run check -- (\w+)/g)].map((match) => match[1] ?? '');
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(stepsNamed(word).length, word).toBeGreaterThan(0);
    expect(stepsNamed('no such step')).toEqual([]);
  });
});

test('docs/settings.md names every setting that the BFF reads, and no other', () => {
  const asked = new Set<string>();
  const recorder = (given: Record<string, string>) =>
    new Proxy<Record<string, string | undefined>>(given, {
      get(target, name) {
        asked.add(String(name));
        return target[String(name)];
      },
    });
  readConfig(recorder({}));
  readConfig(recorder({ OCR_BASE_URL: 'https://ocr.example.com', OCR_APP_KEY: 'a', OCR_SECRET_KEY: 's' }));
  readConfig(recorder({ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'c', OIDC_CLIENT_SECRET: 's' }));
  const documented = [...read('docs/settings.md').matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)(?:=[\w-]+)?`/g)];
  expect(new Set(documented.map((match) => match[1]))).toEqual(asked);
});
