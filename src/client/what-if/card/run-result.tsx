import { useTranslation } from 'react-i18next';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import type { PublicConfig } from '#src/shared/contract/config.ts';
import { currentLocale } from '#src/client/capture/locale/locale.ts';
import type { Entry } from '../entries/entry.ts';
import type { Gallery } from '../gallery.ts';
import type { Came } from '../run/came.ts';
import { type Seen, type SeenPart, differences, expectedMessage, seenIn } from '../run/expected.ts';
import { ToldMessage } from './told-message.tsx';
import { wordsOf } from './words-of.ts';

/** A run that has ended. */
export interface Run {
  readonly came: Came;
  readonly keeps: boolean;
  readonly seconds: number;
}

export interface RunResultProps {
  readonly entry: Entry;
  readonly run: Run;
  readonly config: PublicConfig;
  readonly gallery: Gallery;
}

const PARTS: readonly SeenPart[] = ['reason', 'buttons', 'tone', 'imageKept'];

/** What really came, as the person sees it, beside what was expected. */
export function RunResult({ entry, run, config, gallery }: RunResultProps) {
  const { t } = useTranslation(['whatIf', 'buttons']);
  const { came, seconds } = run;
  const hasContact = config.supportContact !== null;
  const expected = seenIn(expectedMessage(entry, run.keeps), hasContact);
  const different = differences(entry, expected, came, hasContact);
  const verdict =
    different === null ? t('cannot') : different.length === 0 ? t('result.same') : t('result.differs');
  useSaid(`${entry.id}: ${verdict}`);

  const worded = (seen: Seen, part: SeenPart) => {
    switch (part) {
      case 'reason':
        return seen.reason;
      case 'buttons':
        return seen.buttons.map((step) => t(`buttons:${step}`)).join(' · ');
      case 'tone':
        return t(`tones.${seen.tone}`);
      case 'imageKept':
        return t(seen.imageKept ? 'yes' : 'no');
    }
  };

  return (
    <section className="what-if-result" aria-label={t('result.title')} data-same={different?.length === 0}>
      <p className="what-if-verdict">
        <b>{verdict}</b> <span>{t('result.took', { seconds: seconds.toFixed(1) })}</span>
      </p>
      <div className="what-if-came">
        <CameView came={came} config={config} gallery={gallery} />
        {came.kind === 'message' && (
          <table className="what-if-compared">
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">{t('policy.title')}</span>
                </th>
                <th scope="col">{t('result.expected')}</th>
                <th scope="col">{t('result.came')}</th>
              </tr>
            </thead>
            <tbody>
              {PARTS.map((part) => (
                <tr key={part} data-different={different?.includes(part)}>
                  <th scope="row">{t(`result.${part}`)}</th>
                  <td>{worded(expected, part)}</td>
                  <td>{worded(seenIn(came.message, hasContact), part)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <Remarks came={came} isDifferent={(different?.length ?? 0) > 0} />
    </section>
  );
}

function CameView({
  came,
  config,
  gallery,
}: Pick<RunResultProps, 'config' | 'gallery'> & { readonly came: Came }) {
  const { t } = useTranslation('whatIf');
  const locale = currentLocale();
  switch (came.kind) {
    case 'message':
      return (
        <ToldMessage
          message={came.message}
          words={wordsOf(came.message, came.document, config, locale, gallery.texts[locale])}
          locale={locale}
          buttonsLabel={t('result.buttons')}
        />
      );
    case 'read':
      return <p>{t('result.read', { fields: came.fields })}</p>;
    case 'good-photo':
      return <p>{t('result.goodPhoto')}</p>;
    case 'camera-opened':
      return <p>{t('result.cameraOpened')}</p>;
    case 'not-run':
      return <p>{t(`result.notRun.${came.why}`)}</p>;
  }
}

/** What a run left behind, and the two reasons for another message than the expected one that are nobody's fault. */
function Remarks({ came, isDifferent }: { readonly came: Came; readonly isDifferent: boolean }) {
  const { t } = useTranslation('whatIf');
  if (came.kind !== 'message') return null;
  const { message, isDeleted } = came;
  return (
    <>
      {isDeleted !== null && (
        <p className="what-if-note">{t(isDeleted ? 'result.deleted' : 'result.notDeleted')}</p>
      )}
      {isDifferent && message.reason === 'UPSTREAM_UNREACHABLE' && (
        <p className="what-if-note">{t('result.breaker')}</p>
      )}
      {isDifferent && message.reason === 'TOO_MANY_ATTEMPTS' && (
        <p className="what-if-note">{t('result.limit')}</p>
      )}
    </>
  );
}
