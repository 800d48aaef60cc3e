/** What the process is told by its environment, parsed once. */
export interface LocalOcrConfig {
  /** 0 = any free port. */
  port: number;
  appKey: string;
  secretKey: string;
  imageEncoding: 'raw' | 'base64';
  /** A token that the bearer versions (v1.1, v2.1) accept at any time; empty = none. */
  userAccessToken: string;
  /** What the token endpoint exchanges for a token; empty = no token is issued. */
  userAccessKey: string;
  secretAccessKey: string;
  /** Largest request body taken, in bytes. */
  maxBodyBytes: number;
}

/** 20 MB since 2026-08-11 (NHN Cloud Document OCR guide, read 2026-08-18). */
export const GATEWAY_BODY_BYTES = 20_000_000;

export type ConfigResult = { ok: true; config: LocalOcrConfig } | { ok: false; line: string };

/** Header-safe and path-safe without quoting: what keys and tokens are made of. */
const KEY = /^[\x21-\x7e]{1,512}$/;

/** Reads the environment; a wrong or missing value becomes one line that names it, without the value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const text = (name: string): string => (env[name] ?? '').trim();
  const wrong = (line: string): ConfigResult => ({ ok: false, line });

  const port = text('LOCAL_OCR_PORT');
  if (!/^\d{0,5}$/.test(port) || Number(port) > 65_535) {
    return wrong('LOCAL_OCR_PORT must be a port number from 0 to 65535 (empty or 0 = any free port)');
  }
  for (const name of ['OCR_APP_KEY', 'OCR_SECRET_KEY']) {
    if (text(name) === '') return wrong(`${name} is missing: clients are asked for it`);
  }
  for (const name of [
    'OCR_APP_KEY',
    'OCR_SECRET_KEY',
    'OCR_USER_ACCESS_TOKEN',
    'OCR_USER_ACCESS_KEY',
    'OCR_SECRET_ACCESS_KEY',
  ]) {
    if (text(name) !== '' && !KEY.test(text(name))) {
      return wrong(`${name} must be 1 to 512 printable ASCII characters without spaces`);
    }
  }
  if ((text('OCR_USER_ACCESS_KEY') === '') !== (text('OCR_SECRET_ACCESS_KEY') === '')) {
    return wrong('OCR_USER_ACCESS_KEY and OCR_SECRET_ACCESS_KEY must both be set, or neither');
  }
  const encoding = text('OCR_IMAGE_ENCODING') || 'raw';
  if (encoding !== 'raw' && encoding !== 'base64') return wrong('OCR_IMAGE_ENCODING must be raw or base64');

  return {
    ok: true,
    config: {
      port: Number(port),
      appKey: text('OCR_APP_KEY'),
      secretKey: text('OCR_SECRET_KEY'),
      imageEncoding: encoding,
      userAccessToken: text('OCR_USER_ACCESS_TOKEN'),
      userAccessKey: text('OCR_USER_ACCESS_KEY'),
      secretAccessKey: text('OCR_SECRET_ACCESS_KEY'),
      maxBodyBytes: GATEWAY_BODY_BYTES,
    },
  };
}
