import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { cases } from '#src/shared/messages/en/console-cases.ts';
import type { CaptureFacts } from '#src/shared/contract/support/case-detail.ts';
import { deviceNames } from './device-names.ts';

const i18n = createInstance();
await i18n.init({ lng: 'en', resources: { en: { cases } } });
const t = i18n.getFixedT('en', 'cases');

const FACTS: CaptureFacts = {
  browser: 'Safari 26',
  system: 'iOS',
  isMobile: true,
  bytes: 78_000,
  type: 'image/jpeg',
  width: 1200,
  height: 757,
  photo: null,
};

it('names a browser, its system and its kind', () => {
  expect(deviceNames(FACTS, t)).toEqual({
    browser: 'Safari 26',
    system: 'iOS (phone)',
    both: 'Safari 26, iOS',
  });
});

it('calls neither a program nor a stranger by a code word', () => {
  const program = deviceNames({ ...FACTS, browser: 'program', system: 'other', isMobile: false }, t);
  const stranger = deviceNames({ ...FACTS, browser: 'other', system: 'other', isMobile: false }, t);
  expect(program).toEqual({ browser: 'A program', system: 'unknown', both: 'A program' });
  expect(stranger.system).toBe('unknown (computer)');
  expect(stranger.both).toBe('unknown, unknown');
});
