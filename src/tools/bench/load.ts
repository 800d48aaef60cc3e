import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { Agent, request } from 'undici';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';

/** Keep-alive, as browsers do it, and as many connections as are asked for. */
const dispatcher = new Agent({ connections: 128, headersTimeout: 60_000, bodyTimeout: 60_000 });

export interface Timed {
  readonly status: number;
  readonly text: string;
  /** From the first byte sent to the last one received. */
  readonly ms: number;
}

async function timed(url: string, headers: Record<string, string>, body: Buffer | string): Promise<Timed> {
  const startedAt = performance.now();
  const answer = await request(url, { dispatcher, method: 'POST', headers, body });
  const text = await answer.body.text();
  return { status: answer.statusCode, text, ms: performance.now() - startedAt };
}

/** Gives consent; resolves with the cookie of the new session. */
export async function openSession(base: string): Promise<string> {
  const answer = await request(`${base}/api/sessions`, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ consentVersion: CONSENT_VERSION, keepConsent: false, locale: 'en' }),
  });
  await answer.body.dump();
  const [cookie = ''] = String(answer.headers['set-cookie']).split(';');
  return cookie;
}

function captureHeaders(cookie: string): Record<string, string> {
  return { cookie, 'content-type': 'image/jpeg', 'idempotency-key': randomUUID() };
}

/** One capture under a key of its own. */
export function capture(base: string, cookie: string, document: string, bytes: Buffer): Promise<Timed> {
  return timed(`${base}/api/captures/${document}`, captureHeaders(cookie), bytes);
}

/** Sends the same bytes `count` times, all at once. */
export function captureAtOnce(count: number, base: string, cookie: string, bytes: Buffer): Promise<Timed[]> {
  return Promise.all(Array.from({ length: count }, () => capture(base, cookie, 'id-card', bytes)));
}

/** Uploads that stop in the middle and stay open. */
export async function stallUploads(
  count: number,
  base: string,
  cookie: string,
  bytes: Buffer,
): Promise<readonly Socket[]> {
  const { host, port } = new URL(base);
  const open = () =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        const headers = { host, ...captureHeaders(cookie), 'content-length': String(bytes.length) };
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
        socket.write(`POST /api/captures/id-card HTTP/1.1\r\n${lines.join('')}\r\n`);
        socket.write(bytes.subarray(0, bytes.length / 2), () => resolve(socket));
      });
      socket.once('error', reject);
    });
  return Promise.all(Array.from({ length: count }, open));
}

export async function post(url: string, body: string): Promise<void> {
  const answer = await timed(url, { 'content-type': 'application/json' }, body);
  if (answer.status >= 300) throw new Error(`${url}: ${answer.status}`);
}

export async function getText(url: string): Promise<string> {
  return (await request(url, { dispatcher })).body.text();
}

/** As `capture`, to a server that only passes bodies on. */
export function postPlain(base: string, bytes: Buffer): Promise<Timed> {
  return timed(base, { 'content-type': 'image/jpeg' }, bytes);
}
