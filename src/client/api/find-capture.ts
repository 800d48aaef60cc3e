import type { CaptureRead, Problem } from '#src/shared/contract/captures.ts';
import { parseCaptureRead } from './capture-answer.ts';
import { requestJson } from './request-json.ts';
import { parseProblem } from './problem.ts';
import { isObject } from './shape.ts';

/** What the BFF knows of a capture whose answer was lost. */
export type FoundCapture =
  | { readonly kind: 'read'; readonly capture: CaptureRead }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'reading' }
  /** It never arrived, so it may be sent again. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no-connection' };

/** `GET /api/captures?key=`: asks before sending the same photo again, which could be charged twice. */
export function findCapture(idempotencyKey: string, signal: AbortSignal): Promise<FoundCapture> {
  return find(`/api/captures?key=${encodeURIComponent(idempotencyKey)}`, signal);
}

/** `GET /api/captures/{reference}`: what a phone's photo showed. */
export function findCaptureByReference(reference: string, signal: AbortSignal): Promise<FoundCapture> {
  return find(`/api/captures/${encodeURIComponent(reference)}`, signal);
}

async function find(path: string, signal: AbortSignal): Promise<FoundCapture> {
  const answer = await requestJson({ path, parse: parseFound, signal });
  if (answer.kind === 'ok') return answer.value;
  return answer.kind === 'no-connection' ? { kind: 'no-connection' } : { kind: 'unknown' };
}

/** Null when the body is no capture state. */
export function parseFound(body: unknown): FoundCapture | null {
  if (!isObject(body)) return null;
  if (body['state'] === 'reading') return { kind: 'reading' };
  const capture = parseCaptureRead(body['answer']);
  if (capture !== null) return { kind: 'read', capture };
  const problem = parseProblem(body['answer']);
  if (problem !== null) return { kind: 'failed', problem };
  return { kind: 'unknown' };
}
