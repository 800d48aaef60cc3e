import { useMutation } from '@tanstack/react-query';
import type { NewSession, SessionStarted } from '#src/shared/contract/config.ts';
import type { Answer } from './connection.ts';
import { requestJson } from './request-json.ts';
import { isObject, isString } from './shape.ts';

/** `POST /api/sessions`: records the agreement; without it no photo can be sent. */
export function startSession(session: NewSession): Promise<Answer<SessionStarted>> {
  return requestJson({ path: '/api/sessions', body: session, parse: parseStarted });
}

export function useStartSession() {
  return useMutation<Answer<SessionStarted>, never, NewSession>({ mutationFn: startSession });
}

function parseStarted(body: unknown): SessionStarted | null {
  return isObject(body) && isString(body['expiresAt']) ? { expiresAt: body['expiresAt'] } : null;
}
