import { type Answer, failureFrom, parseJson, unreachable } from './connection.ts';

/** A JSON request is small; ten seconds without an answer means that none will come. */
const JSON_TIMEOUT_MS = 10_000;

export interface JsonRequest<T> {
  readonly path: string;
  /** Sent as JSON with POST; a GET when left out. */
  readonly body?: unknown;
  /** Where a body, or its absence, does not tell it. */
  readonly method?: 'POST' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Null when the answer does not have the shape that the contract promises. */
  readonly parse: (value: unknown) => T | null;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One JSON request to the BFF. Every expected end is a value; rejects only with the signal's reason when
 * the caller gave up.
 */
export async function requestJson<T>(request: JsonRequest<T>): Promise<Answer<T>> {
  // One controller for both ends: `AbortSignal.any` is missing in browsers that people still hold.
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, JSON_TIMEOUT_MS);
  request.signal?.addEventListener('abort', abort);
  try {
    request.signal?.throwIfAborted();
    const response = await fetch(request.path, {
      signal: controller.signal,
      credentials: 'same-origin',
      cache: 'no-store',
      method: request.method ?? (request.body === undefined ? 'GET' : 'POST'),
      headers: {
        ...request.headers,
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const text = await response.text();
    if (!response.ok) return failureFrom(response.headers.get('Content-Type'), text);
    const value = request.parse(parseJson(text));
    return value === null ? unreachable() : { kind: 'ok', value };
  } catch {
    request.signal?.throwIfAborted();
    return unreachable();
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', abort);
  }
}
