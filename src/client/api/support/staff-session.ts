import { useQuery } from '@tanstack/react-query';
import {
  type LinkSignIn,
  STAFF_ROLES,
  type SignInWays,
  type StaffSelf,
  type StaffSessionRow,
} from '#src/shared/contract/support/staff.ts';
import type { Answer } from '../connection.ts';
import { RequestFailed } from '../get-config.ts';
import { requestJson } from '../request-json.ts';
import { isString } from '../shape.ts';
import { checked, flag, listOf, object, oneOf, parserOf, text } from './shapes.ts';
import { BY_ITSELF, parseNothing, staffRequest } from './staff-request.ts';

const SESSION = '/api/support/session';
const SESSIONS = '/api/support/sessions';
const SIGN_IN = '/api/support/sign-in';

/** Where a browser is sent to sign in with an organization. */
export const OIDC_START = '/api/support/oidc/start';

/** `GET /api/support/session`: who is signed in. Asked `by-itself`, it does not count as somebody being there. */
export function askSession(how: 'there' | 'by-itself'): Promise<Answer<StaffSelf>> {
  return requestJson({ path: SESSION, parse: parseSelf, headers: how === 'by-itself' ? BY_ITSELF : {} });
}

/** `POST /api/support/sign-in`: trades a one-time link's secret for a session. */
export function signInWithLink(body: LinkSignIn): Promise<Answer<StaffSelf>> {
  return requestJson({ path: SIGN_IN, body, parse: parseSelf });
}

/** `DELETE /api/support/session`. */
export function signOut(): Promise<Answer<true>> {
  return requestJson({ path: SESSION, method: 'DELETE', parse: parseNothing });
}

/** `DELETE /api/support/sessions/{id}`: ends somebody's session at once. */
export function endSession(id: string): Promise<Answer<true>> {
  return staffRequest({
    path: `${SESSIONS}/${encodeURIComponent(id)}`,
    method: 'DELETE',
    parse: parseNothing,
  });
}

/** `GET /api/support/sign-in`: what the sign-in page may offer. */
export function useSignInWays() {
  return useQuery<SignInWays, RequestFailed>({
    queryKey: ['support', 'sign-in'],
    queryFn: async ({ signal }) => {
      const answer = await requestJson({ path: SIGN_IN, parse: parseWays, signal });
      if (answer.kind === 'ok') return answer.value;
      throw new RequestFailed(answer);
    },
  });
}

/** `GET /api/support/sessions`, asked anew each time its page is opened. */
export function useStaffSessions() {
  return useQuery<readonly StaffSessionRow[], RequestFailed>({
    queryKey: ['support', 'sessions'],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const answer = await staffRequest({ path: SESSIONS, parse: parseSessions, signal });
      if (answer.kind === 'ok') return answer.value;
      throw new RequestFailed(answer);
    },
  });
}

const MOMENT = checked((value) => (isString(value) && !Number.isNaN(Date.parse(value)) ? value : null));

/** 200 of `GET /api/support/session` and 201 of a sign-in. */
export const parseSelf = parserOf(
  object<StaffSelf>({
    name: text,
    role: oneOf(STAFF_ROLES),
    source: oneOf(['link', 'oidc']),
    idleUntil: MOMENT,
    endsAt: MOMENT,
    colleagues: listOf(text),
  }),
);

const parseSessions = parserOf(
  listOf(
    object<StaffSessionRow>({
      id: text,
      name: text,
      role: oneOf(STAFF_ROLES),
      source: oneOf(['link', 'oidc']),
      createdAt: MOMENT,
      seenAt: MOMENT,
      endsAt: MOMENT,
      address: text,
      browser: text,
      isThis: flag,
    }),
  ),
);

const parseWays = parserOf(object<SignInWays>({ oidc: flag }));
