import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAFF_ROLES, type StaffRole } from '#src/shared/contract/support/staff.ts';
import { SUPPORT_ROUTES, type SupportAccess } from './access/support-routes.ts';
import { openDatabase } from './store/database.ts';
import { signInAs } from './testing/staff-requests.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';

/** Who calls. Everybody, whatever the table says, so that a wrong row shows here. */
const CALLERS = ['nobody', ...STAFF_ROLES] as const;
type Caller = (typeof CALLERS)[number];

let bff: TestApp;
beforeAll(async () => {
  bff = await startTestApp({ origin: null, timings: { refusals: { most: 1_000, everyMs: 3_600_000 } } });
});
afterAll(() => bff.close());

const ROWS = Object.entries(SUPPORT_ROUTES) as [string, SupportAccess][];

/** What the router of the running app knows, as `METHOD /path`; it prints a tree, four characters a level. */
function registered(): string[] {
  const above: string[] = [];
  return bff.app.server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods] = /^([│ ├└─]*)(\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
      above.splice(indent.length / 4 - 1, Infinity, part);
      return methods?.split(', ').map((method) => `${method} ${above.join('')}`) ?? [];
    });
}

function expectedStatus(caller: Caller, least: SupportAccess): 'let in' | 401 | 403 {
  if (least === 'nobody-yet') return 'let in';
  if (caller === 'nobody') return 401;
  return STAFF_ROLES.indexOf(caller) >= STAFF_ROLES.indexOf(least) ? 'let in' : 403;
}

async function call(route: string, cookie: string): Promise<{ status: number; type: string }> {
  const [method = '', path = ''] = route.split(' ');
  const real = path.replaceAll(/:\w+/g, 'K7Q4-MF2X');
  const answer = await fetch(`${bff.url}${real}`, {
    method,
    redirect: 'manual',
    headers: { cookie, ...(method === 'POST' ? { 'content-type': 'application/json' } : {}) },
    ...(method === 'POST' ? { body: '{}' } : {}),
  });
  const isProblem = answer.headers.get('content-type') === 'application/problem+json';
  if (isProblem) return { status: answer.status, type: ((await answer.json()) as { type: string }).type };
  // A stream would go on.
  await answer.body?.cancel();
  return { status: answer.status, type: '' };
}

const cookieOf = (caller: Caller) =>
  caller === 'nobody' ? Promise.resolve('') : signInAs(bff, caller satisfies StaffRole);

async function refusedRows(): Promise<number> {
  const { config } = bff;
  const database = await openDatabase({ dataDir: config.dataDir, url: config.databaseUrl });
  const rows = await database.db
    .selectFrom('audit')
    .select('number')
    .where('action', '=', 'refused')
    .execute();
  await database.close();
  return rows.length;
}

describe('the table of the console’s routes', () => {
  it('is what the app serves: no route beside it, and none of it missing', () => {
    const served = registered().filter((route) => route.includes(' /api/support'));
    expect(served.sort()).toEqual(Object.keys(SUPPORT_ROUTES).sort());
  });

  it.each(ROWS)('%s lets in from %s on, and records whom it refuses', async (route, least) => {
    const before = await refusedRows();
    let refused = 0;
    for (const caller of CALLERS) {
      const expected = expectedStatus(caller, least);
      const { status, type } = await call(route, await cookieOf(caller));
      if (expected === 'let in') {
        expect([caller, type]).not.toEqual([
          caller,
          expect.stringMatching(/staff-session-missing|role-too-low/),
        ]);
        expect(status, `${caller} gets an answer, not a fault`).toBeLessThan(500);
        continue;
      }
      refused += 1;
      const name = expected === 401 ? 'staff-session-missing' : 'role-too-low';
      expect([caller, status, type.split(':').at(-1)]).toEqual([caller, expected, name]);
    }
    expect((await refusedRows()) - before).toBe(refused);
  });

  it('has no way in beside it', async () => {
    const admin = await signInAs(bff, 'admin');
    for (const route of [
      'GET /api/support',
      'GET /api/support/',
      'GET /api/support/none',
      'PUT /api/support/cases/x',
    ]) {
      expect((await call(route, admin)).status).toBe(404);
    }
    const head = await fetch(`${bff.url}/api/support/audit`, { method: 'HEAD', headers: { cookie: admin } });
    expect(head.status).toBe(404);
  });
});
