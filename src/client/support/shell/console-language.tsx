import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import { LanguageSwitch } from '#src/client/ui/shell/language-switch.tsx';
import { LOCALE_NAMES } from '#src/client/ui/words/locale-names.ts';
import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import { consoleLocale, switchConsoleLocale } from '../locale/console-locale.ts';

/** The switch follows the press at once; it goes back, and says why, when the language could not be loaded. */
export function ConsoleLanguage() {
  const { t } = useTranslation('console');
  const [wished, setWished] = useState<Locale | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useSaid(hasFailed ? t('languageFailed') : '');
  const choose = async (locale: Locale) => {
    setWished(locale);
    setFailed(!(await switchConsoleLocale(locale)));
    setWished(null);
  };
  return (
    <div>
      <LanguageSwitch
        locales={LOCALES.map((code) => ({ code, name: LOCALE_NAMES[code] }))}
        value={wished ?? consoleLocale()}
        onChange={(locale) => void choose(locale)}
        label={t('language')}
      />
      {hasFailed && <p className="frame-failed">{t('languageFailed')}</p>}
    </div>
  );
}
