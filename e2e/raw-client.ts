import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'undici';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';
import type { Locale } from '#src/shared/contract/locales.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { PHOTO_OF } from './journey.ts';

/** An answer as a program sees it. `json` is an empty object when the body is something else. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
  /** From the first byte sent to the last one received, in milliseconds. */
  readonly ms: number;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

// Every request on a connection of its own: a process that was killed leaves no stale one behind.
const dispatcher = new Agent({ pipelining: 0, headersTimeout: 60_000, bodyTimeout: 60_000 });

/** One request without anything that browsers add by themselves. */
export async function ask(base: string, path: string, options: RawRequest = {}): Promise<RawAnswer> {
  const startedAt = performance.now();
  const answer = await request(base + path, {
    dispatcher,
    method: options.method ?? 'GET',
    headers: { ...options.headers },
    body: options.body ?? null,
  });
  const text = await answer.body.text();
  const ms = performance.now() - startedAt;
  return { status: answer.statusCode, headers: answer.headers, text, json: jsonOf(text), ms };
}

/** Gives consent, to keeping a photo only when asked; the answer is the `Cookie` header of the new session. */
export async function newSession(
  base: string,
  headers: Record<string, string> = {},
  keepConsent = false,
  locale: Locale = 'ko',
): Promise<string> {
  const answer = await ask(base, '/api/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ consentVersion: CONSENT_VERSION, keepConsent, locale }),
  });
  const [cookie = ''] = String(answer.headers['set-cookie']).split(';');
  if (answer.status !== 201) throw new Error(`No session: ${answer.status} ${answer.text}`);
  return cookie;
}

export interface RawCapture {
  readonly cookie: string;
  readonly document?: DocumentType;
  readonly bytes?: Buffer;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts a photo; a clean specimen of the document when no bytes are given. */
export function postCapture(base: string, capture: RawCapture): Promise<RawAnswer> {
  const { document = 'id-card', key = randomUUID() } = capture;
  return ask(base, `/api/captures/${document}`, {
    method: 'POST',
    headers: {
      cookie: capture.cookie,
      'content-type': 'image/jpeg',
      'idempotency-key': key,
      ...capture.headers,
    },
    body: capture.bytes ?? photoOf(document),
  });
}

export function photoOf(document: DocumentType): Buffer {
  return readFileSync(PHOTO_OF[document]);
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
