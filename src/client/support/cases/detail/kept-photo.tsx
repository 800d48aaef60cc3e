import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { formatWait } from '#src/client/ui/words/format.ts';
import { useFormat } from '../../locale/use-format.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import type { KeptPhotoControl, PhotoShown } from './use-kept-photo.ts';

/** The photo while it is seen, and the question before it. */
export function KeptPhoto({ photo }: { readonly photo: KeptPhotoControl }) {
  const { shown } = photo;
  if (shown.kind === 'hidden') return null;
  return shown.kind === 'asking' ? (
    <Question photo={photo} asking={shown} />
  ) : (
    <Picture photo={photo} shown={shown} />
  );
}

interface QuestionProps {
  readonly photo: KeptPhotoControl;
  readonly asking: Extract<PhotoShown, { kind: 'asking' }>;
}

function Question({ photo, asking }: QuestionProps) {
  const { t } = useTranslation(['cases', 'console']);
  const { masked, failure, isBusy } = asking;
  const failed =
    failure === null
      ? ''
      : failure === 'gone'
        ? t('cases:one.photo.gone')
        : `${t('cases:one.photo.failed')} ${t(`console:problems.${failure}`)}`;
  return (
    <ReasonDialog
      key={String(masked)}
      title={t(masked ? 'cases:one.photo.title' : 'cases:one.photo.unmaskTitle')}
      body={<p>{t(masked ? 'cases:one.photo.body' : 'cases:one.photo.unmaskBody')}</p>}
      go={t('cases:one.photo.go')}
      busy={isBusy}
      failure={failed}
      onGo={(reason) => void photo.show(reason)}
      onClose={photo.cancel}
    />
  );
}

interface PictureProps {
  readonly photo: KeptPhotoControl;
  readonly shown: Extract<PhotoShown, { kind: 'shown' }>;
}

function Picture({ photo, shown: { url, masked, hidesAt } }: PictureProps) {
  const { t } = useTranslation('cases');
  const { locale } = useFormat();
  const now = useNow(1_000);
  return (
    <figure className="kept-photo">
      {/* Neither dragged out nor saved by a slip of the hand. */}
      <img
        src={url}
        alt={t(masked ? 'one.photo.masked' : 'one.photo.whole')}
        draggable={false}
        onContextMenu={(event) => event.preventDefault()}
      />
      <figcaption>
        <span>
          {t('one.photo.hides', { time: formatWait(Math.max(0, hidesAt - now.getTime()), locale) })}
        </span>
        <Button kind="secondary" size="small" onClick={photo.hide}>
          {t('one.photo.hide')}
        </Button>
        {masked && (
          <Button kind="secondary" size="small" onClick={() => photo.ask(false)}>
            {t('one.photo.unmask')}
          </Button>
        )}
      </figcaption>
    </figure>
  );
}
