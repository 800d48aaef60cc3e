import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { CopyButton } from '#src/client/ui/console/copy-button.tsx';
import { LOCALE_NAMES } from '#src/client/ui/words/locale-names.ts';
import { type PublicConfig, WHAT_IF_PATH } from '#src/shared/contract/config.ts';
import { LOCALES } from '#src/shared/contract/locales.ts';
import type { Entry } from '../entries/entry.ts';
import type { Gallery } from '../gallery.ts';
import { InLanguages } from './in-languages.tsx';
import { PolicyFacts } from './policy-facts.tsx';
import { type Run, RunResult } from './run-result.tsx';

export interface EntryCardProps {
  readonly entry: Entry;
  readonly config: PublicConfig;
  readonly gallery: Gallery;
  readonly run: Run | null;
  /** resting: until the BFF calls the reader again. */
  readonly running: 'running' | 'resting' | null;
  /** Another is running: what local-ocr is told holds for one at a time. */
  readonly isBlocked: boolean;
  /** The address names it. */
  readonly isNamed: boolean;
  readonly onRun: (entry: Entry) => void;
}

/** One message with everything about it. */
export const EntryCard = memo(function EntryCard(props: EntryCardProps) {
  const { entry, config, gallery, run, running, isBlocked, isNamed, onRun } = props;
  const { t } = useTranslation('whatIf');
  const { way } = entry;
  const copyWords = { copiedLabel: t('copied'), failedLabel: t('copyFailed') };
  return (
    <article className="what-if-card" aria-labelledby={entry.id} data-named={isNamed || undefined}>
      <header>
        <div>
          <h2 id={entry.id} tabIndex={-1}>
            {entry.id !== entry.key && <span>{entry.id} </span>}
            {entry.key}
          </h2>
          <p>{t(`groups.${entry.group}`)}</p>
        </div>
        <div className="what-if-buttons">
          <CopyButton
            kind="quiet"
            text={`${location.origin}${WHAT_IF_PATH}#${entry.id}`}
            label={t('copyLink')}
            {...copyWords}
          />
          <CopyButton kind="quiet" text={textsOf(entry, gallery)} label={t('copyTexts')} {...copyWords} />
          {way.kind !== 'none' && (
            <Button
              size="small"
              kind="secondary"
              icon="arrow"
              busy={running !== null}
              disabled={isBlocked}
              onClick={() => onRun(entry)}
            >
              {t(running ?? (run === null ? 'run' : 'again'))}
            </Button>
          )}
        </div>
      </header>
      {way.kind === 'none' && (
        <p className="what-if-note">
          {t('cannot')} {t(`whys.${way.why}`)}
        </p>
      )}
      {(way.kind === 'camera' || (way.kind === 'send' && way.hand !== null)) && (
        <p className="what-if-note">{t(`hands.${way.hand ?? 'camera'}`)}</p>
      )}
      {run !== null && <RunResult entry={entry} run={run} config={config} gallery={gallery} />}
      <InLanguages entry={entry} config={config} gallery={gallery} />
      <PolicyFacts entry={entry} />
    </article>
  );
});

/** As they stand in the source, with their placeholders. */
function textsOf({ reason, key }: Entry, { texts, staff }: Gallery): string {
  return LOCALES.map((locale) => {
    const { title, body, action } = texts[locale].person[reason];
    return [LOCALE_NAMES[locale], title, body, action, staff[locale].support[key]].join('\n');
  }).join('\n\n');
}
