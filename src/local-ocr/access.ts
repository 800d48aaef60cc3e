import type { IncomingHttpHeaders } from 'node:http';
import type { ResultKey } from '#src/shared/results/result-codes.ts';
import type { LocalOcrConfig } from './config.ts';
import type { Route } from './routes.ts';
import { sameSecret, type Tokens } from './tokens.ts';

/** Null when the caller may pass, else the key to refuse it with. */
export function refuseAccess(
  route: Route,
  headers: IncomingHttpHeaders,
  config: LocalOcrConfig,
  tokens: Tokens,
): ResultKey | null {
  if (route.auth === 'bearer') {
    const header = String(headers['x-nhn-authorization'] ?? '');
    const token = /^Bearer (\S+)$/.exec(header)?.[1];
    if (token === undefined || !tokens.accepts(token)) return 'INVALID_TOKEN';
  } else if (!sameSecret(headers.authorization ?? '', config.secretKey)) {
    return 'INVALID_APPKEY_SECRETKEY';
  }
  return sameSecret(route.appKey, encodeURIComponent(config.appKey)) ? null : 'INVALID_APPKEY_SECRETKEY';
}
