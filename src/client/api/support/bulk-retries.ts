import type { BulkItems, BulkRetries, BulkRetry, NewBulkRetry } from '#src/shared/contract/support/bulk.ts';
import type { Answer } from '../connection.ts';
import { type Following, follow } from '../event-stream.ts';
import { parseBulkItems, parseBulkRetries, parseBulkRetry } from './bulk-shapes.ts';
import { BY_ITSELF, staffRequest } from './staff-request.ts';

const PATH = '/api/support/bulk-retries';
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

/** `POST /api/support/bulk-retries`: a plan; nothing is called before it is run. */
export function planBulkRetry(wish: NewBulkRetry): Promise<Answer<BulkRetry>> {
  return staffRequest({ path: PATH, body: wish, parse: parseBulkRetry });
}

/** `GET /api/support/bulk-retries`: the newest first. */
export function listBulkRetries(signal?: AbortSignal): Promise<Answer<BulkRetries>> {
  return staffRequest({ path: PATH, parse: parseBulkRetries, headers: BY_ITSELF, signal });
}

/** `POST .../run|pause|cancel`. */
export function steerBulkRetry(id: string, to: 'run' | 'pause' | 'cancel'): Promise<Answer<BulkRetry>> {
  return staffRequest({ path: `${pathOf(id)}/${to}`, body: {}, parse: parseBulkRetry });
}

/** `GET .../items`: what came of each, in the order of the calls. */
export function listBulkItems(id: string, offset: number, signal?: AbortSignal): Promise<Answer<BulkItems>> {
  return staffRequest({
    path: `${pathOf(id)}/items?offset=${offset}`,
    parse: parseBulkItems,
    headers: BY_ITSELF,
    signal,
  });
}

/** Told of every change until it is over; the returned function stops it. */
export function followBulkRetry(
  id: string,
  told: Pick<Following<BulkRetry>, 'onValue' | 'onProblem' | 'onConnection'>,
): () => void {
  return follow({
    path: pathOf(id),
    headers: BY_ITSELF,
    parse: parseBulkRetry,
    isLast: ({ state }) => state === 'done' || state === 'cancelled',
    ...told,
  });
}
