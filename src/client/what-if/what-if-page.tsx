import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '#src/client/capture/page/error-boundary.tsx';
import { LanguageChoice } from '#src/client/capture/page/language-choice.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { LiveRegion } from '#src/client/ui/progress/live-region.tsx';
import type { PublicConfig } from '#src/shared/contract/config.ts';
import { LOCALES } from '#src/shared/contract/locales.ts';
import { EntryCard } from './card/entry-card.tsx';
import { ENTRIES } from './entries/entries.ts';
import type { Entry } from './entries/entry.ts';
import { NO_FILTER, fitting, searchText } from './entries/fitting.ts';
import { FilterBar } from './filter-bar.tsx';
import type { Gallery } from './gallery.ts';
import { useNamedEntry, useScrollTo } from './use-named-entry.ts';
import { useRuns } from './use-runs.ts';
import '#src/client/ui/tokens.css';
import '#src/client/ui/base.css';
import '#src/client/ui/console/console.css';
import './what-if-page.css';

export interface WhatIfPageProps {
  readonly config: PublicConfig;
  readonly gallery: Gallery;
}

/** Every message there is, for designers, translators and staff; each can be made to happen. */
export function WhatIfPage({ config, gallery }: WhatIfPageProps) {
  const { t } = useTranslation(['whatIf', 'interface']);
  const [filter, setFilter] = useState(NO_FILTER);
  const [keeps, setKeeps] = useState(true);
  const [languageFailed, setLanguageFailed] = useState(false);
  const { ended, running, start } = useRuns(config, keeps);
  // A filter that hides what the address names would answer it with nothing.
  const namedEntry = useNamedEntry(() => setFilter(NO_FILTER));
  const texts = useMemo(() => new Map(ENTRIES.map((entry) => [entry, textOf(entry, gallery)])), [gallery]);
  const wanted = useDeferredValue(filter);
  const shown = fitting(ENTRIES, wanted, (entry) => texts.get(entry) ?? '');
  useScrollTo(namedEntry, namedEntry !== null && shown.includes(namedEntry));

  useEffect(() => {
    document.title = t('title');
  }, [t]);
  return (
    <LiveRegion>
      <div className="what-if">
        <header className="what-if-head">
          <div>
            <h1>{t('title')}</h1>
            <p>{t('lead')}</p>
          </div>
          <LanguageChoice onFailed={setLanguageFailed} />
        </header>
        {languageFailed && <p className="what-if-note">{t('interface:page.languageFailed')}</p>}
        <FilterBar
          filter={filter}
          onFilter={setFilter}
          keeps={keeps}
          onKeeps={setKeeps}
          shown={shown.length}
        />
        <main>
          <ErrorBoundary fallback={<p className="what-if-note">{t('failed')}</p>}>
            {shown.map((entry) => (
              <EntryCard
                key={entry.key}
                entry={entry}
                config={config}
                gallery={gallery}
                run={ended.get(entry.key) ?? null}
                running={running?.key === entry.key ? (running.isResting ? 'resting' : 'running') : null}
                isBlocked={running !== null && running.key !== entry.key}
                isNamed={entry === namedEntry}
                onRun={start}
              />
            ))}
          </ErrorBoundary>
          {shown.length === 0 && (
            <div className="what-if-none">
              <p>{t('none')}</p>
              <Button size="small" kind="secondary" onClick={() => setFilter(NO_FILTER)}>
                {t('showAll')}
              </Button>
            </div>
          )}
        </main>
      </div>
    </LiveRegion>
  );
}

function textOf(entry: Entry, { texts, staff }: Gallery): string {
  const inAll = LOCALES.flatMap((locale) => {
    const { title, body, action } = texts[locale].person[entry.reason];
    return [title, body, action, staff[locale].support[entry.key]];
  });
  return searchText(entry, inAll);
}
