/** What makes the reader fail belongs to test set-ups: an installation with a real upstream has none of it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WHAT_IF_PATH } from '#src/shared/contract/config.ts';
import { startTestApp } from './testing/test-app.ts';

const PRODUCTION = { OCR_BASE_URL: 'https://ocr.example.com', OCR_APP_KEY: 'a', OCR_SECRET_KEY: 's' };

function builtPage(): string {
  const staticDir = mkdtempSync(join(tmpdir(), 'dist-'));
  mkdirSync(join(staticDir, 'assets'));
  writeFileSync(join(staticDir, 'index.html'), '<!doctype html><title>x</title>');
  return staticDir;
}

async function ask(environment: Record<string, string>) {
  const bff = await startTestApp({ origin: null, environment, config: { staticDir: builtPage() } });
  const [page, config, simulate] = await Promise.all([
    fetch(`${bff.url}${WHAT_IF_PATH}`),
    fetch(`${bff.url}/api/config`),
    fetch(`${bff.url}/api/simulate`, { method: 'DELETE' }),
  ]);
  const { features } = (await config.json()) as { features: { simulate: boolean } };
  const answer = { page, type: page.headers.get('content-type'), simulate, features };
  await bff.close();
  return answer;
}

test('production serves no gallery, offers none, and lets nobody make the reader fail', async () => {
  const { page, type, simulate, features } = await ask(PRODUCTION);
  expect(page.status).toBe(404);
  expect(type).toContain('application/problem+json');
  expect(features.simulate).toBe(false);
  expect(simulate.status).toBe(404);
});

test('with the built-in reader it is the page, which decides by its address', async () => {
  const { page, type, features } = await ask({});
  expect(page.status).toBe(200);
  expect(type).toContain('text/html');
  expect(features.simulate).toBe(true);
});
