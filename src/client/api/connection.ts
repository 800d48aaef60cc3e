import type { Problem } from '#src/shared/contract/captures.ts';
import { parseProblem } from './problem.ts';

/** Why no answer of ours arrived; found in the browser. */
export type ConnectionReason = 'OFFLINE' | 'UPLOAD_INTERRUPTED' | 'UPLOAD_TIMEOUT' | 'SERVICE_UNREACHABLE';

/** How a request ended when it did not end well: our own problem, or no connection to us. */
export type RequestFailure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'no-connection'; readonly reason: ConnectionReason };

export type Answer<T> = { readonly kind: 'ok'; readonly value: T } | RequestFailure;

/** A request that carried no photo never arrived: offline when the browser knows it, else we are down. */
export function unreachable(): RequestFailure {
  return { kind: 'no-connection', reason: navigator.onLine ? 'SERVICE_UNREACHABLE' : 'OFFLINE' };
}

/**
 * Reads an error answer. Anything that is not our problem+json comes from a proxy or a captive portal in
 * front of us, and its text is never shown.
 */
export function failureFrom(contentType: string | null, bodyText: string): RequestFailure {
  const problem = isProblemType(contentType) ? parseProblem(parseJson(bodyText)) : null;
  return problem === null
    ? { kind: 'no-connection', reason: 'SERVICE_UNREACHABLE' }
    : { kind: 'problem', problem };
}

/** Undefined when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblemType(contentType: string | null): boolean {
  return contentType?.toLowerCase().startsWith('application/problem+json') === true;
}
