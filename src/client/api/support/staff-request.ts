import { BY_ITSELF_HEADER } from '#src/shared/contract/support/staff.ts';
import type { Answer, RequestFailure } from '../connection.ts';
import { type JsonRequest, requestJson } from '../request-json.ts';
import { tellSignedOut } from './signed-out.ts';

/** A console request that nobody pressed for; it does not keep a session from going idle. */
export const BY_ITSELF: Readonly<Record<string, string>> = { [BY_ITSELF_HEADER]: '1' };

/**
 * One JSON request of the console. As `requestJson`; an answer that says "not signed in" is also told to whoever shows
 * the sign-in page.
 */
export async function staffRequest<T>(request: JsonRequest<T>): Promise<Answer<T>> {
  const answer = await requestJson(request);
  if (isSignedOut(answer)) tellSignedOut();
  return answer;
}

/** Whether a request ended because no session is live. */
export function isSignedOut(answer: Answer<unknown>): boolean {
  return answer.kind === 'problem' && answer.problem.status === 401;
}

/** For requests whose answer says nothing. */
export const parseNothing = (): true => true;

/** What a failed request was, as far as the console tells its staff apart. */
export type StaffFailure = 'connection' | 'role' | 'gone' | 'first' | 'many' | 'failed';

const BY_STATUS: Readonly<Record<number, StaffFailure>> = {
  403: 'role',
  404: 'gone',
  409: 'first',
  410: 'gone',
  429: 'many',
};

/** Key of `console:problems` for it. */
export function staffFailureOf(failure: RequestFailure): StaffFailure {
  if (failure.kind === 'no-connection') return 'connection';
  return BY_STATUS[failure.problem.status] ?? 'failed';
}
