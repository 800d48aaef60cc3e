import { Buffer } from 'node:buffer';
import { z } from 'zod';
import { readJson } from '#src/shared/results/read-json.ts';
import type { CallFact } from './call-fact.ts';
import type { OutgoingBody } from './multipart.ts';
import type { Exchange, Transport } from './transport.ts';
import type { UpstreamAuth } from './upstream.ts';

/** Tokens for a User Access Key (OAuth 2.0 client credentials, RFC 6749 section 4.4), one at a time for everybody. */
export interface Tokens {
  /** Never rejects. */
  get(withinMs: number): Promise<TokenResult>;
  /** Forgets a token that the upstream no longer takes; a newer one that came meanwhile stays. */
  drop(stale: string): void;
}

export type TokenResult =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly failure: TokenFailure };

/**
 * `refused`: the endpoint answered, and did not take the key pair. `unreadable`: it answered something else.
 * `not-running`: nowhere to ask yet. Otherwise the exchange itself failed.
 */
export type TokenFailure =
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-running' }
  | { readonly kind: 'exchange'; readonly exchange: Exchange };

export interface TokensOptions {
  readonly auth: Extract<UpstreamAuth, { kind: 'bearer' }>;
  readonly transport: Transport;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onCall: (fact: CallFact) => void;
}

const TOKEN_ANSWER = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,4096}$/),
  token_type: z.string().regex(/^bearer$/i),
  // RFC 6749 says a number; this endpoint writes a text.
  expires_in: z.coerce.number().int().positive().max(31_536_000),
});

/** The last tenth of a token's life, at most five minutes: time to get the next one while this one still works. */
const RENEW_SHARE = 0.1;
const RENEW_AT_MOST_MS = 300_000;
/** A token is not used in its last seconds: the call would arrive too late. */
const LAST_USE_MS = 5_000;
/** Longest answer of the endpoint that is read, in bytes. */
const MAX_ANSWER_BYTES = 65_536;
/** What logs and metrics call the endpoint: its address is a setting. */
const TEMPLATE = 'token';

interface Held {
  readonly token: string;
  readonly renewAt: number;
  readonly until: number;
}

export function openTokens(options: TokensOptions): Tokens {
  const { now } = options;
  let held: Held | null = null;
  let underWay: Promise<TokenResult> | null = null;

  const fetchOne = (withinMs: number): Promise<TokenResult> => {
    underWay ??= fetchToken(options, withinMs)
      .then((fetched) => {
        if (!fetched.ok) return fetched;
        held = fetched.held;
        return { ok: true as const, token: fetched.held.token };
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };

  return {
    async get(withinMs) {
      if (held && now() < held.until) {
        // Nobody waits for the next one as long as this one works; if it can't be had, the next call asks again.
        if (now() >= held.renewAt) void fetchOne(withinMs);
        return { ok: true, token: held.token };
      }
      return fetchOne(withinMs);
    },
    drop(stale) {
      if (held?.token === stale) held = null;
    },
  };
}

async function fetchToken(
  { auth, transport, now, onCall }: TokensOptions,
  withinMs: number,
): Promise<{ ok: true; held: Held } | { ok: false; failure: TokenFailure }> {
  const url = auth.tokenUrl();
  if (!url) return { ok: false, failure: { kind: 'not-running' } };
  const pair = Buffer.from(`${auth.userAccessKey}:${auth.secretAccessKey}`, 'utf8').toString('base64');
  const startedAt = performance.now();
  const askedAt = now();
  const exchange = await transport.exchange({
    origin: new URL(url.origin),
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    headers: { authorization: `Basic ${pair}` },
    body: formBody('grant_type=client_credentials'),
    withinMs,
  });
  const read = readToken(exchange, askedAt);
  onCall({ template: TEMPLATE, label: labelOf(exchange, read), ms: performance.now() - startedAt });
  return read;
}

function readToken(
  exchange: Exchange,
  askedAt: number,
): { ok: true; held: Held } | { ok: false; failure: TokenFailure } {
  if (!exchange.ok) return { ok: false, failure: { kind: 'exchange', exchange } };
  const { status } = exchange;
  // 400 and 401 are how OAuth refuses a client (RFC 6749, section 5.2); 403 is how gateways do.
  if (status === 400 || status === 401 || status === 403) return { ok: false, failure: { kind: 'refused' } };
  const json = readJson(exchange.body, MAX_ANSWER_BYTES);
  const parsed = json.ok && status === 200 ? TOKEN_ANSWER.safeParse(json.value) : null;
  if (!parsed?.success) {
    const isAway = status === 429 || status >= 500;
    return { ok: false, failure: isAway ? { kind: 'exchange', exchange } : { kind: 'unreadable' } };
  }
  const lifeMs = parsed.data.expires_in * 1_000;
  const until = askedAt + lifeMs - Math.min(LAST_USE_MS, lifeMs / 2);
  const renewAt = askedAt + lifeMs - Math.min(RENEW_AT_MOST_MS, lifeMs * RENEW_SHARE);
  return { ok: true, held: { token: parsed.data.access_token, renewAt, until } };
}

function labelOf(exchange: Exchange, read: { ok: true } | { ok: false; failure: TokenFailure }): string {
  if (read.ok) return 'success';
  if (!exchange.ok) return exchange.label;
  return read.failure.kind === 'unreadable' ? 'result' : `http-${exchange.status}`;
}

function formBody(text: string): OutgoingBody {
  const bytes = Buffer.from(text);
  return {
    contentType: 'application/x-www-form-urlencoded',
    length: bytes.length,
    *slices() {
      yield bytes;
    },
  };
}
