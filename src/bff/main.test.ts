import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type BffProcess, killBffProcess, readyUrl, startBffProcess } from './testing/bff-process.ts';
import { capture, startSession } from './testing/test-app.ts';
import { signInByLink } from './testing/staff-requests.ts';
import { makeJpeg } from './testing/test-images.ts';
import {
  sendJson,
  startTestUpstream,
  success,
  businessResult,
  APP_KEY,
  SECRET_KEY,
} from './testing/test-upstream.ts';

const MAIN = resolve(import.meta.dirname, 'main.ts');
const SPECIMEN = resolve(import.meta.dirname, '../../e2e/fixtures/resident.jpg');

const running: BffProcess[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await killBffProcess(each);
});

function start(environment: Record<string, string>): BffProcess {
  const started = startBffProcess(environment);
  running.push(started);
  return started;
}

describe('the process', () => {
  it('ends with one clear line when a setting is wrong', async () => {
    for (const [environment, name] of [
      [{ PORT: 'x' }, 'PORT'],
      [{ OCR_BASE_URL: 'https://api.example' }, 'OCR_APP_KEY'],
      [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_ISSUER'],
      [{ EMBED_ORIGINS: 'https://bank.example' }, 'EMBED_ORIGINS'],
      [{ DATA_DIR: join(MAIN, 'below-a-file') }, 'DATA_DIR'],
    ] as [Record<string, string>, string][]) {
      const { exit, output } = start(environment);
      expect(await exit).toBe(1);
      expect(output().trimEnd().split('\n')).toHaveLength(1);
      expect(output()).toMatch(new RegExp(`^${name}\\b`));
    }
  });

  it('ends with one line when its port is taken', async () => {
    const upstream = await startTestUpstream();
    const settings = { OCR_BASE_URL: upstream.origin.href, OCR_APP_KEY: APP_KEY, OCR_SECRET_KEY: SECRET_KEY };
    const { exit, output } = start({ ...settings, PORT: upstream.origin.port, LOG_LEVEL: 'error' });
    expect(await exit).toBe(1);
    expect(output().trim()).toMatch(/^PORT \d+ on HOST 127\.0\.0\.1 cannot be listened on: EADDRINUSE$/);
    await upstream.close();
  });

  it('reads a capture again whose reading a crash cut off', async () => {
    const upstream = await startTestUpstream();
    const settings = {
      OCR_BASE_URL: upstream.origin.href,
      OCR_APP_KEY: APP_KEY,
      OCR_SECRET_KEY: SECRET_KEY,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'main-')),
    };
    const first = start(settings);
    const url = await readyUrl(first);
    const cookie = await startSession(url);
    upstream.next.push(() => {});
    const cut = capture(url, cookie, makeJpeg(), { key: 'cut' }).catch(() => null);
    await expect.poll(() => upstream.calls.length).toBe(1);
    first.child.kill('SIGKILL');
    expect(await cut).toBeNull();
    await first.exit;
    const again = await readyUrl(start(settings));
    const state = await fetch(`${again}/api/captures?key=cut`, { headers: { cookie } });
    expect(await state.json()).toMatchObject({ state: 'failed' });
    expect((await capture(again, cookie, makeJpeg(), { key: 'cut' })).status).toBe(200);
    expect((await capture(again, cookie, makeJpeg(), { key: 'cut' })).status).toBe(200);
    expect(upstream.calls).toHaveLength(2);
    await upstream.close();
  });

  it('finishes what was begun when it is told to stop', async () => {
    const upstream = await startTestUpstream();
    const settings = { OCR_BASE_URL: upstream.origin.href, OCR_APP_KEY: APP_KEY, OCR_SECRET_KEY: SECRET_KEY };
    const bff = start(settings);
    const url = await readyUrl(bff);
    const config = (await (await fetch(`${url}/api/config`)).json()) as { features: { simulate: boolean } };
    expect(config.features.simulate).toBe(false);
    expect((await fetch(`${url}/api/simulate`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${url}/what-if`)).status).toBe(404);
    const cookie = await startSession(url);
    let release = () => {};
    upstream.next.push((_call, response) => {
      release = () => sendJson(response, success(businessResult()));
    });
    const reading = capture(url, cookie, makeJpeg(), { document: 'business-registration' });
    await expect.poll(() => upstream.calls.length).toBe(1);
    bff.child.kill('SIGTERM');
    await expect.poll(bff.output).toContain('stopping');
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    release();
    expect((await reading).status).toBe(200);
    expect(await bff.exit).toBe(0);
    await upstream.close();
  });
});

describe('with its own local-ocr', () => {
  it('reads a real image, can be told to fail, and brings local-ocr back when it dies', async () => {
    const bff = start({});
    const url = await readyUrl(bff);
    const cookie = await startSession(url);
    const image = readFileSync(SPECIMEN);
    const read = await capture(url, cookie, image);
    expect(read.status).toBe(200);
    expect(read.json.result).toMatchObject({
      type: 'resident',
      fields: expect.arrayContaining([expect.objectContaining({ key: 'residentNumber' })]) as unknown,
    });

    const simulate = (plan: object, headers: Record<string, string> = {}) =>
      fetch(`${url}/api/simulate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(plan),
      });
    expect((await simulate({ resultCode: 4000121 })).status).toBe(204);
    expect((await capture(url, cookie, image)).json.reason).toBe('ID_CARD_INFO_NOT_FOUND');
    expect((await simulate({ fault: 'wrong-key', times: 5 })).status).toBe(204);
    expect((await capture(url, cookie, image)).json.reason).toBe('SERVICE_PROBLEM_NOT_SAVED');
    expect((await simulate({})).status).toBe(400);
    expect((await simulate({ resultCode: 1, fault: 'hang' })).status).toBe(400);
    expect((await simulate({ resultCode: 4000121 }, { origin: 'https://evil.example' })).status).toBe(403);

    const localOcr = childOf(bff.child.pid ?? 0);
    process.kill(localOcr, 'SIGKILL');
    await expect.poll(bff.output).toContain('local-ocr ended');
    await expect
      .poll(async () => (await capture(url, cookie, makeJpeg())).json.reason, {
        timeout: 30_000,
        interval: 300,
      })
      .not.toBe('SERVICE_PROBLEM_NOT_SAVED');
    bff.child.kill('SIGINT');
    expect(await bff.exit).toBe(0);
    const second = bff.output().match(/"msg":"stopping"/g);
    expect(second).toHaveLength(1);
    // One form for everything that the two processes print, but for the address.
    const lines = bff.output().trimEnd().split('\n');
    const plain = lines.filter((line) => !line.startsWith('{"level":'));
    expect(
      plain.filter(
        (line) => !/^(?:Document capture is ready|Support console: |The page is not built)/.test(line),
      ),
    ).toEqual([]);
    expect(lines.filter((line) => line.includes('"from":"local-ocr"')).length).toBeGreaterThan(3);
  }, 90_000);
});

/** The one process that it started; /proc is where Linux tells. */
function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}

describe('the link to the console', () => {
  it('is printed once the page is ready, and signs in once', async () => {
    const upstream = await startTestUpstream();
    const settings = { OCR_BASE_URL: upstream.origin.href, OCR_APP_KEY: APP_KEY, OCR_SECRET_KEY: SECRET_KEY };
    const process = start(settings);
    const url = await readyUrl(process);
    await expect
      .poll(process.output)
      .toMatch(/^Support console: http:\/\/localhost:\d+\/support#[\w-]{43} /m);
    const secret = /\/support#(\S+)/.exec(process.output())?.[1] ?? '';
    expect((await signInByLink(url, secret)).status).toBe(201);
    expect((await signInByLink(url, secret)).status).toBe(401);
    await upstream.close();
  });

  it('is not printed where staff sign in at a provider, which need not be there at start', async () => {
    const upstream = await startTestUpstream();
    const settings = { OCR_BASE_URL: upstream.origin.href, OCR_APP_KEY: APP_KEY, OCR_SECRET_KEY: SECRET_KEY };
    const oidc = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'x' };
    const process = start({ ...settings, ...oidc });
    const url = await readyUrl(process);
    expect(await (await fetch(`${url}/api/support/sign-in`)).json()).toEqual({ oidc: true });
    expect(process.output()).not.toContain('Support console');
    await upstream.close();
  });
});
