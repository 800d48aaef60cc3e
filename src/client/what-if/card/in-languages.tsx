import { useTranslation } from 'react-i18next';
import { LOCALE_NAMES } from '#src/client/ui/words/locale-names.ts';
import { languageTag } from '#src/client/ui/words/language-tag.ts';
import type { PublicConfig } from '#src/shared/contract/config.ts';
import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import type { HintedKey } from '#src/shared/messages/staff-texts.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Entry } from '../entries/entry.ts';
import type { Gallery } from '../gallery.ts';
import { ownMessage } from '../run/expected.ts';
import { ToldMessage } from './told-message.tsx';
import { wordsOf } from './words-of.ts';

export interface InLanguagesProps {
  readonly entry: Entry;
  readonly config: PublicConfig;
  readonly gallery: Gallery;
}

/** Message, staff text and hint in every language, side by side where there is room. */
export function InLanguages({ entry, config, gallery }: InLanguagesProps) {
  const { t } = useTranslation('whatIf');
  const message = ownMessage(entry);
  const [document] = entry.documents;
  return (
    <ul className="what-if-languages">
      {LOCALES.map((locale) => {
        const { support, hints } = gallery.staff[locale];
        const hint = hasHint(entry.key, hints) ? hints[entry.key] : null;
        return (
          <li key={locale}>
            <p className="what-if-language" lang={languageTag(locale)}>
              {LOCALE_NAMES[locale]}
            </p>
            <ToldMessage
              message={message}
              words={wordsOf(message, document, config, locale, gallery.texts[locale])}
              locale={locale}
              buttonsLabel={t('policy.buttons')}
            />
            <StaffText label={t('staff')} text={support[entry.key]} locale={locale} />
            {hint !== null && <StaffText label={t('hint')} text={hint} locale={locale} />}
          </li>
        );
      })}
    </ul>
  );
}

interface StaffTextProps {
  readonly label: string;
  readonly text: string;
  readonly locale: Locale;
}

function StaffText({ label, text, locale }: StaffTextProps) {
  return (
    <div className="what-if-staff">
      <p>{label}</p>
      <p lang={languageTag(locale)}>{text}</p>
    </div>
  );
}

function hasHint(key: MeaningKey, hints: object): key is MeaningKey & HintedKey {
  return Object.hasOwn(hints, key);
}
