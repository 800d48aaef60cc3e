import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import { LOAD_TEXTS, type Texts } from '#src/client/capture/locale/texts.ts';
import type { StaffTexts } from '#src/shared/messages/staff-texts.ts';

type InAllLanguages<Value> = Readonly<Record<Locale, Value>>;

/** What people and staff read, in every language at once. */
export interface Gallery {
  readonly texts: InAllLanguages<Texts>;
  readonly staff: InAllLanguages<StaffTexts>;
}

const LOAD_STAFF: InAllLanguages<() => Promise<StaffTexts>> = {
  ko: () => import('#src/shared/messages/ko/staff.ts').then((chunk) => chunk.staff),
  en: () => import('#src/shared/messages/en/staff.ts').then((chunk) => chunk.staff),
  ja: () => import('#src/shared/messages/ja/staff.ts').then((chunk) => chunk.staff),
  zh: () => import('#src/shared/messages/zh/staff.ts').then((chunk) => chunk.staff),
};

/** Rejects when a language cannot be fetched. */
export async function loadGallery(): Promise<Gallery> {
  const [texts, staff] = await Promise.all([inAll(LOAD_TEXTS), inAll(LOAD_STAFF)]);
  return { texts, staff };
}

async function inAll<Value>(load: InAllLanguages<() => Promise<Value>>): Promise<InAllLanguages<Value>> {
  const pairs = await Promise.all(LOCALES.map(async (locale) => [locale, await load[locale]()] as const));
  return Object.fromEntries(pairs) as Record<Locale, Value>;
}
