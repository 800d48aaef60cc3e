import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import type { Environment } from './environment.ts';

function configOf(environment: Environment) {
  const reading = readConfig(environment);
  if (!reading.ok) throw new Error(reading.line);
  return reading.config;
}

/** A User Access Key in place of a secret key. */
const BEARER = {
  OCR_BASE_URL: 'https://host',
  OCR_APP_KEY: 'a',
  OCR_AUTH: 'bearer',
  OCR_ACCESS_TOKEN_URL: 'https://host/token',
  OCR_USER_ACCESS_KEY: 'u',
  OCR_SECRET_ACCESS_KEY: 's',
};
const KEY = Buffer.alloc(32, 7).toString('base64');

describe('readConfig', () => {
  it('needs nothing on a fresh machine', () => {
    const config = configOf({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      upstream: { kind: 'local', port: 0, appKey: '', auth: { kind: 'secret-key', secretKey: '' } },
      imageEncoding: 'raw',
      maxImageBytes: 4_990_000,
      retentionHours: 24,
      capturesPerSession: 20,
      capturesPerAddress: 120,
      heicDecoder: true,
      supportContact: null,
      trustedProxies: [],
      logLevel: 'info',
      masterKeys: null,
    });
    expect(config.publicUrl.origin).toBe('http://localhost:3000');
    expect(config.dataDir.endsWith('.data')).toBe(true);
  });

  it('reads every setting', () => {
    const config = configOf({
      PORT: '8080',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://capture.example',
      DATA_DIR: '/var/lib/capture',
      MASTER_KEYS: `2:${KEY},1:${KEY}`,
      OCR_BASE_URL: 'https://api-ocr.nhncloudservice.com',
      OCR_APP_KEY: 'app',
      OCR_SECRET_KEY: 'secret',
      OCR_IMAGE_ENCODING: 'base64',
      MAX_IMAGE_BYTES: '1000000',
      RETENTION_HOURS: '72',
      RATE_CAPTURES_PER_SESSION: '0',
      RATE_CAPTURES_PER_ADDRESS: '7',
      HEIC_DECODER: 'off',
      SUPPORT_CONTACT: 'tel:+82-2-0000-0000',
      METRICS_PORT: '9000',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      LOG_LEVEL: 'debug',
    });
    expect(config.upstream).toMatchObject({ kind: 'remote', appKey: 'app', auth: { secretKey: 'secret' } });
    expect(config.masterKeys?.map(({ version }) => version)).toEqual(['2', '1']);
    expect(config).toMatchObject({
      dataDir: '/var/lib/capture',
      // 3/4 of what is left after the frame, in whole groups of four.
      maxImageBytes: 742_500,
      metrics: { port: 9000, explicit: true },
      trustedProxies: ['10.0.0.0/8', '::1'],
      heicDecoder: false,
    });
  });

  it.each<[name: string, environment: Environment]>([
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: 'http' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'capture.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://capture.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://capture.example/app' }],
    ['MASTER_KEYS', { MASTER_KEYS: 'secret' }],
    ['MASTER_KEYS', { MASTER_KEYS: `1:${KEY},1:${KEY}` }],
    ['MASTER_KEYS', { MASTER_KEYS: `1:${Buffer.alloc(16).toString('base64')}` }],
    [
      'OCR_BASE_URL',
      { OCR_BASE_URL: 'http://api-ocr.nhncloudservice.com', OCR_APP_KEY: 'a', OCR_SECRET_KEY: 'b' },
    ],
    ['OCR_BASE_URL', { OCR_BASE_URL: 'https://u:p@host', OCR_APP_KEY: 'a', OCR_SECRET_KEY: 'b' }],
    ['OCR_BASE_URL', { OCR_BASE_URL: 'https://host/v2.0', OCR_APP_KEY: 'a', OCR_SECRET_KEY: 'b' }],
    ['OCR_BASE_URL', { OCR_BASE_URL: 'ftp://host', OCR_APP_KEY: 'a', OCR_SECRET_KEY: 'b' }],
    ['OCR_APP_KEY', { OCR_BASE_URL: 'https://host', OCR_SECRET_KEY: 'b' }],
    ['OCR_SECRET_KEY', { OCR_BASE_URL: 'https://host', OCR_APP_KEY: 'a', OCR_SECRET_KEY: ' ' }],
    ['OCR_SECRET_KEY', { OCR_BASE_URL: 'https://host', OCR_APP_KEY: 'a', OCR_SECRET_KEY: 'b\r\nX: y' }],
    ['OCR_IMAGE_ENCODING', { OCR_IMAGE_ENCODING: 'hex' }],
    ['MAX_IMAGE_BYTES', { MAX_IMAGE_BYTES: '5MB' }],
    ['RETENTION_HOURS', { RETENTION_HOURS: '73' }],
    ['RATE_CAPTURES_PER_SESSION', { RATE_CAPTURES_PER_SESSION: '-1' }],
    ['HEIC_DECODER', { HEIC_DECODER: 'yes' }],
    ['SUPPORT_CONTACT', { SUPPORT_CONTACT: 'javascript:alert(1)' }],
    ['SUPPORT_CONTACT', { SUPPORT_CONTACT: 'help@example.com' }],
    ['LOCAL_OCR_PORT', { LOCAL_OCR_PORT: 'x' }],
    ['METRICS_PORT', { METRICS_PORT: '1e4' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'any' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/40' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://x' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'https://x' }],
    ['EMBED_ORIGINS', { EMBED_ORIGINS: 'https://x' }],
    ['OCR_AUTH', { OCR_AUTH: 'basic' }],
    ['OCR_ACCESS_TOKEN_URL', { OCR_BASE_URL: 'https://host', OCR_APP_KEY: 'a', OCR_AUTH: 'bearer' }],
    ['OCR_ACCESS_TOKEN_URL', { ...BEARER, OCR_ACCESS_TOKEN_URL: 'http://host/token' }],
    ['OCR_USER_ACCESS_KEY', { ...BEARER, OCR_USER_ACCESS_KEY: '' }],
    ['OCR_SECRET_ACCESS_KEY', { ...BEARER, OCR_SECRET_ACCESS_KEY: 'two words' }],
    ['OCR_SECRET_KEY', { ...BEARER, OCR_SECRET_KEY: 'unused' }],
    ['OCR_USER_ACCESS_KEY', { OCR_USER_ACCESS_KEY: 'unused' }],
    ['OCR_CREDIT_CARD_API', { OCR_CREDIT_CARD_API: 'v3' }],
    ['AUTHENTICITY', { AUTHENTICITY: 'on' }],
    ['LEGAL_BASIS', { LEGAL_BASIS: 'statute' }],
  ])('names %s in one line and does not quote it', (name, environment) => {
    const reading = readConfig(environment);
    expect(reading.ok).toBe(false);
    const line = reading.ok ? '' : reading.line;
    expect(line.startsWith(name)).toBe(true);
    expect(line).not.toContain('\n');
    const value = environment[name] ?? '';
    if (value.length > 8) expect(line).not.toContain(value);
  });

  it('takes the settings that say what is so anyway', () => {
    expect(readConfig({ OCR_AUTH: 'secret-key', AUTHENTICITY: 'off', DATABASE_URL: '' }).ok).toBe(true);
    expect(
      readConfig({ OCR_BASE_URL: 'http://127.0.0.1:9/', OCR_APP_KEY: 'a', OCR_SECRET_KEY: 'b' }).ok,
    ).toBe(true);
  });
});
