import { LOCALES, type Locale } from '../../contract/locales.ts';
import { BANNED } from './banned-words.ts';
import type { Finding } from './catalogue.ts';
import { placeholdersOf } from './placeholder-parity.ts';

/** Texts of the interface: groups of groups of strings, as nested as they like. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** Banned words that a place may say after all. */
export interface Allowance {
  /** Start of the dotted key; empty for everywhere. */
  readonly under: string;
  readonly words: RegExp;
}

/** Where the interface speaks of other things than outcomes do. */
export const ALLOWANCES: readonly Allowance[] = [
  // The panel of test set-ups, which nobody outside sees.
  { under: 'simulate.', words: /./ },
  { under: 'whatIf.', words: /./ },
  // Names as they are printed on documents: country code, valid thru, business items.
  { under: 'fields.', words: /./ },
  { under: 'consent.what.', words: /유효/ },
  // A notice has to name who reads, and may say how a kept photo is protected.
  { under: 'consent.', words: /nhn|암호화|暗号|加密/ },
  // A "please check" beside one detail is polite; over a whole screen it would beg.
  { under: '', words: /please/ },
  // The keys of a keyboard.
  { under: 'looking.', words: /keys|キー/ },
  // The place that asked for the document, not an HTTP request.
  { under: 'message.', words: /요청/ },
  // What the browser's own menu is called.
  { under: 'camera.steps.', words: /권한|権限|权限/ },
  // Staff read of sign-ins, roles and encryption by name.
  { under: 'console.', words: /./ },
  { under: 'overview.', words: /./ },
  { under: 'causes.', words: /./ },
  { under: 'cases.', words: /./ },
  // What a phone's camera reads is called so.
  { under: 'phone.computer.', words: /code|코드|コード/ },
  { under: 'saved.back.', words: /code|코드|コード/ },
];

/**
 * Rules over the interface's own words: the same keys and placeholders in all languages, nothing empty, no
 * banned word but those that are allowed for, no code.
 */
export function findInterfaceFaults(
  texts: Readonly<Record<Locale, TextTree>>,
  allowances: readonly Allowance[] = ALLOWANCES,
): readonly Finding[] {
  const english = flattenTexts(texts.en);
  return LOCALES.flatMap((locale) => {
    const mine = flattenTexts(texts[locale]);
    const missing = [...english.keys()].filter((key) => !mine.has(key));
    const extra = [...mine.keys()].filter((key) => !english.has(key));
    return [
      ...missing.map((key) => ({ locale, key, what: 'missing' })),
      ...extra.map((key) => ({ locale, key, what: 'not in the English texts' })),
      ...[...mine].flatMap(([key, text]) =>
        textFaults(text, english.get(key) ?? text, key, locale, allowances).map((what) => ({
          locale,
          key,
          what,
        })),
      ),
    ];
  });
}

/** `{a: {b: 'x'}}` → `a.b` → `x`. */
export function flattenTexts(tree: TextTree, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flattenTexts(value, `${prefix}${key}.`)],
    ),
  );
}

/** Scripts that another language's words were left over in. */
const FOREIGN: Readonly<Record<Locale, RegExp>> = {
  en: /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ja: /\p{Script=Hangul}/u,
  zh: /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u,
};

function textFaults(
  text: string,
  english: string,
  key: string,
  locale: Locale,
  allowances: readonly Allowance[],
): readonly string[] {
  const words = [...text.matchAll(new RegExp(BANNED[locale], 'gi'))].map(([word]) => word.toLowerCase());
  const banned = words.filter(
    (word) => !allowances.some((allowed) => key.startsWith(allowed.under) && allowed.words.test(word)),
  );
  const codes = text.match(/(?<!\d)\d{3,}(?!\d)|[A-Z]{2,}_[A-Z_]+/g) ?? [];
  const samePlaceholders = placeholdersOf(text).join() === placeholdersOf(english).join();
  return [
    ...(text.trim() === '' ? ['empty'] : []),
    ...banned.map((word) => `banned word: ${word}`),
    ...codes.map((code) => `code or key: ${code}`),
    ...(FOREIGN[locale].test(text) ? ['another script'] : []),
    ...(samePlaceholders ? [] : [`has {${placeholdersOf(text)}}, English has {${placeholdersOf(english)}}`]),
  ];
}
