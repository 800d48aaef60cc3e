import type { CaptureState, PublicStatus, StatusLinkMade } from '#src/shared/contract/captures.ts';
import type { Answer } from './connection.ts';
import { parseCaptureState } from './follow-capture.ts';
import { requestJson } from './request-json.ts';
import { isObject, isString } from './shape.ts';

const STATES = ['trying', 'staff', 'done', 'over'] as const satisfies readonly PublicStatus['state'][];

/** `POST /api/captures/{reference}/status-link`: a new link back to it; an earlier one no longer works. */
export function makeStatusLink(reference: string): Promise<Answer<StatusLinkMade>> {
  const path = `/api/captures/${encodeURIComponent(reference)}/status-link`;
  return requestJson({ path, body: {}, parse: parseLinkMade });
}

/** `POST /api/status`: uses the link up; from now on this browser may see that capture. */
export function claimStatusLink(reference: string, secret: string): Promise<Answer<CaptureState>> {
  return requestJson({ path: '/api/status', body: { reference, secret }, parse: parseCaptureState });
}

/** `GET /api/status/{reference}`: the little that the number alone tells. */
export function findPublicStatus(reference: string): Promise<Answer<PublicStatus>> {
  return requestJson({ path: `/api/status/${encodeURIComponent(reference)}`, parse: parsePublicStatus });
}

function parseLinkMade(body: unknown): StatusLinkMade | null {
  if (!isObject(body) || !isString(body['url']) || !isString(body['expiresAt'])) return null;
  return { url: body['url'], expiresAt: body['expiresAt'] };
}

/** Null when it is none, or in a state that this build has never heard of. */
export function parsePublicStatus(body: unknown): PublicStatus | null {
  if (!isObject(body) || !isString(body['reference'])) return null;
  const state = STATES.find((one) => one === body['state']);
  if (state === undefined) return null;
  const { reference, keptUntil } = body;
  return { reference, state, keptUntil: isString(keptUntil) ? keptUntil : null };
}
