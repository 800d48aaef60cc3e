import type { StaffRole } from '#src/shared/contract/support/staff.ts';

/** Who may call a route: `nobody-yet` needs no session, every other needs one with at least that role. */
export type SupportAccess = 'nobody-yet' | StaffRole;

/**
 * Every route of the console with the least role that may call it. A route that is not in here cannot be registered, and
 * a test walks all of them with every role.
 */
export const SUPPORT_ROUTES = {
  'GET /api/support/sign-in': 'nobody-yet',
  'POST /api/support/sign-in': 'nobody-yet',
  'GET /api/support/oidc/start': 'nobody-yet',
  'GET /api/support/oidc/callback': 'nobody-yet',
  'GET /api/support/session': 'viewer',
  'DELETE /api/support/session': 'viewer',
  'GET /api/support/sessions': 'viewer',
  'DELETE /api/support/sessions/:id': 'viewer',
  'GET /api/support/overview': 'viewer',
  'GET /api/support/overview/events': 'viewer',
  'POST /api/support/queue/pause': 'admin',
  'POST /api/support/queue/resume': 'admin',
  'POST /api/support/incidents/:id/close': 'retrier',
  'GET /api/support/cases': 'viewer',
  'GET /api/support/facets': 'viewer',
  'POST /api/support/cases/export': 'retrier',
  'GET /api/support/cases/:reference': 'viewer',
  'GET /api/support/cases/:reference/events': 'viewer',
  'POST /api/support/cases/:reference/photo': 'retrier',
  'POST /api/support/cases/:reference/retry': 'retrier',
  'POST /api/support/cases/:reference/recapture-link': 'retrier',
  'POST /api/support/cases/:reference/note': 'retrier',
  'POST /api/support/cases/:reference/assign': 'retrier',
  'POST /api/support/cases/:reference/close': 'retrier',
  'DELETE /api/support/cases/:reference': 'admin',
  'GET /api/support/bulk-retries': 'viewer',
  'POST /api/support/bulk-retries': 'retrier',
  'GET /api/support/bulk-retries/:id': 'viewer',
  'GET /api/support/bulk-retries/:id/events': 'viewer',
  'GET /api/support/bulk-retries/:id/items': 'viewer',
  'POST /api/support/bulk-retries/:id/run': 'retrier',
  'POST /api/support/bulk-retries/:id/pause': 'retrier',
  'POST /api/support/bulk-retries/:id/cancel': 'retrier',
  'GET /api/support/audit': 'admin',
} as const satisfies Readonly<Record<`${'GET' | 'POST' | 'DELETE'} /api/support/${string}`, SupportAccess>>;

export type SupportRoute = keyof typeof SUPPORT_ROUTES;
