import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#src/shared/contract/locales.ts';
import { BANNED } from '#src/shared/messages/rules/banned-words.ts';
import { REAL_CATALOGUE } from '#src/shared/messages/rules/real-catalogue.ts';
import type { MaskedResultKey } from '#src/shared/results/outcome.ts';
import { POLICY } from '#src/shared/results/policy.ts';
import { RESULT_CODES, RESULT_KEYS, type ResultKey } from '#src/shared/results/result-codes.ts';

const MESSAGES = join(import.meta.dirname, '../shared/messages');
const MASKED = RESULT_KEYS.filter((key): key is MaskedResultKey => POLICY[key].publicReason !== key);

/** Longer than one word, so that finding it in a text is no coincidence ("Forbidden" is a banned word anyway). */
const UPSTREAM_SENTENCES = RESULT_KEYS.map((key: ResultKey) =>
  RESULT_CODES[key].resultMessage.replace(/\.$/, ''),
).filter((message) => message.includes(' '));

// Not the product's list of banned words, so that a hole in that one shows here.
const ACCESS_WORDS = [
  'secret,token,credential,appkey,app key,project,permission,authoriz,NHN',
  '보안키,비밀키,앱키,인증키,토큰,프로젝트,권한,자격 증명',
  'トークン,プロジェクト,権限,秘密,アプリキー,認証情報,シークレット',
  '令牌,密钥,项目,权限,凭据,凭证,应用密钥',
].flatMap((words) => words.split(','));

/** Every module that the person's page loads for one language, with all that these import at run time. */
function personModules(locale: string): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  const visit = (file: string) => {
    if (modules.has(file)) return;
    const source = readFileSync(join(MESSAGES, locale, file), 'utf8');
    modules.set(file, source);
    for (const [, next] of source.matchAll(/^import \{.*\} from '\.\/(.+)';$/gm)) if (next) visit(next);
  };
  visit('person.ts');
  visit('buttons.ts');
  return modules;
}

describe.each(LOCALES)("the person's bundle in %s", (locale) => {
  const modules = personModules(locale);
  const source = [...modules.values()].join('\n');
  const texts = Object.values(REAL_CATALOGUE.person[locale]);
  const strings = [
    ...texts.flatMap(({ title, body, action }) => [title, body, action]),
    ...Object.values(REAL_CATALOGUE.buttons[locale]),
  ];

  it('was read whole', () => {
    expect(modules.size).toBeGreaterThanOrEqual(3);
    expect(strings.length).toBeGreaterThan(240);
    for (const { title } of texts) expect(source).toContain(title);
  });

  it('names no masked result key', () => {
    expect(MASKED).toHaveLength(29);
    for (const key of MASKED) {
      expect(source).not.toMatch(new RegExp(`\\b${key}\\b`));
      expect(REAL_CATALOGUE.person[locale]).not.toHaveProperty(key);
    }
  });

  it('takes nothing from the staff bundle', () => {
    expect(readdirSync(join(MESSAGES, locale))).toContain('staff.ts');
    expect([...modules.keys()].filter((file) => file.startsWith('staff'))).toEqual([]);
    for (const support of Object.values(REAL_CATALOGUE.support[locale]))
      expect(source.includes(support)).toBe(false);
    // Nothing but types may come from elsewhere, or a table of codes could ride along.
    const imports = source.match(/^import .*$/gm) ?? [];
    for (const line of imports) expect(line).toMatch(/^import type |from '\.\/person-\w+\.ts';$/);
  });

  it('holds no code, no key name and no text of the upstream', () => {
    for (const string of strings) {
      expect(string).not.toMatch(/\d{3,}/);
      expect(string).not.toMatch(/[A-Z]{2,}_[A-Z]/);
      for (const key of RESULT_KEYS) if (key.includes('_')) expect(string).not.toContain(key);
      for (const sentence of UPSTREAM_SENTENCES)
        expect(string.toLowerCase()).not.toContain(sentence.toLowerCase());
    }
  });

  it('says nothing of keys, tokens, projects or rights', () => {
    for (const string of strings) {
      expect(string).not.toMatch(BANNED[locale]);
      expect(string).not.toMatch(/\b(api|app|private|public|access|symmetric)? ?keys?\b/i);
      for (const word of ACCESS_WORDS) expect(string.toLowerCase()).not.toContain(word.toLowerCase());
    }
  });
});

describe('the checks above', () => {
  it('see a masked key where there is one', () => {
    const staff = readFileSync(join(MESSAGES, 'en/staff-support.ts'), 'utf8');
    for (const key of MASKED) expect(staff).toMatch(new RegExp(`\\b${key}\\b`));
  });
});
