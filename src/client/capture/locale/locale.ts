import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chooseLocale } from '#src/client/ui/words/choose-locale.ts';
import { markDocumentLocale, readStoredLocale, rememberLocale } from '#src/client/ui/words/stored-locale.ts';
import { type Locale, isLocale } from '#src/shared/contract/locales.ts';
import type { LaterNamespace } from './later-texts.ts';
import { LOAD_TEXTS, type Texts } from './texts.ts';

/** The page's own instance; `useTranslation` finds it through react-i18next. */
const i18n = createInstance();

/** Which of the later words have been needed so far. */
const laterNamespaces = new Set<LaterNamespace>();

const NAMESPACES = ['interface', 'person', 'buttons'] as const;

/** Loads the first language and starts i18next with it. Rejects when the language's chunk cannot be loaded. */
export async function startTexts(): Promise<void> {
  const locale = chooseLocale({
    search: location.search,
    stored: readStoredLocale(),
    browser: navigator.languages,
  });
  const texts = await LOAD_TEXTS[locale]();
  await i18n.use(initReactI18next).init({
    lng: locale,
    resources: {},
    // A copy: i18next adds the namespaces that come later to it.
    ns: [...NAMESPACES],
    defaultNS: 'interface',
    fallbackLng: false,
    // Reasons are written with underscores, which would be read as context and plural forms.
    contextSeparator: '§',
    pluralSeparator: '§',
    // React escapes by itself; the texts' placeholders are `{ref}`.
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    react: { useSuspense: false },
  });
  addTexts(locale, texts);
  followLocale(locale);
}

/** Switches the language without touching anything else; false when its texts could not be loaded. */
export async function switchLocale(locale: Locale): Promise<boolean> {
  try {
    const [texts] = await Promise.all([
      LOAD_TEXTS[locale](),
      ...[...laterNamespaces].map((namespace) => addLater(locale, namespace)),
    ]);
    addTexts(locale, texts);
  } catch {
    return false;
  }
  await i18n.changeLanguage(locale);
  followLocale(locale);
  rememberLocale(locale);
  return true;
}

/**
 * Loads the words of a part of the page that not every visit needs; from then on they follow the language. Rejects
 * when they cannot be fetched.
 */
export async function loadNamespace(namespace: LaterNamespace): Promise<void> {
  await addLater(currentLocale(), namespace);
  laterNamespaces.add(namespace);
}

/** The language on screen. */
export function currentLocale(): Locale {
  return isLocale(i18n.language) ? i18n.language : 'en';
}

/** Whether this page can say anything about a reason; a newer BFF may send one that it has never heard of. */
export function hasWords(reason: string): boolean {
  return i18n.exists(`person:${reason}.title`);
}

async function addLater(locale: Locale, namespace: LaterNamespace): Promise<void> {
  if (i18n.hasResourceBundle(locale, namespace)) return;
  // Where they all stand is itself no part of a first visit.
  const { LOAD_LATER_TEXTS } = await import('./later-texts.ts');
  i18n.addResourceBundle(locale, namespace, await LOAD_LATER_TEXTS[namespace][locale]());
}

function addTexts(locale: Locale, texts: Texts): void {
  for (const namespace of NAMESPACES) i18n.addResourceBundle(locale, namespace, texts[namespace]);
}

function followLocale(locale: Locale): void {
  markDocumentLocale(locale);
  document.title = i18n.t('page.title');
}
