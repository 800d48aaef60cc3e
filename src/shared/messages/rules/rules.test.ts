import { describe, expect, it } from 'vitest';
import type { Locale } from '../../contract/locales.ts';
import type { PersonText } from '../person-texts.ts';
import { RULES } from './all-rules.ts';
import type { Catalogue, PolicyFacts } from './catalogue.ts';
import { REAL_CATALOGUE } from './real-catalogue.ts';

describe.each(RULES)('$name: $demands', ({ find }) => {
  it('holds for what the product says today', () => {
    expect(find(REAL_CATALOGUE)).toEqual([]);
  });
});

it('the rubric has fourteen rules', () => {
  expect(RULES.map((rule) => rule.name)).toEqual(Array.from({ length: 14 }, (_, index) => `M${index + 1}`));
});

/** A fault put into a copy of the real catalogue, and the rule that has to see it. */
interface Planted {
  readonly rule: string;
  readonly locale: Locale | 'all';
  readonly key: string;
  readonly fault: Catalogue;
}

const PLANTED: readonly Planted[] = [
  { rule: 'M1', locale: 'ja', key: 'OFFLINE', fault: withoutText('ja', 'OFFLINE') },
  { rule: 'M1', locale: 'ko', key: 'FAIL', fault: withText('ko', 'FAIL', { body: ' ' }) },
  { rule: 'M1', locale: 'zh', key: 'INVALID_TOKEN', fault: withSupport('zh', 'INVALID_TOKEN', '') },
  { rule: 'M1', locale: 'en', key: 'retake', fault: withButton('en', 'retake', '') },
  text('M1', 'en', 'NEVER_MEANT', { title: 'Left over', body: 'Left over.', action: 'Take a photo.' }),

  text('M2', 'en', 'FAIL', { body: 'It stopped with 5003021.' }),
  text('M2', 'ko', 'FAIL', { body: '결과는 -100이에요.' }),
  text('M2', 'zh', 'INVALID_FILE', { title: 'INVALID_FILE' }),
  text('M2', 'en', 'ID_CARD_INFO_NOT_FOUND', { body: 'Id card info not found.' }),

  text('M3', 'en', 'SERVICE_PROBLEM', { body: 'Our secret key is wrong.' }),
  text('M3', 'en', 'OFFLINE', { body: 'Please connect.' }),
  text('M3', 'ko', 'SERVICE_PROBLEM', { body: '프로젝트 설정에 문제가 있어요.' }),
  text('M3', 'ja', 'SERVICE_PROBLEM', { body: 'トークンの期限が切れました。' }),
  text('M3', 'zh', 'SERVICE_PROBLEM', { body: '密钥已过期。' }),
  { rule: 'M3', locale: 'ja', key: 'retake', fault: withButton('ja', 'retake', 'エラー') },
  {
    rule: 'M3',
    locale: 'en',
    key: 'INVALID_APPKEY_SECRETKEY',
    fault: withSupport('en', 'INVALID_APPKEY_SECRETKEY', 'The secretKey is wrong.'),
  },

  text('M4', 'ko', 'OFFLINE', { title: '인터넷에 연결되어 있지 않아서 사진을 보낼 수가 없어요' }),
  { rule: 'M4', locale: 'zh', key: 'FAIL', fault: withSupport('zh', 'FAIL', '长'.repeat(71)) },
  {
    rule: 'M4',
    locale: 'en',
    key: 'retake',
    fault: withButton('en', 'retake', 'Take a new photo of the same document'),
  },

  text('M5', 'en', 'OFFLINE', { action: 'There is nothing to do.' }),
  text('M5', 'ko', 'OFFLINE', { action: '사진은 이 화면에 있어요.' }),
  text('M5', 'ja', 'OFFLINE', { action: '写真はこの画面に残っています。' }),
  text('M5', 'zh', 'OFFLINE', { action: '照片仍在此页面上。' }),

  text('M6', 'ko', 'OFFLINE', { body: '사진은 아직 보내지 않았습니다.' }),
  text('M6', 'ja', 'OFFLINE', { body: '写真はまだ送られていない。' }),
  text('M6', 'zh', 'OFFLINE', { body: '照片尚未发送' }),
  text('M6', 'en', 'OFFLINE', { title: 'You are offline.' }),
  text('M6', 'ja', 'OFFLINE', { title: '사진이 없습니다です' }),

  text('M7', 'en', 'OFFLINE', { body: 'One. Two. Three.' }),
  text('M7', 'ko', 'OFFLINE', { action: '하나예요. 둘이에요. 셋이에요. 넷을 해 주세요.' }),

  text('M8', 'en', 'OFFLINE', {
    body: 'Connectivity is unavailable; transmission necessitates restoration.',
  }),
  text('M8', 'en', 'FAIL', {
    body: 'We do not know it so we go on and on and on and on and on and on and on till we do.',
  }),

  text('M9', 'en', 'FILE_CORRUPT', { body: 'You chose the wrong file.' }),
  text('M9', 'en', 'FILE_CORRUPT', { body: 'You did not choose well.' }),
  text('M9', 'ko', 'FILE_CORRUPT', { body: '사진을 잘못 찍었어요.' }),
  text('M9', 'ja', 'FILE_CORRUPT', { body: '間違ったファイルです。' }),
  text('M9', 'zh', 'FILE_CORRUPT', { body: '您选错了文件。' }),

  text('M10', 'en', 'FILE_EMPTY', { title: REAL_CATALOGUE.person.en['FILE_CORRUPT']?.title ?? '' }),
  {
    rule: 'M10',
    locale: 'ko',
    key: 'NOT_FOUND',
    fault: withSupport('ko', 'NOT_FOUND', REAL_CATALOGUE.support.ko['FORBIDDEN'] ?? ''),
  },
  { rule: 'M10', locale: 'zh', key: 'waitAndRetry', fault: withButton('zh', 'waitAndRetry', '继续') },

  text('M11', 'en', 'OFFLINE', { action: 'Connect and press Go.' }),
  text('M11', 'en', 'OFFLINE', { action: 'Connect and press Continue.' }),
  text('M11', 'ko', 'OFFLINE', { action: '[보내기]를 눌러 주세요.' }),
  text('M11', 'ja', 'OFFLINE', { action: '「続ける」を押してください。' }),
  text('M11', 'zh', 'OFFLINE', { action: '请点击“继续”。' }),
  {
    rule: 'M11',
    locale: 'en',
    key: 'OFFLINE',
    fault: withButton('en', 'waitAndRetry', 'Once more'),
  },

  text('M12', 'ja', 'FILE_TOO_LARGE', { body: '送れるのは5MBまでです。' }),
  text('M12', 'en', 'OFFLINE', { body: 'Your photo of {size} has not been sent yet.' }),

  policy('M13', 'INVALID_FILE', { keepsImage: true }),
  policy('M13', 'OFFLINE', { severity: 'page' }),
  policy('M13', 'OCR_DOCUMENT_CREDIT_CARD_API_FAIL', { keepsImage: true, nextStep: 'savedForRetry' }),
  policy('M13', 'INTERNAL_API_FAIL', { nextStep: 'waitAndRetry' }),
  text('M13', 'ja', 'SERVICE_PROBLEM', { action: '数分待ってください。' }),
  text('M13', 'ko', 'FAIL', { action: '사진은 보관해 두었으니 다시 보내지 않아도 돼요. 기다려 주세요.' }),
  text('M13', 'en', 'OFFLINE', { action: 'Keep {ref}. We kept it, so you do not need to send it again.' }),

  policy('M14', 'INVALID_TOKEN', { publicReason: 'INVALID_TOKEN' }),
  text('M14', 'en', 'DATABASE_FAIL', { title: 'The store is down', body: 'It is.', action: 'Wait.' }, 'all'),
];

describe('a planted fault is caught', () => {
  it.each(PLANTED)('$rule $locale $key', ({ rule, locale, key, fault }) => {
    const found = RULES.find(({ name }) => name === rule)?.find(fault) ?? [];
    expect(found).toContainEqual(expect.objectContaining({ locale, key }));
  });

  it('for every rule', () => {
    expect(new Set(PLANTED.map(({ rule }) => rule)).size).toBe(RULES.length);
  });
});

function text(
  rule: string,
  locale: Locale,
  key: string,
  change: Partial<PersonText>,
  seenIn: Locale | 'all' = locale,
): Planted {
  return { rule, locale: seenIn, key, fault: withText(locale, key, change) };
}

function policy(rule: string, key: string, change: Partial<PolicyFacts>): Planted {
  const row = REAL_CATALOGUE.policy[key];
  if (!row) throw new Error(`no policy for ${key}`);
  const fault = { ...REAL_CATALOGUE, policy: { ...REAL_CATALOGUE.policy, [key]: { ...row, ...change } } };
  return { rule, locale: 'all', key, fault };
}

function withText(locale: Locale, key: string, change: Partial<PersonText>): Catalogue {
  const texts = REAL_CATALOGUE.person[locale];
  const before = texts[key] ?? { title: '', body: '', action: '' };
  return replaced('person', locale, { ...texts, [key]: { ...before, ...change } });
}

function withoutText(locale: Locale, key: string): Catalogue {
  const { [key]: _gone, ...rest } = REAL_CATALOGUE.person[locale];
  return replaced('person', locale, rest);
}

function withSupport(locale: Locale, key: string, support: string): Catalogue {
  return replaced('support', locale, { ...REAL_CATALOGUE.support[locale], [key]: support });
}

function withButton(locale: Locale, key: string, label: string): Catalogue {
  return replaced('buttons', locale, { ...REAL_CATALOGUE.buttons[locale], [key]: label });
}

function replaced<Part extends 'person' | 'support' | 'buttons'>(
  part: Part,
  locale: Locale,
  texts: Catalogue[Part][Locale],
): Catalogue {
  return { ...REAL_CATALOGUE, [part]: { ...REAL_CATALOGUE[part], [locale]: texts } };
}
