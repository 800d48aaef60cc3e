/** A wrong setting ends the process at once with one line that names it, and nothing is left behind. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..');
const KEY = Buffer.alloc(32, 7).toString('base64');
const REMOTE = { OCR_BASE_URL: 'https://ocr.example', OCR_APP_KEY: 'a', OCR_SECRET_KEY: 'b' };

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(env: Record<string, string>): Promise<Ended> {
  const settings = { PORT: '0', METRICS_PORT: '0', DATA_DIR: join(folder, 'data'), MASTER_KEYS: `1:${KEY}` };
  const child = spawn(process.execPath, ['src/bff/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...settings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), 20_000);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code, stdout, stderr });
    }),
  );
}

function expectOneLine(ended: Ended, name: string, secret?: string): void {
  expect(ended.stderr, JSON.stringify(ended)).toMatch(/^[^\n]+\n$/);
  expect(ended.stderr).toContain(name);
  expect(ended.code).toBe(1);
  // Structured lines of the log are no second message; anything else would be.
  const others = ended.stdout.split('\n').filter((line) => line !== '' && !line.startsWith('{"level"'));
  expect(others).toEqual([]);
  if (secret) expect(ended.stdout + ended.stderr, 'a wrong secret is still a secret').not.toContain(secret);
}

interface Row {
  readonly name: string;
  readonly env: Record<string, string>;
  readonly secret?: string;
}

const SECRET = 'hunter2-hunter2';
/** One of each kind: the unit test of the settings has every variant. */
const ROWS: readonly Row[] = [
  { name: 'PORT', env: { PORT: 'abc' } },
  { name: 'MASTER_KEYS', env: { MASTER_KEYS: `1:${SECRET}` }, secret: SECRET },
  { name: 'OCR_BASE_URL', env: { ...REMOTE, OCR_BASE_URL: 'http://ocr.example' } },
  {
    name: 'OCR_BASE_URL',
    env: { ...REMOTE, OCR_BASE_URL: `https://u:${SECRET}@ocr.example` },
    secret: SECRET,
  },
  { name: 'OCR_APP_KEY', env: { OCR_BASE_URL: 'https://ocr.example' } },
  { name: 'OCR_SECRET_KEY', env: { OCR_BASE_URL: 'https://ocr.example', OCR_APP_KEY: 'a' } },
  { name: 'OCR_SECRET_KEY', env: { ...REMOTE, OCR_SECRET_KEY: `${SECRET} x` }, secret: SECRET },
  { name: 'MAX_IMAGE_BYTES', env: { MAX_IMAGE_BYTES: '5MB' } },
  { name: 'RETENTION_HOURS', env: { RETENTION_HOURS: '100' } },
  { name: 'RATE_CAPTURES_PER_SESSION', env: { RATE_CAPTURES_PER_SESSION: '-5' } },
  { name: 'PUBLIC_URL', env: { PUBLIC_URL: 'http://capture.example' } },
  { name: 'SUPPORT_CONTACT', env: { SUPPORT_CONTACT: 'javascript:alert(1)' } },
  { name: 'TRUSTED_PROXIES', env: { TRUSTED_PROXIES: '10.0.0.0/33' } },
  { name: 'LOG_LEVEL', env: { LOG_LEVEL: 'loud' } },
  { name: 'DATABASE_URL', env: { DATABASE_URL: `postgres://u:${SECRET}@db` }, secret: SECRET },
  { name: 'AUTHENTICITY', env: { AUTHENTICITY: 'on' } },
  { name: 'EMBED_ORIGINS', env: { EMBED_ORIGINS: 'https://host.example' } },
  { name: 'OCR_AUTH', env: { ...REMOTE, OCR_AUTH: 'basic' } },
];

test('a wrong value: one line with the name of the setting, exit 1', async () => {
  test.setTimeout(120_000);
  const left = ROWS.values();
  const work = async () => {
    for (const { name, env, secret } of left) expectOneLine(await start(env), name, secret);
  };
  await Promise.all([work(), work(), work()]);
});

test('a port in use: one line with the name of the setting, exit 1', async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  try {
    for (const name of ['PORT', 'METRICS_PORT']) {
      // With an upstream elsewhere, so that nothing but the port can be the cause.
      const ended = await start({ ...REMOTE, [name]: String(port) });
      expectOneLine(ended, name);
      expect(ended.stderr).toContain(String(port));
    }
    expectOneLine(await start({ LOCAL_OCR_PORT: String(port) }), 'LOCAL_OCR_PORT');
  } finally {
    taken.close();
  }
});

test('a data folder that cannot be one: one line with the name of the setting, exit 1', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  expectOneLine(await start({ ...REMOTE, DATA_DIR: file }), 'DATA_DIR');
  expectOneLine(await start({ ...REMOTE, DATA_DIR: join(file, 'below') }), 'DATA_DIR');
  const broken = mkdtempSync(join(folder, 'broken-'));
  writeFileSync(join(broken, 'captures.sqlite'), 'x'.repeat(8_192));
  expectOneLine(await start({ ...REMOTE, DATA_DIR: broken }), 'DATA_DIR');
  const keys = mkdtempSync(join(folder, 'keys-'));
  writeFileSync(join(keys, 'master-keys'), SECRET);
  expectOneLine(await start({ ...REMOTE, DATA_DIR: keys, MASTER_KEYS: '' }), 'MASTER_KEYS', SECRET);
});
