import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const RIGHT = { OCR_APP_KEY: 'app', OCR_SECRET_KEY: 'do-not-print' };

describe('the environment', () => {
  it('has defaults for all but the two keys', () => {
    expect(readConfig(RIGHT)).toMatchObject({ ok: true, config: { port: 0, imageEncoding: 'raw' } });
    expect(readConfig({ ...RIGHT, LOCAL_OCR_PORT: '', OCR_IMAGE_ENCODING: '' }).ok).toBe(true);
  });

  it.each([
    ['OCR_APP_KEY', { OCR_APP_KEY: '' }],
    ['OCR_SECRET_KEY', { OCR_SECRET_KEY: undefined }],
    ['OCR_SECRET_KEY', { OCR_SECRET_KEY: 'two words' }],
    ['LOCAL_OCR_PORT', { LOCAL_OCR_PORT: '65536' }],
    ['LOCAL_OCR_PORT', { LOCAL_OCR_PORT: 'http' }],
    ['OCR_IMAGE_ENCODING', { OCR_IMAGE_ENCODING: 'hex' }],
    ['OCR_USER_ACCESS_KEY', { OCR_USER_ACCESS_KEY: 'alone' }],
  ])('names %s when it is wrong, in one line without the value', (name, change) => {
    const result = readConfig({ ...RIGHT, ...change });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.line).toMatch(new RegExp(`^${name}\\b[^\\n]+$`));
    expect(result.line).not.toMatch(/do-not-print|two words|alone/);
  });
});
