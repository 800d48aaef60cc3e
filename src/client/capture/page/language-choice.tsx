import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '#src/client/ui/shell/language-switch.tsx';
import { LOCALE_NAMES } from '#src/client/ui/words/locale-names.ts';
import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import { currentLocale, switchLocale } from '../locale/locale.ts';

export interface LanguageChoiceProps {
  /** Told whether the last choice could not be loaded. */
  readonly onFailed: (failed: boolean) => void;
}

export function LanguageChoice({ onFailed }: LanguageChoiceProps) {
  const { t } = useTranslation();
  // The switch follows the press at once; it goes back when the language could not be loaded.
  const [wished, setWished] = useState<Locale | null>(null);
  const choose = async (locale: Locale) => {
    setWished(locale);
    const switched = await switchLocale(locale);
    onFailed(!switched);
    setWished(null);
  };
  return (
    <LanguageSwitch
      locales={LOCALES.map((code) => ({ code, name: LOCALE_NAMES[code] }))}
      value={wished ?? currentLocale()}
      onChange={(locale) => void choose(locale)}
      label={t('page.language')}
    />
  );
}
