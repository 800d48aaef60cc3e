import { Readable } from 'node:stream';
import { Agent, errors } from 'undici';
import type { Timings } from '../timings.ts';
import type { OutgoingBody } from './multipart.ts';

/** One exchange with the upstream. Every failure is a value, told apart by class. */
export type Exchange =
  | {
      readonly ok: true;
      readonly status: number;
      readonly retryAfterMs: number | null;
      /** The body, whole. */
      readonly body: Buffer;
    }
  | { readonly ok: false; readonly failure: TransportFailure; readonly label: string };

/**
 * `unreachable`: nobody answered, or not in time. `unreadable`: somebody did, but not in HTTP as agreed.
 * `withdrawn`: we stopped it ourselves.
 */
export type TransportFailure = 'unreachable' | 'unreadable' | 'withdrawn';

export interface ExchangeRequest {
  readonly origin: URL;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: OutgoingBody;
  /** Milliseconds for the whole call; never more than the configured one. */
  readonly withinMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Transport {
  exchange(request: ExchangeRequest): Promise<Exchange>;
  close(): Promise<void>;
}

const CONNECTIONS = 64;

/** Label of a call that we ended because its time was over. */
const CALL_TIMEOUT = 'call-timeout';

export function isCallTimeout(exchange: Exchange): boolean {
  return !exchange.ok && exchange.label === CALL_TIMEOUT;
}

/**
 * The one HTTP client towards the upstream: a keep-alive pool, TLS verified, redirects never followed (undici's
 * `request` does not), no header of the visitor passed on.
 */
export function openTransport(timings: Timings): Transport {
  const agent = new Agent({
    connect: { timeout: timings.connectMs, minVersion: 'TLSv1.2' },
    headersTimeout: timings.headersMs,
    bodyTimeout: timings.callMs,
    connections: CONNECTIONS,
    pipelining: 1,
    allowH2: false,
    maxResponseSize: timings.answerBytes,
  });
  return {
    exchange: (request) => exchange(agent, request, timings),
    close: () => agent.destroy(),
  };
}

async function exchange(agent: Agent, request: ExchangeRequest, timings: Timings): Promise<Exchange> {
  // Whole milliseconds: Node takes no others.
  const limitMs = Math.max(1, Math.floor(Math.min(request.withinMs, timings.callMs)));
  const deadline = AbortSignal.timeout(limitMs);
  const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
  const { body } = request;
  try {
    const answer = await agent.request({
      origin: request.origin,
      path: request.path,
      method: request.method,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'document-capture',
        ...request.headers,
        ...(body ? { 'content-type': body.contentType, 'content-length': String(body.length) } : {}),
      },
      body: body ? Readable.from(body.slices(), { objectMode: false }) : null,
      signal,
    });
    const encoding = answer.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
      // We asked for none; taking it in is not worth a decompressor that can be bombed.
      // Without a listener its end by force would count as an uncaught error.
      answer.body.on('error', () => undefined).destroy();
      return { ok: false, failure: 'unreadable', label: 'content-encoding' };
    }
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    const retryAfterMs = readRetryAfter(answer.headers['retry-after'], Date.now());
    return { ok: true, status: answer.statusCode, retryAfterMs, body: bytes };
  } catch (error) {
    if (request.signal?.aborted) return { ok: false, failure: 'withdrawn', label: 'withdrawn' };
    if (deadline.aborted) return { ok: false, failure: 'unreachable', label: CALL_TIMEOUT };
    return classify(error);
  }
}

/** By class: codes differ between Node versions, and most are not documented. The label is for the log. */
function classify(error: unknown): Exchange {
  const isUnreadable =
    error instanceof errors.HTTPParserError ||
    error instanceof errors.HeadersOverflowError ||
    error instanceof errors.ResponseExceededMaxSizeError ||
    error instanceof errors.ResponseContentLengthMismatchError;
  return { ok: false, failure: isUnreadable ? 'unreadable' : 'unreachable', label: labelOf(error) };
}

function labelOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^[A-Z0-9_]{1,64}$/.test(code) ? code : error.name.slice(0, 64);
}

/** `Retry-After` in seconds or as a date, in milliseconds from now; null when absent or not readable. */
export function readRetryAfter(header: string | string[] | undefined, nowMs: number): number | null {
  const value = Array.isArray(header) ? header[0] : header;
  if (value === undefined) return null;
  if (/^\d{1,7}$/.test(value.trim())) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
