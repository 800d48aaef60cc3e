import { useQuery } from '@tanstack/react-query';
import {
  type LinkSignIn,
  STAFF_ROLES,
  type SignInWays,
  type StaffRole,
  type StaffSelf,
  type StaffSessionRow,
} from '#src/shared/contract/support/staff.ts';
import type { Answer } from '../connection.ts';
import { RequestFailed } from '../get-config.ts';
import { requestJson } from '../request-json.ts';
import { isObject, isString, listOf } from '../shape.ts';
import { parseNothing, staffRequest } from './staff-request.ts';

const SESSION = '/api/support/session';
const SESSIONS = '/api/support/sessions';
const SIGN_IN = '/api/support/sign-in';

/** Where a browser is sent to sign in with an organization. */
export const OIDC_START = '/api/support/oidc/start';

/** `GET /api/support/session`: who is signed in. Counts as being there. */
export function askSession(signal?: AbortSignal): Promise<Answer<StaffSelf>> {
  return requestJson({ path: SESSION, parse: parseSelf, signal });
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

export function parseSelf(body: unknown): StaffSelf | null {
  if (!isObject(body)) return null;
  const { name, idleUntil, endsAt } = body;
  const role = roleIn(body['role']);
  if (!isString(name) || role === null || !isMoment(idleUntil) || !isMoment(endsAt)) return null;
  return {
    name,
    role,
    source: body['source'] === 'oidc' ? 'oidc' : 'link',
    idleUntil,
    endsAt,
    colleagues: listOf(body['colleagues'], (item) => (isString(item) ? item : null)),
  };
}

/** Takes a bare list as well as `{sessions: [...]}`. */
export function parseSessions(body: unknown): readonly StaffSessionRow[] | null {
  const rows = isObject(body) ? body['sessions'] : body;
  return Array.isArray(rows) ? listOf(rows, parseSession) : null;
}

function parseSession(row: unknown): StaffSessionRow | null {
  if (!isObject(row)) return null;
  const { id, name, createdAt, seenAt, endsAt, address, browser } = row;
  const role = roleIn(row['role']);
  if (!isString(id) || !isString(name) || role === null) return null;
  if (!isMoment(createdAt) || !isMoment(seenAt) || !isMoment(endsAt)) return null;
  return {
    id,
    name,
    role,
    source: row['source'] === 'oidc' ? 'oidc' : 'link',
    createdAt,
    seenAt,
    endsAt,
    address: isString(address) ? address : '',
    browser: isString(browser) ? browser : '',
    isThis: row['isThis'] === true,
  };
}

function parseWays(body: unknown): SignInWays | null {
  return isObject(body) ? { oidc: body['oidc'] === true } : null;
}

function roleIn(value: unknown): StaffRole | null {
  return STAFF_ROLES.find((role) => role === value) ?? null;
}

function isMoment(value: unknown): value is string {
  return isString(value) && !Number.isNaN(Date.parse(value));
}
