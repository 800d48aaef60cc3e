/**
 * The canary goes through everything, in a real browser and past it, with the logs at their most talkative; then
 * everything that any process printed or wrote is searched for it.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium, expect, test } from '@playwright/test';
import type { SimulatedFault } from '#src/shared/contract/config.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '#src/tools/chromium.ts';
import { type RunningApp, startApp } from '#src/tools/running-app.ts';
import { TEST_KEYS } from './app-without-page.ts';
import {
  type Hit,
  CANARY,
  CANARY_FILE,
  canaryPhoto,
  personalThings,
  search,
  searchFolder,
} from './canary.ts';
import { WORDS, giveFile, outcomeHeading, send, switchLanguage, toPhotoStep } from './journey.ts';
import { ask, newSession, postCapture } from './raw-client.ts';
import { overSocket } from './raw-socket.ts';
import { EVERY_CALL, arm, countCalls, calm, disarm } from './upstream-control.ts';

test.describe.configure({ mode: 'serial' });

let work = '';
let app: RunningApp;
let browser: BrowserContext;
let page: Page;
/** Metrics as they were told at each stage: a restart begins them anew. */
const metrics: string[] = [];
/** What keys and cookies were used; none of them may be in a log. */
const secrets = new Map<string, Buffer>(
  Object.entries(TEST_KEYS).map(([name, value]) => [name, Buffer.from(value)]),
);

const photoPath = (document: 'id-card' | 'credit-card') => join(work, 'given', document, CANARY_FILE);
const profile = () => join(work, 'profile');
const appFolder = () => join(work, 'app');

test.beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'privacy-'));
  for (const document of ['id-card', 'credit-card'] as const) {
    mkdirSync(join(work, 'given', document), { recursive: true });
    writeFileSync(photoPath(document), canaryPhoto(document));
  }
  mkdirSync(join(appFolder(), 'tmp'), { recursive: true });
  app = await startApp({
    LOG_LEVEL: 'debug',
    DATA_DIR: join(appFolder(), 'data'),
    // Whatever a process writes down for a moment lands where it is searched.
    TMPDIR: join(appFolder(), 'tmp'),
    ...TEST_KEYS,
  });
  browser = await chromium.launchPersistentContext(profile(), {
    executablePath: ensureChromium(),
    args: CHROMIUM_FLAGS,
    baseURL: app.url,
  });
  page = await browser.newPage();
});
test.afterAll(async () => {
  await browser.close();
  await app.stop();
  rmSync(work, { recursive: true, force: true });
});

const rememberMetrics = async () => metrics.push((await ask(app.metricsUrl, '/metrics')).text);

test('the page reads the canary: masked, revealed, in two languages', async () => {
  await toPhotoStep(page, { document: 'id-card', locale: 'ko', keep: true });
  await giveFile(page, photoPath('id-card'));
  await send(page, 'ko');
  await expect(await outcomeHeading(page, 'ko')).toHaveText(WORDS.ko.ui.read.title);
  const main = page.getByRole('main');
  await expect(main).toContainText(CANARY.name);
  await expect(main).not.toContainText('1000007');
  await page.getByRole('button', { name: WORDS.ko.ui.read.reveal, exact: true }).first().click();
  await expect(main).toContainText(/901340-?1000007/);
  await switchLanguage(page, 'en');
  await expect(main).toContainText(CANARY.name);

  await toPhotoStep(page, { document: 'credit-card' });
  await giveFile(page, photoPath('credit-card'));
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(WORDS.en.ui.read.title);
  await expect(main).not.toContainText(/4111\D?1111\D?1111\D?1111/);
  await page.getByRole('button', { name: WORDS.en.ui.read.reveal, exact: true }).first().click();
  await expect(main).toContainText(/4111\D?1111\D?1111\D?1111/);
  await rememberMetrics();
});

test('the page is refused it, in several ways', async () => {
  test.setTimeout(90_000);
  const plans = [
    { resultCode: 4000121 },
    { resultCode: 5003021 },
    { resultCode: 4010001 },
    { httpStatus: 502 },
    { fault: 'empty' },
  ] as const;
  for (const plan of plans) {
    await calm(app);
    await arm(app, { ...plan, times: EVERY_CALL, document: 'id-card' });
    await toPhotoStep(page, { document: 'id-card' });
    await giveFile(page, photoPath('id-card'));
    await send(page);
    await expect(await outcomeHeading(page)).not.toHaveText(WORDS.en.ui.read.title);
    await switchLanguage(page, 'ko');
    await disarm(app);
  }
});

test('programs send it where it belongs and where it does not', async () => {
  test.setTimeout(120_000);
  await calm(app);
  const cookie = await newSession(app.url);
  const bytes = canaryPhoto('id-card');
  const given = { cookie, bytes };
  const named = {
    'content-disposition': `attachment; filename="${CANARY_FILE}"`,
    'user-agent': `agent of ${CANARY.residentNumber}`,
    referer: `http://localhost/?name=${encodeURIComponent(CANARY.name)}&number=${CANARY.residentNumber}`,
    'x-forwarded-for': CANARY.cardNumber,
  };
  const key = randomUUID();
  const read = await postCapture(app.url, { ...given, key, headers: named });
  expect(read.status, read.text).toBe(200);
  expect(read.text).toContain(CANARY.name);
  const own = await postCapture(app.url, { ...given, key: CANARY.residentNumber });
  expect(own.status, 'a number may even be somebody’s key').toBe(200);
  const card = await postCapture(app.url, {
    cookie,
    document: 'credit-card',
    bytes: canaryPhoto('credit-card'),
  });
  expect(card.text).toContain(CANARY.cardNumber.replaceAll(' ', ''));

  for (const resultCode of [-1, 401, 4000005, 4000301, 4010001, 5000003, 5003022, 4999999]) {
    await calm(app);
    await arm(app, { resultCode, times: EVERY_CALL, document: 'id-card' });
    const retried = randomUUID();
    await postCapture(app.url, { ...given, key: retried, headers: named });
    await disarm(app);
    // What failed for a while may run again under its own key.
    if (resultCode === 5003022)
      expect((await postCapture(app.url, { ...given, key: retried })).status).toBe(200);
  }
  for (const fault of ['reset', 'half', 'html', 'empty', 'wrong-key'] satisfies SimulatedFault[]) {
    await calm(app);
    await arm(app, { fault, times: fault === 'html' ? EVERY_CALL : 1, document: 'id-card' });
    await postCapture(app.url, { ...given, headers: named });
    await disarm(app);
  }

  const path = `/api/captures/${encodeURIComponent(CANARY.name)}`;
  for (const wrong of [
    `${path}?number=${CANARY.residentNumber}`,
    `/${CANARY.residentNumber}`,
    path,
    `${path}%ZZ`,
  ]) {
    await ask(app.url, wrong, { headers: { cookie, ...named } });
    await ask(app.url, wrong, { method: 'POST', headers: { cookie, ...named }, body: CANARY.name });
  }
  await ask(app.url, '/api/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ consentVersion: CANARY.name, keepConsent: CANARY.cardNumber }),
  });
  await ask(app.url, '/api/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"a": ${CANARY.residentNumber} ${CANARY.name}`,
  });
  await ask(app.url, '/api/config', { headers: { cookie: `__Host-capture=${CANARY.residentNumber}` } });
  await overSocket(app.url, {
    head: `GET /${CANARY.residentNumber} HTTP/9.9\r\nbad\r\n\r\n`,
    withinMs: 2_000,
  });
  await postCapture(app.url, { ...given, bytes: bytes.subarray(0, bytes.length / 2) });
  await postCapture(app.url, { ...given, bytes: Buffer.from(`<svg>${CANARY.name}</svg>`) });

  const withdrawn = await ask(app.url, `/api/captures/${String(read.json['reference'])}`, {
    method: 'DELETE',
    headers: { cookie },
  });
  expect(withdrawn.status).toBe(204);
  const asked = await ask(app.url, `/api/captures?key=${key}`, { headers: { cookie } });
  expect(asked.json).toMatchObject({ state: 'deleted' });
  expect(asked.json['answer']).toBeUndefined();
  secrets.set('a program’s cookie', Buffer.from(cookie.split('=')[1] ?? ''));
  await rememberMetrics();
});

test('it is cut by kill -9 and sent again', async () => {
  const cookie = await newSession(app.url);
  const capture = { cookie, key: randomUUID(), bytes: canaryPhoto('id-card') };
  await arm(app, { resultCode: 4000121, delayMs: 20_000, document: 'id-card' });
  const before = (await countCalls(app)).analyses['id-card'];
  const cut = postCapture(app.url, capture).catch(() => null);
  await expect.poll(async () => (await countCalls(app)).analyses['id-card']).toBe(before + 1);
  await app.restart('SIGKILL');
  expect(await cut).toBeNull();
  const again = await postCapture(app.url, capture);
  expect(again.text).toContain(CANARY.name);
  expect((await postCapture(app.url, capture)).text).toBe(again.text);
  secrets.set('another program’s cookie', Buffer.from(cookie.split('=')[1] ?? ''));
  await rememberMetrics();
});

test('the browser keeps a language and a cookie, nothing else', async () => {
  await page.reload();
  const { origin } = new URL(app.url);
  const cdp = await browser.newCDPSession(page);
  const cookies = await browser.cookies();
  expect(
    cookies.map(({ name, httpOnly, secure, sameSite }) => ({ name, httpOnly, secure, sameSite })),
  ).toEqual([{ name: '__Host-capture', httpOnly: true, secure: true, sameSite: 'Strict' }]);
  secrets.set('the browser’s cookie', Buffer.from(cookies[0]?.value ?? ''));

  const seen = async () => ({
    state: await browser.storageState({ indexedDB: true }),
    databases: await cdp.send('IndexedDB.requestDatabaseNames', { securityOrigin: origin }),
    caches: await cdp.send('CacheStorage.requestCacheNames', { securityOrigin: origin }),
    history: await cdp.send('Page.getNavigationHistory'),
    page: await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      name: window.name,
      state: JSON.stringify(history.state),
      url: location.href,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      requests: performance.getEntries().map(({ name }) => name),
    })),
  });
  const clean = await seen();
  expect(clean.databases.databaseNames).toEqual([]);
  expect(clean.caches.caches).toEqual([]);
  expect(clean.page).toMatchObject({ session: {}, cookie: '', workers: 0 });
  expect(clean.page.local).toEqual({ locale: 'ko' });
  expect(search('browser', Buffer.from(JSON.stringify(clean)), personalThings())).toEqual([]);

  await page.evaluate((name) => sessionStorage.setItem('planted', name), CANARY.name);
  const planted = search('browser', Buffer.from(JSON.stringify(await seen())), personalThings());
  expect(planted, 'this search can fail').not.toEqual([]);
  await page.evaluate(() => sessionStorage.clear());
});

test('no process printed it, and no key, token or cookie', async () => {
  const output = Buffer.from(app.output());
  // The logs did talk: of each kind of line at least one.
  for (const said of [
    '"route":"/api/captures/:document"',
    'upstream call',
    'capture failed',
    '/id-card/stand-alone',
  ]) {
    expect(output.includes(said), said).toBe(true);
  }
  expect(search('output', output, personalThings())).toEqual([]);
  const masterKeys = readFileSync(join(appFolder(), 'data', 'master-keys'), 'utf8');
  secrets.set('master key', Buffer.from(masterKeys.replace(/^1:/, ''), 'base64'));
  expect(secrets.size).toBe(6);
  for (const [name, value] of secrets) expect(value.length, name).toBeGreaterThan(15);
  expect(search('output', output, secrets)).toEqual([]);
  expect(output.toString()).not.toMatch(/authorization|symmetric-key|set-cookie|__Host-/i);
  expect(metrics).toHaveLength(3);
  for (const text of metrics) {
    expect(text).toContain('captures_total');
    expect(search('metrics', Buffer.from(text), new Map([...personalThings(), ...secrets]))).toEqual([]);
  }
});

test('no process wrote it down, the browser’s profile included', async () => {
  const looked = (folder: string, things: ReadonlyMap<string, Buffer>): Hit[] => {
    const { hits, files, bytes } = searchFolder(folder, things);
    expect(files, folder).toBeGreaterThan(3);
    expect(bytes, folder).toBeGreaterThan(10_000);
    return [...hits];
  };
  // While it runs, with the write-ahead log of the database as it stands.
  const cookies = new Map(
    [...secrets].filter(([name]) => name.includes('cookie') || name.startsWith('OCR_')),
  );
  expect(looked(appFolder(), new Map([...personalThings(), ...cookies]))).toEqual([]);
  await browser.close();
  expect(looked(profile(), personalThings())).toEqual([]);
  expect(await app.stop()).toBe(0);
});
