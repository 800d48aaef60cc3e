import { LOCALES, type Locale } from '../../contract/locales.ts';
import { RULES } from './all-rules.ts';
import type { Catalogue, Finding } from './catalogue.ts';
import { findInterfaceFaults, flattenTexts, type TextTree } from './interface-rules.ts';

export interface RulesReport {
  readonly passed: boolean;
  /** One line per finding, then the counts. */
  readonly lines: readonly string[];
}

export interface RuleFinding extends Finding {
  /** M1 to M14, or `interface`. */
  readonly rule: string;
}

/** Every place where a text breaks a rule. */
export function findAll(
  catalogue: Catalogue,
  interfaceTexts: Readonly<Record<Locale, TextTree>>,
): readonly RuleFinding[] {
  return [
    ...RULES.flatMap(({ name, find }) => find(catalogue).map((finding) => ({ ...finding, rule: name }))),
    ...findInterfaceFaults(interfaceTexts).map((finding) => ({ ...finding, rule: 'interface' })),
  ];
}

/** Runs every rule over everything that is said; having read nothing is a failure, not a pass. */
export function reportOn(
  catalogue: Catalogue,
  interfaceTexts: Readonly<Record<Locale, TextTree>>,
): RulesReport {
  const messages = LOCALES.map((locale) => Object.keys(catalogue.person[locale]).length);
  const words = LOCALES.map((locale) => flattenTexts(interfaceTexts[locale]).size);
  const faults = [
    ...findAll(catalogue, interfaceTexts).map(lineOf),
    ...(Math.min(...messages) > 0 ? [] : ['no messages were read']),
    ...(Math.min(...words) > 0 ? [] : ['no interface texts were read']),
  ];
  const counts = `${Math.max(...messages)} messages and ${Math.max(...words)} interface texts in ${LOCALES.length} languages, ${RULES.length} rules, ${faults.length} findings`;
  return { passed: faults.length === 0, lines: [...faults, counts] };
}

function lineOf({ rule, locale, key, what }: RuleFinding): string {
  return `${rule} ${locale} ${key}: ${what}`;
}
