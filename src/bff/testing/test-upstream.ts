import {
  constants,
  createCipheriv,
  createDecipheriv,
  generateKeyPairSync,
  privateDecrypt,
  type KeyObject,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands for NHN Cloud in tests: a real HTTP server that speaks the published contract and opens the envelope by
 * itself. Nothing of the product's own envelope code is used here.
 */
export interface UpstreamCall {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** The bytes of the part `image`, as they came. */
  readonly part: Buffer;
  /** The image after decryption; the part itself for plain calls; null when the envelope did not open. */
  readonly image: Buffer | null;
  readonly symmetricKey: Buffer | null;
}

export type Behaviour = (call: UpstreamCall, response: ServerResponse) => void;

export interface TestUpstream {
  readonly origin: URL;
  readonly calls: UpstreamCall[];
  keyGets: number;
  /** Used up first, one per call; then every call succeeds. */
  readonly next: Behaviour[];
  /** How a call is answered that nothing in `next` is for; null lets it succeed. */
  otherwise: (call: UpstreamCall) => Behaviour | null;
  /** Answers as the upstream does when all is well. */
  readonly succeed: Behaviour;
  /** From now on another key pair with another version. */
  rotate(): void;
  close(): Promise<void>;
}

export const APP_KEY = 'app-key-of-test';
export const SECRET_KEY = 'secret-key-of-test';

interface Pair {
  readonly version: string;
  readonly publicDer: string;
  readonly privateKey: KeyObject;
}

function makePair(version: number): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicDer = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return { version: String(version), publicDer, privateKey };
}

export async function startTestUpstream(encoding: 'raw' | 'base64' = 'raw'): Promise<TestUpstream> {
  let pair = makePair(0);
  const calls: UpstreamCall[] = [];
  const next: Behaviour[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const upstream: TestUpstream = {
    get origin() {
      return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    },
    calls,
    keyGets: 0,
    next,
    otherwise: () => null,
    succeed: (call, response) => succeed(call, response, pair),
    rotate() {
      pair = makePair(Number(pair.version) + 1);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const path = request.url ?? '';
    if (path.includes('/public-keys/')) {
      upstream.keyGets += 1;
      const known =
        request.headers.authorization === SECRET_KEY && path.startsWith(`/v2.0/appkeys/${APP_KEY}/`);
      return known
        ? sendJson(response, success({ key: pair.publicDer, version: pair.version }))
        : sendJson(response, failure(4010001, 'Invalid appKey or secretKey.'));
    }
    const call = readCall(request, Buffer.concat(chunks), pair, encoding);
    calls.push(call);
    const behave = next.shift() ?? upstream.otherwise(call) ?? ((made, out) => succeed(made, out, pair));
    behave(call, response);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return upstream;
}

function readCall(
  request: IncomingMessage,
  body: Buffer,
  pair: Pair,
  encoding: 'raw' | 'base64',
): UpstreamCall {
  const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1] ?? '';
  const start = body.indexOf('\r\n\r\n') + 4;
  const part = body.subarray(start, body.lastIndexOf(`\r\n--${boundary}--`));
  const base = { path: request.url ?? '', headers: request.headers, body, part };
  const sealedKey = request.headers['symmetric-key'];
  if (typeof sealedKey !== 'string') return { ...base, image: part, symmetricKey: null };
  if (request.headers['x-key-version'] !== pair.version) return { ...base, image: null, symmetricKey: null };
  try {
    const padding = constants.RSA_PKCS1_PADDING;
    const key = privateDecrypt({ key: pair.privateKey, padding }, Buffer.from(sealedKey, 'base64'));
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16));
    const sealed = encoding === 'raw' ? part : Buffer.from(part.toString('latin1'), 'base64');
    return { ...base, image: Buffer.concat([decipher.update(sealed), decipher.final()]), symmetricKey: key };
  } catch {
    return { ...base, image: null, symmetricKey: null };
  }
}

function succeed(call: UpstreamCall, response: ServerResponse, pair: Pair): void {
  if (!call.path.includes('/v2.0/')) return sendJson(response, success(businessResult()));
  if (call.headers['x-key-version'] !== pair.version) {
    return sendJson(response, failure(4000301, 'Invalid key version.'));
  }
  if (!call.symmetricKey) return sendJson(response, failure(4000303, 'Invalid encrypted data.'));
  const isCard = call.path.endsWith('/credit-card');
  sendJson(response, success(isCard ? cardResult(call.symmetricKey) : residentResult(call.symmetricKey)));
}

export function success(result: unknown): object {
  return { header: { isSuccessful: true, resultCode: 0, resultMessage: 'SUCCESS' }, result };
}

export function failure(resultCode: number, resultMessage: string): object {
  return { header: { isSuccessful: false, resultCode, resultMessage } };
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** Answers with a failure of the published table. */
export function failWith(resultCode: number, resultMessage = 'x'): Behaviour {
  return (_call, response) => sendJson(response, failure(resultCode, resultMessage));
}

export function sealValue(value: string, key: Buffer): string {
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  return Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]).toString('base64');
}

const box = (x: number, y: number) => ({
  x1: x,
  y1: y,
  x2: x + 90,
  y2: y,
  x3: x + 90,
  y3: y + 20,
  x4: x,
  y4: y + 20,
});

/** A fictitious person; the month 13 in the number makes sure of it. */
export function residentResult(key: Buffer): object {
  const value = (text: string) => sealValue(text, key);
  return {
    fileType: 'jpg',
    resolution: 'normal',
    idType: 'resident',
    keyValues: [
      { key: 'residentNumber', value: value('901340-1000007'), conf: 0.91, bbox: box(190, 43) },
      { key: 'name', value: value('카나리시험'), conf: 0.97, bbox: box(191, 75) },
      { key: 'issuer', value: value('서울특별시 종로구청장'), conf: 0.8, bbox: box(19, 10) },
      {
        key: 'issueDate',
        value: value('2019.02.31'),
        conf: 0.86,
        bbox: { ...box(0, 0), x2: 0, y2: 0, x3: 0, y3: 0, x4: 0, y4: 0 },
      },
    ],
    boxes: [],
  };
}

export function cardResult(key: Buffer): object {
  const value = (text: string) => sealValue(text, key);
  return {
    fileType: 'png',
    resolution: 'low',
    cardNums: ['4111', '1111', '1111', '1111'].map((group) => ({ value: value(group), conf: 0.9 })),
    totalCardNum: value('4111111111111111'),
    cardNumBoxes: [box(10, 50), box(110, 50), box(210, 52), box(310, 50)],
    validThru: { value: value('04/29'), conf: 0.53 },
    validThruBox: box(316, 315),
  };
}

export function businessResult(): object {
  return {
    fileType: 'png',
    unitType: 'pixel',
    keyValues: [
      { key: '구분', value: ' 간이과세자', conf: 0.93 },
      { key: '등록번호', value: '123-45-67891', conf: 1 },
    ],
    boxes: [box(1, 2), box(3, 4)],
    resolution: 'normal',
  };
}
