/**
 * What the tests use to call the service over real HTTP: an independent client of the published contract
 * with its own envelope code, sharing nothing with the product's two sides of it.
 */
import { constants, createCipheriv, createDecipheriv, publicEncrypt, randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { LocalOcrConfig } from './config.ts';
import type { Reader } from './reading.ts';
import { createService } from './service.ts';

export const TEST_CONFIG: LocalOcrConfig = {
  port: 0,
  appKey: 'test-app-key',
  secretKey: 'test-secret-key',
  imageEncoding: 'raw',
  userAccessToken: '',
  userAccessKey: 'user-key',
  secretAccessKey: 'user-secret',
  maxBodyBytes: 20_000_000,
};

/** For calls that must be answered without reading: fails the test when one reads after all. */
export const UNREAD: Reader = {
  readIdCard: () => Promise.reject(new Error('read an ID card')),
  readCreditCard: () => Promise.reject(new Error('read a credit card')),
  readBusiness: () => Promise.reject(new Error('read a certificate')),
  ready: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** First bytes of a JPEG: enough where nothing is decoded. */
export const JPEG_START = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');

export interface Running {
  server: Server;
  baseUrl: string;
  log: string[];
  bugs: unknown[];
  /** Moves the service's clock forward. */
  passMs: (ms: number) => void;
  stop: () => Promise<void>;
}

export async function start(reader: Reader, config: Partial<LocalOcrConfig> = {}): Promise<Running> {
  const log: string[] = [];
  const bugs: unknown[] = [];
  let passedMs = 0;
  const server = await createService({ ...TEST_CONFIG, ...config }, reader, {
    log: (line) => log.push(line),
    reportBug: (error) => bugs.push(error),
    nowMs: () => performance.now() + passedMs,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    server,
    baseUrl: `http://127.0.0.1:${address.port}`,
    log,
    bugs,
    passMs: (ms) => {
      passedMs += ms;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface OcrBody {
  header: { isSuccessful: boolean; resultCode: number; resultMessage: string };
  result?: Record<string, unknown>;
}

export const url = (at: Running, version: string, path: string): string =>
  `${at.baseUrl}/${version}/appkeys/${TEST_CONFIG.appKey}/${path}`;

export const SECRET = { Authorization: TEST_CONFIG.secretKey };

export async function ocrBody(response: Response): Promise<OcrBody> {
  return (await response.json()) as OcrBody;
}

export interface PublicKey {
  key: string;
  version: string;
}

export async function publicKey(at: Running, service: string): Promise<PublicKey> {
  const response = await fetch(url(at, 'v2.0', `public-keys/${service}`), { headers: SECRET });
  return (await ocrBody(response)).result as unknown as PublicKey;
}

export function newKey(): Buffer {
  return randomBytes(32);
}

export function wrapKey(key: Buffer, wrapper: PublicKey): string {
  const pem = `-----BEGIN PUBLIC KEY-----\n${wrapper.key}\n-----END PUBLIC KEY-----`;
  return publicEncrypt({ key: pem, padding: constants.RSA_PKCS1_PADDING }, key).toString('base64');
}

export function encrypt(bytes: Buffer, key: Buffer): Buffer<ArrayBuffer> {
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

export function decryptValue(value: unknown, key: Buffer): string {
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16));
  return decipher.update(String(value), 'base64', 'utf8') + decipher.final('utf8');
}

export function formWith(bytes: Buffer, name = 'image'): FormData {
  const form = new FormData();
  form.append(name, new Blob([new Uint8Array(bytes)]), 'photo.jpg');
  return form;
}

export interface EnvelopedCall {
  at: Running;
  path: string;
  image: Buffer;
  key: Buffer;
  wrapper: PublicKey;
  version?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export function postEnveloped(call: EnvelopedCall): Promise<Response> {
  return fetch(url(call.at, call.version ?? 'v2.0', call.path), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      ...SECRET,
      'X-Key-Version': call.wrapper.version,
      'Symmetric-Key': wrapKey(call.key, call.wrapper),
      ...call.headers,
    },
    body: formWith(encrypt(call.image, call.key)),
    ...(call.signal ? { signal: call.signal } : {}),
  });
}

export function postPlain(at: Running, path: string, image: Buffer, version = 'v1.0'): Promise<Response> {
  return fetch(url(at, version, path), {
    method: 'POST',
    redirect: 'manual',
    headers: SECRET,
    body: formWith(image),
  });
}

export function simulate(
  at: Running,
  plan: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${at.baseUrl}/simulate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof plan === 'string' ? plan : JSON.stringify(plan),
  });
}
