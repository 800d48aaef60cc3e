import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { UPSTREAM_BODY_BYTES, imageBudgetBytes } from '#src/shared/limits.ts';
import { isLoopbackHost } from './access/loopback-host.ts';
import { type OidcSetting, readOidc } from './access/oidc-setting.ts';
import { parseMasterKeys, type MasterKey } from './captures/master-keys.ts';
import { type Environment, WrongSetting, oneOf, text, url, wholeNumber } from './environment.ts';
import { laterSetting } from './later-settings.ts';
import { readUpstream, type UpstreamSetting } from './upstream-setting.ts';
import { TIMINGS, type Timings } from './timings.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** Everything the BFF is told from outside, parsed once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: URL;
  readonly dataDir: string;
  /** `postgres://…`, or null for the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Folder of the built page. */
  readonly staticDir: string;
  /** Newest first; null when they are to be made and kept in `dataDir`. */
  readonly masterKeys: readonly MasterKey[] | null;
  readonly upstream: UpstreamSetting;
  readonly imageEncoding: 'raw' | 'base64';
  /** The whole body towards the upstream, in bytes. */
  readonly upstreamBodyBytes: number;
  /** What a browser may send, in bytes. */
  readonly maxImageBytes: number;
  readonly retentionHours: number;
  /** Per hour, 0 = off. */
  readonly capturesPerSession: number;
  readonly capturesPerAddress: number;
  /** Calls that one bulk retry makes per minute. */
  readonly bulkPerMinute: number;
  readonly heicDecoder: boolean;
  readonly supportContact: string | null;
  /** Where staff sign in; null = by one-time links. */
  readonly oidc: OidcSetting | null;
  /** `explicit` is false when METRICS_PORT was left out: then a taken port is a warning, not an end. */
  readonly metrics: { readonly port: number; readonly explicit: boolean };
  /** Addresses or networks (CIDR) whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: LogLevel;
  readonly timings: Timings;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export type ConfigReading = { ok: true; config: Config } | { ok: false; line: string };

const LOG_LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Parses the environment (names: docs/settings.md). A wrong or missing value gives one line that names it. */
export function readConfig(environment: Environment): ConfigReading {
  const late = laterSetting(environment);
  if (late) return { ok: false, line: late };
  try {
    return { ok: true, config: parse(environment) };
  } catch (error) {
    if (error instanceof WrongSetting) return { ok: false, line: error.message };
    throw error;
  }
}

function parse(environment: Environment): Config {
  const port = wholeNumber(environment, 'PORT', 3000, 0, 65_535);
  const imageEncoding = oneOf(environment, 'OCR_IMAGE_ENCODING', ['raw', 'base64'] as const, 'raw');
  const upstreamBodyBytes = wholeNumber(
    environment,
    'MAX_IMAGE_BYTES',
    UPSTREAM_BODY_BYTES,
    100_000,
    20_000_000,
  );
  return {
    host: text(environment, 'HOST') ?? '127.0.0.1',
    port,
    publicUrl: publicUrl(environment, port),
    dataDir: resolve(text(environment, 'DATA_DIR') ?? '.data'),
    databaseUrl: databaseUrl(environment),
    staticDir: resolve(import.meta.dirname, '../../dist'),
    masterKeys: masterKeys(environment),
    upstream: readUpstream(environment),
    imageEncoding,
    upstreamBodyBytes,
    maxImageBytes: imageBudgetBytes(upstreamBodyBytes, imageEncoding),
    retentionHours: wholeNumber(environment, 'RETENTION_HOURS', 24, 1, 72),
    capturesPerSession: wholeNumber(environment, 'RATE_CAPTURES_PER_SESSION', 20, 0, 1_000_000),
    capturesPerAddress: wholeNumber(environment, 'RATE_CAPTURES_PER_ADDRESS', 120, 0, 1_000_000),
    bulkPerMinute: wholeNumber(environment, 'BULK_RETRIES_PER_MINUTE', 60, 1, 6_000),
    heicDecoder: oneOf(environment, 'HEIC_DECODER', ['on', 'off'] as const, 'on') === 'on',
    supportContact: supportContact(environment),
    oidc: oidc(environment),
    metrics: {
      port: wholeNumber(environment, 'METRICS_PORT', 9464, 0, 65_535),
      explicit: text(environment, 'METRICS_PORT') !== undefined,
    },
    trustedProxies: trustedProxies(environment),
    logLevel: oneOf(environment, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    timings: TIMINGS,
    now: Date.now,
  };
}

function publicUrl(environment: Environment, port: number): URL {
  const value = url('PUBLIC_URL', text(environment, 'PUBLIC_URL') ?? `http://localhost:${port}`);
  if (value.pathname !== '/' || value.search || value.hash) {
    throw new WrongSetting('PUBLIC_URL must have no path: the page is served at its root');
  }
  // Browsers keep a Secure cookie from http only when the host is the machine itself.
  if (value.protocol === 'http:' && !isLoopbackHost(value.hostname)) {
    throw new WrongSetting('PUBLIC_URL must be https, except on localhost');
  }
  return value;
}

function databaseUrl(environment: Environment): string | null {
  const value = text(environment, 'DATABASE_URL');
  if (value === undefined) return null;
  const parsed = URL.parse(value);
  if (!parsed || !/^postgres(?:ql)?:$/.test(parsed.protocol) || parsed.pathname.length < 2) {
    throw new WrongSetting('DATABASE_URL must be postgres://user:password@host:port/database');
  }
  return value;
}

function masterKeys(environment: Environment): readonly MasterKey[] | null {
  const value = text(environment, 'MASTER_KEYS');
  if (value === undefined) return null;
  const keys = parseMasterKeys(value);
  if (!keys) {
    throw new WrongSetting('MASTER_KEYS must be version:base64 of 32 bytes, comma separated, newest first');
  }
  return keys;
}

function supportContact(environment: Environment): string | null {
  const value = text(environment, 'SUPPORT_CONTACT');
  if (value === undefined) return null;
  const parsed = URL.parse(value);
  if (!parsed || !['mailto:', 'tel:', 'https:'].includes(parsed.protocol)) {
    throw new WrongSetting('SUPPORT_CONTACT must start with mailto:, tel: or https:');
  }
  return value;
}

function oidc(environment: Environment): OidcSetting | null {
  const reading = readOidc((name) => text(environment, name));
  if (!reading.ok) throw new WrongSetting(reading.line);
  return reading.setting;
}

function trustedProxies(environment: Environment): readonly string[] {
  const list = (text(environment, 'TRUSTED_PROXIES') ?? '').split(',').map((entry) => entry.trim());
  const given = list.filter((entry) => entry !== '');
  for (const entry of given) {
    const [address = '', bits, ...rest] = entry.split('/');
    const family = isIP(address);
    const most = family === 4 ? 32 : 128;
    const bitsFine = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (family === 0 || !bitsFine || rest.length > 0) {
      throw new WrongSetting('TRUSTED_PROXIES must be IP addresses or networks (CIDR), comma separated');
    }
  }
  return given;
}
