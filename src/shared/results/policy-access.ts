import { BY_HAND, EVERY_DOCUMENT, EVERY_OPERATION, KEPT, ONCE, type PolicyRow } from './policy-row.ts';
import type { ResultKey } from './result-codes.ts';

// Everybody is stopped until the operator acts, and nobody outside may learn which door is locked.
const LOCKED_OUT = {
  ...KEPT,
  fault: 'operator',
  retry: BY_HAND,
  severity: 'page',
  publicReason: 'SERVICE_PROBLEM',
  documents: EVERY_DOCUMENT,
  operations: EVERY_OPERATION,
} as const;

const ACCESS = { ...LOCKED_OUT, family: 'access' } as const;
const HTTP_LIKE = { ...LOCKED_OUT, family: 'http-like' } as const;
const SERVICE_USE = { ...LOCKED_OUT, family: 'service-use' } as const;

/** Rows about who we are to the upstream: credentials, accounts, addresses, the service being switched on. */
export const ACCESS_POLICY = {
  // A credential may just have been renewed by another instance, hence one more call.
  UNAUTHORIZED: { ...HTTP_LIKE, retry: ONCE },
  FORBIDDEN: HTTP_LIKE,
  NOT_FOUND: HTTP_LIKE,

  SERVICE_NOT_ENABLED: SERVICE_USE,
  // No published call returns the next three; they are here so that they never become UNKNOWN.
  SERVICE_USE_REQUEST_ALREADY_IN_PROGRESS: { ...SERVICE_USE, severity: 'ticket', operations: [] },
  SERVICE_USE_REQUEST_NOT_IN_PROGRESS: { ...SERVICE_USE, severity: 'ticket', operations: [] },
  SERVICE_ALREADY_ENABLED: { ...SERVICE_USE, fault: 'developer', severity: 'info', operations: [] },

  INVALID_APPKEY_SECRETKEY: ACCESS,
  INVALID_UUID: ACCESS,
  NOT_ALLOWED_USER: ACCESS,
  INVALID_PROJECT: ACCESS,
  UNAUTHORIZED_ROLE: ACCESS,
  // Normal once in a token's life: renew it, then call again.
  INVALID_TOKEN: { ...ACCESS, retry: ONCE },
  PERMISSION_DENIED: ACCESS,

  URL_NOT_FOUND: { ...LOCKED_OUT, family: 'gateway-routing' },
} as const satisfies Partial<Record<ResultKey, PolicyRow>>;
