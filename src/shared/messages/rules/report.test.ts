import { expect, it } from 'vitest';
import { interfaceTexts as en } from '../en/interface.ts';
import { interfaceTexts as ja } from '../ja/interface.ts';
import { interfaceTexts as ko } from '../ko/interface.ts';
import { interfaceTexts as zh } from '../zh/interface.ts';
import type { Catalogue } from './catalogue.ts';
import { REAL_CATALOGUE } from './real-catalogue.ts';
import { reportOn } from './report.ts';

const INTERFACE = { ko, en, ja, zh };
const NOTHING = { ko: {}, en: {}, ja: {}, zh: {} };

it('passes what the product says today, and counts it', () => {
  const { passed, lines } = reportOn(REAL_CATALOGUE, INTERFACE);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^8\d messages and \d{3} interface texts in 4 languages, 14 rules, 0 findings$/);
  expect(passed).toBe(true);
});

it('fails when it read nothing', () => {
  const empty: Catalogue = {
    person: NOTHING,
    buttons: NOTHING,
    support: NOTHING,
    hints: NOTHING,
    policy: {},
    resultMessages: [],
  };
  expect(reportOn(empty, INTERFACE).passed).toBe(false);
  expect(reportOn(empty, INTERFACE).lines).toContain('no messages were read');
  expect(reportOn(REAL_CATALOGUE, NOTHING).lines).toContain('no interface texts were read');
});

it('fails and names the place when a text breaks a rule', () => {
  const { buttons } = REAL_CATALOGUE;
  const fault = { ...REAL_CATALOGUE, buttons: { ...buttons, en: { ...buttons.en, retake: 'Oops' } } };
  const { passed, lines } = reportOn(fault, INTERFACE);
  expect(passed).toBe(false);
  expect(lines).toContain('M3 en retake: banned word on a button: Oops');
});
