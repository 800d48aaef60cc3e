/** The published paths, as one table. */

export type DocumentKind = 'id-card' | 'credit-card' | 'business-registration';
export type Operation = 'analyse' | 'public-keys' | 'business-status' | 'authenticity';
/** Electronic envelopes are per service: each has its own key pair. */
export type ServiceName = 'credit-card' | 'id-card';

interface Row {
  method: 'GET' | 'POST';
  operation: Operation;
  document: DocumentKind;
  /** The service whose key pair the call uses; null for the plain calls of v1.x. */
  service: ServiceName | null;
  /** `POST id-card` answers with a Request-Key for the authenticity call; stand-alone never does. */
  issuesRequestKey?: true;
}

export interface Route extends Row {
  version: string;
  appKey: string;
  auth: 'secret-key' | 'bearer';
}

const POST_ANALYSE = { method: 'POST', operation: 'analyse' } as const;

const PLAIN: Record<string, Row> = {
  business: { ...POST_ANALYSE, document: 'business-registration', service: null },
  'business/status': {
    method: 'POST',
    operation: 'business-status',
    document: 'business-registration',
    service: null,
  },
  'credit-card': { ...POST_ANALYSE, document: 'credit-card', service: null },
};

const ENVELOPED: Record<string, Row> = {
  'public-keys/credit-card': {
    method: 'GET',
    operation: 'public-keys',
    document: 'credit-card',
    service: 'credit-card',
  },
  'public-keys/id-card': { method: 'GET', operation: 'public-keys', document: 'id-card', service: 'id-card' },
  'credit-card': { ...POST_ANALYSE, document: 'credit-card', service: 'credit-card' },
  'id-card': { ...POST_ANALYSE, document: 'id-card', service: 'id-card', issuesRequestKey: true },
  'id-card/stand-alone': { ...POST_ANALYSE, document: 'id-card', service: 'id-card' },
  'id-card/authenticity': {
    method: 'POST',
    operation: 'authenticity',
    document: 'id-card',
    service: 'id-card',
  },
};

const VERSIONS: Record<string, { rows: Record<string, Row>; auth: Route['auth'] }> = {
  'v1.0': { rows: PLAIN, auth: 'secret-key' },
  'v1.1': { rows: PLAIN, auth: 'bearer' },
  'v2.0': { rows: ENVELOPED, auth: 'secret-key' },
  'v2.1': { rows: ENVELOPED, auth: 'bearer' },
};

const PATH = /^\/(v\d\.\d)\/appkeys\/([^/]+)\/(.+)$/;

/** `template` is what may be logged: the app key is part of the path. */
export type Match =
  | { kind: 'route'; template: string; route: Route }
  | { kind: 'wrong-method'; template: string }
  | { kind: 'unknown'; template: string };

/** `url` as in the request line. */
export function matchRoute(method: string, url: string): Match {
  const [, version = '', appKey = '', rest = ''] = PATH.exec(url.split('?', 1)[0] ?? '') ?? [];
  const known = Object.hasOwn(VERSIONS, version) ? VERSIONS[version] : undefined;
  const row = known && Object.hasOwn(known.rows, rest) ? known.rows[rest] : undefined;
  if (known === undefined || row === undefined) return { kind: 'unknown', template: '(unknown path)' };
  const template = `/${version}/appkeys/{appKey}/${rest}`;
  if (method !== row.method) return { kind: 'wrong-method', template };
  return { kind: 'route', template, route: { ...row, version, appKey, auth: known.auth } };
}
