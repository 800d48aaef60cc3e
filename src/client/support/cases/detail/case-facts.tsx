import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatPixels } from '#src/client/ui/words/format.ts';
import type { CaptureFacts } from '#src/shared/contract/support/case-detail.ts';
import { useFormat } from '../../locale/use-format.ts';
import { deviceNames } from './device-names.ts';

/** What the device was, and what the photo measures; nothing that was read. */
export function CaseFacts({ facts }: { readonly facts: CaptureFacts | null }) {
  const { t } = useTranslation('cases');
  if (facts === null) return null;
  return (
    <section className="case-part" aria-labelledby="case-facts">
      <h2 id="case-facts">{t('one.facts.title')}</h2>
      <dl className="case-facts">
        <Device facts={facts} />
        <PhotoMeasures facts={facts} />
      </dl>
    </section>
  );
}

function Device({ facts }: { readonly facts: CaptureFacts }) {
  const { t } = useTranslation('cases');
  const { browser, system } = deviceNames(facts, t);
  const { locale } = useFormat();
  const size =
    facts.width === null || facts.height === null
      ? ''
      : `, ${formatPixels(facts.width, locale)}\u00a0×\u00a0${formatPixels(facts.height, locale)}`;
  return (
    <>
      <Line term={t('one.facts.browser')}>{browser}</Line>
      <Line term={t('one.facts.system')}>{system}</Line>
      <Line term={t('one.facts.file')}>
        {facts.type.replace(/^\w+\//, '').toUpperCase()}, {formatBytes(facts.bytes, locale)}
        {size}
      </Line>
    </>
  );
}

function PhotoMeasures({ facts: { photo } }: { readonly facts: CaptureFacts }) {
  const { t } = useTranslation(['cases', 'causes']);
  const format = useFormat();
  if (photo === null) return <Line term={t('cases:one.facts.quality')}>{t('cases:one.facts.none')}</Line>;
  const { sharpness, glare, brightness, overridden } = photo;
  return (
    <>
      <Line term={t('cases:one.facts.way')}>
        {t(`cases:one.facts.ways.${photo.source}`, { defaultValue: photo.source })}
      </Line>
      <Line term={t('cases:one.facts.cut')}>
        {t(`cases:one.facts.cuts.${photo.cut}`, { defaultValue: photo.cut })}
      </Line>
      {sharpness !== null && (
        <Line term={t('cases:one.facts.sharpness')}>{format.number(Math.round(sharpness))}</Line>
      )}
      {glare !== null && <Line term={t('cases:one.facts.glare')}>{format.percent(glare)}</Line>}
      {brightness !== null && (
        <Line term={t('cases:one.facts.brightness')}>{format.percent(brightness / 255)}</Line>
      )}
      {overridden.length > 0 && (
        <Line term={t('cases:one.facts.overridden')}>{overridden.map(nameOf).join(', ')}</Line>
      )}
    </>
  );

  function nameOf(fault: string): string {
    return t(`causes:${fault as 'IMAGE_BLURRY'}`, { defaultValue: fault });
  }
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
