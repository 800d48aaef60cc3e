import type { StaffRole } from '#src/shared/contract/support/staff.ts';
import { openStaffLinks } from '../access/staff-links.ts';
import { openDatabase } from '../store/database.ts';
import type { TestApp } from './test-app.ts';

/** The secret of a new one-time link, made as `npm run staff:link` makes it: by another connection to the same data. */
export async function newStaffLink(
  { config }: TestApp,
  { role, name = `A ${role}` }: { role: StaffRole; name?: string },
): Promise<string> {
  const database = await openDatabase({ dataDir: config.dataDir, url: config.databaseUrl });
  const { secret } = await openStaffLinks({ database, now: config.now }).make({ name, role });
  await database.close();
  return secret;
}

/** `POST /api/support/sign-in`. */
export function signInByLink(
  url: string,
  secret: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/api/support/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ secret }),
  });
}

/** Signs in by a new link; gives the cookie header of the session. */
export async function signInAs(
  bff: TestApp,
  role: StaffRole,
  name?: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const secret = await newStaffLink(bff, { role, ...(name === undefined ? {} : { name }) });
  const answer = await signInByLink(bff.url, secret, headers);
  if (answer.status !== 201) throw new Error(`sign-in: ${answer.status}`);
  return cookieIn(answer);
}

/** The first cookie that an answer sets, as a request sends it back. */
export function cookieIn(answer: Response): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
