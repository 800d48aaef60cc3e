import { isLoopbackHost } from './access/loopback-host.ts';
import { type Environment, WrongSetting, oneOf, text, url, wholeNumber } from './environment.ts';
import { type DocumentCalls, documentCalls } from './ocr/operations.ts';

/** Where images are read. `local`: our own local-ocr, started by `main.ts` on a loopback port. */
export type UpstreamSetting = {
  readonly appKey: string;
  readonly auth: AuthSetting;
  readonly calls: DocumentCalls;
} & ({ readonly kind: 'local'; readonly port: number } | { readonly kind: 'remote'; readonly baseUrl: URL });

/** Empty texts: local-ocr is told ones that were made up. */
export type AuthSetting =
  | { readonly kind: 'secret-key'; readonly secretKey: string }
  | {
      readonly kind: 'bearer';
      /** Null = local-ocr's own. */
      readonly tokenUrl: URL | null;
      readonly userAccessKey: string;
      readonly secretAccessKey: string;
    };

/** Throws `WrongSetting`. */
export function readUpstream(environment: Environment): UpstreamSetting {
  const base = text(environment, 'OCR_BASE_URL');
  const isRemote = base !== undefined;
  const kind = oneOf(environment, 'OCR_AUTH', ['secret-key', 'bearer'] as const, 'secret-key');
  const creditCard = oneOf(environment, 'OCR_CREDIT_CARD_API', ['v2', 'v1'] as const, 'v2');
  const appKey = keyOf(environment, 'OCR_APP_KEY', isRemote);
  const auth: AuthSetting =
    kind === 'bearer'
      ? {
          kind,
          tokenUrl: tokenUrl(environment, isRemote),
          userAccessKey: keyOf(environment, 'OCR_USER_ACCESS_KEY', isRemote),
          secretAccessKey: keyOf(environment, 'OCR_SECRET_ACCESS_KEY', isRemote),
        }
      : { kind, secretKey: keyOf(environment, 'OCR_SECRET_KEY', isRemote) };
  refuseTheOther(environment, kind);
  const common = { appKey, auth, calls: documentCalls({ auth: kind, creditCard }) };
  return isRemote
    ? { kind: 'remote', baseUrl: baseUrl(base), ...common }
    : { kind: 'local', port: wholeNumber(environment, 'LOCAL_OCR_PORT', 0, 0, 65_535), ...common };
}

/** Who sets a key counts on it being used. */
function refuseTheOther(environment: Environment, kind: AuthSetting['kind']): void {
  const unused =
    kind === 'bearer'
      ? (['OCR_SECRET_KEY'] as const)
      : (['OCR_ACCESS_TOKEN_URL', 'OCR_USER_ACCESS_KEY', 'OCR_SECRET_ACCESS_KEY'] as const);
  for (const name of unused) {
    if (text(environment, name) === undefined) continue;
    throw new WrongSetting(`${name} is set, but OCR_AUTH=${kind} does not use it: leave one of them out`);
  }
}

function keyOf(environment: Environment, name: string, isNeeded: boolean): string {
  const value = text(environment, name);
  if (value === undefined) {
    if (isNeeded) throw new WrongSetting(`${name} is missing: OCR_BASE_URL needs it`);
    return '';
  }
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new WrongSetting(`${name} must be printable ASCII without spaces`);
  }
  return value;
}

function baseUrl(value: string): URL {
  const parsed = url('OCR_BASE_URL', value);
  if (parsed.pathname !== '/' || parsed.search || parsed.hash) {
    throw new WrongSetting('OCR_BASE_URL must have no path: versions and paths are added to it');
  }
  return secure('OCR_BASE_URL', parsed);
}

function tokenUrl(environment: Environment, isNeeded: boolean): URL | null {
  const value = text(environment, 'OCR_ACCESS_TOKEN_URL');
  if (value !== undefined) return secure('OCR_ACCESS_TOKEN_URL', url('OCR_ACCESS_TOKEN_URL', value));
  if (isNeeded) throw new WrongSetting('OCR_ACCESS_TOKEN_URL is missing: OCR_AUTH=bearer needs it');
  return null;
}

function secure(name: string, parsed: URL): URL {
  if (parsed.protocol === 'http:' && !isLoopbackHost(parsed.hostname)) {
    throw new WrongSetting(`${name} must be https: http is allowed on loopback only`);
  }
  return parsed;
}
