import { useTranslation } from 'react-i18next';
import type { Entry } from '../entries/entry.ts';

/** What the product does about it, as the policy says. */
export function PolicyFacts({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(['whatIf', 'interface', 'buttons']);
  const { handling, documents, reason, key, resultMessage } = entry;
  const { fault, nextStep, alternatives, retry, keepsImage, severity } = handling;
  const facts: readonly (readonly [name: string, value: string])[] = [
    [t('policy.fault'), t(`faults.${fault}`)],
    [t('policy.buttons'), [nextStep, ...alternatives].map((step) => t(`buttons:${step}`)).join(' · ')],
    [t('policy.retry'), t(`retries.${retry.mode}`, { count: retry.maxAutomatic })],
    [t('policy.kept'), t(keepsImage ? 'yes' : 'no')],
    [t('policy.severity'), t(`severities.${severity}`)],
    [t('policy.documents'), documents.map((type) => t(`interface:documents.${type}.name`)).join(' · ')],
    ...(reason === key ? [] : [[t('policy.masked'), reason] as const]),
    ...(resultMessage === null ? [] : [[t('policy.says'), resultMessage] as const]),
  ];
  return (
    <dl className="what-if-facts" aria-label={t('policy.title')}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
