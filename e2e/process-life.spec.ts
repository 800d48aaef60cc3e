/** How the processes end, die and come back, with what a person had under way. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningApp, startApp } from '#src/tools/running-app.ts';
import { expect, test } from '@playwright/test';
import { CAN_LOOK_AT_PROCESSES, descendantsOf, isRunning } from './child-processes.ts';
import { expectCaptureProblem, expectProblem } from './expect-problem.ts';
import { ask, newSession, photoOf, postCapture } from './raw-client.ts';
import { arm, countCalls } from './upstream-control.ts';

const CANNOT_LOOK = 'this system does not show its processes as files';

let app: RunningApp;
test.beforeEach(async () => {
  app = await startApp({ LOG_LEVEL: 'debug' });
});
test.afterEach(() => app.stop());

const underWay = async (document: 'id-card', calls: number) =>
  expect.poll(async () => (await countCalls(app)).analyses[document]).toBe(calls);
const readiness = async () => (await ask(app.metricsUrl, '/readyz')).status;

test('SIGTERM: the capture under way is answered, nothing new is begun, exit 0', async () => {
  const cookie = await newSession(app.url);
  expect(await readiness()).toBe(200);
  const { pid } = app;
  const children = CAN_LOOK_AT_PROCESSES ? descendantsOf(pid() ?? 0) : [];
  await arm(app, { resultCode: 4000121, delayMs: 3_000, document: 'id-card' });
  const capture = postCapture(app.url, { cookie });
  await underWay('id-card', 1);

  const signalledAt = performance.now();
  const ended = app.stop();
  await expect.poll(readiness, { timeout: 2_000 }).toBe(503);
  await expect.poll(() => isRefused(app.url), { timeout: 2_000 }).toBe(true);

  const answer = await capture;
  expectCaptureProblem(answer, 'ID_CARD_INFO_NOT_FOUND');
  expect(await ended).toBe(0);
  expect(performance.now() - signalledAt).toBeLessThan(10_000);
  for (const child of children) {
    await expect.poll(() => isRunning(child.pid), { message: child.command }).toBe(false);
  }
});

test('kill -9: the session lives on, what died may run again, what ended is given again', async () => {
  const cookie = await newSession(app.url);
  const finishedKey = randomUUID();
  const cutKey = randomUUID();
  const finished = await postCapture(app.url, { cookie, key: finishedKey });
  expect(finished.status, finished.text).toBe(200);

  await arm(app, { resultCode: 4000121, delayMs: 20_000, document: 'id-card' });
  const cut = postCapture(app.url, { cookie, key: cutKey }).then(
    () => 'answered',
    () => 'cut',
  );
  await underWay('id-card', 2);
  await app.restart('SIGKILL');
  expect(await cut).toBe('cut');

  const replay = await postCapture(app.url, { cookie, key: finishedKey });
  expect([replay.status, replay.text]).toEqual([finished.status, finished.text]);
  expect((await countCalls(app)).analyses['id-card'], 'answered from what was stored').toBe(0);
  const asked = await ask(app.url, `/api/captures?key=${finishedKey}`, { headers: { cookie } });
  expect(asked.json).toMatchObject({ state: 'read', answer: finished.json });

  const state = await ask(app.url, `/api/captures?key=${cutKey}`, { headers: { cookie } });
  expect(state.json).toMatchObject({ state: 'failed' });
  const otherBytes = await postCapture(app.url, { cookie, key: cutKey, bytes: photoOf('credit-card') });
  expectProblem(otherBytes);
  expect(otherBytes.status, 'still bound to its bytes').toBe(422);
  const again = await postCapture(app.url, { cookie, key: cutKey });
  expect(again.status, again.text).toBe(200);
  expect((await countCalls(app)).analyses['id-card']).toBe(1);
  expect(again.json['reference'], 'the same capture, the same number').toBe(state.json['reference']);
});

test('kill -9 of local-ocr: started again, and the next photo is read', async () => {
  test.skip(!CAN_LOOK_AT_PROCESSES, CANNOT_LOOK);
  const cookie = await newSession(app.url);
  const isLocalOcr = ({ command }: { command: string }) => command.includes('local-ocr/main.ts');
  const before = descendantsOf(app.pid() ?? 0).filter(isLocalOcr);
  expect(before).toHaveLength(1);
  const victim = before[0]?.pid ?? 0;
  await arm(app, { resultCode: 4000121, delayMs: 20_000, document: 'id-card' });
  const cut = postCapture(app.url, { cookie });
  await underWay('id-card', 1);

  process.kill(victim, 'SIGKILL');
  const answer = await cut;
  // The automatic retries may outlast the restart; what must not happen is silence, or a promise.
  if (answer.status !== 200) expectCaptureProblem(answer, 'SERVICE_PROBLEM_NOT_SAVED');
  expect(answer.ms).toBeLessThan(25_000);
  await expect.poll(readiness, { timeout: 15_000 }).toBe(200);
  const after = descendantsOf(app.pid() ?? 0).filter(isLocalOcr);
  expect(after).toHaveLength(1);
  expect(after[0]?.pid).not.toBe(victim);
  const next = await postCapture(app.url, { cookie });
  expect(next.status, next.text).toBe(200);
});

test('what is stored is readable for nobody else', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'data-'));
  const dataDir = join(parent, 'made', 'by-the-product');
  const own = await startApp({
    DATA_DIR: dataDir,
    OCR_BASE_URL: app.localOcrUrl,
    OCR_APP_KEY: 'a',
    OCR_SECRET_KEY: 'b',
  });
  try {
    await newSession(own.url);
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
    expect(files).toContain('master-keys');
    expect(files).toContain('captures.sqlite');
    for (const name of files) {
      expect((statSync(join(dataDir, name)).mode & 0o077).toString(8), name).toBe('0');
    }
    expect(readFileSync(join(dataDir, 'master-keys'), 'utf8')).toMatch(/^1:[A-Za-z0-9+/]{43}=$/);
  } finally {
    await own.stop();
    rmSync(parent, { recursive: true, force: true });
  }
});

function isRefused(base: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.on('error', () => resolve(true));
  });
}
