import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { useObjectUrl } from '#src/client/ui/photo/use-object-url.ts';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import { formatWait } from '#src/client/ui/words/format.ts';
import { sentences } from '../../locale/sentences.ts';
import { useFormat } from '../../locale/use-format.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import type { KeptPhotoControl, PhotoFailure, PhotoShown } from './use-kept-photo.ts';
import './kept-photo.css';

export interface KeptPhotoProps {
  readonly photo: KeptPhotoControl;
  /** Gets the focus back when the photo is taken away. */
  readonly opener: RefObject<HTMLButtonElement | null>;
}

/** The photo while it is seen, and the question before it. */
export function KeptPhoto({ photo, opener }: KeptPhotoProps) {
  const { shown } = photo;
  switch (shown.kind) {
    case 'hidden':
      return null;
    case 'asking':
      return <Question photo={photo} asking={shown} />;
    case 'shown':
      return <Picture photo={photo} shown={shown} opener={opener} />;
  }
}

interface QuestionProps {
  readonly photo: KeptPhotoControl;
  readonly asking: Extract<PhotoShown, { kind: 'asking' }>;
}

function Question({ photo, asking: { masked, failure, isBusy } }: QuestionProps) {
  const { t } = useTranslation(['cases', 'console']);
  const { locale } = useFormat();
  return (
    <ReasonDialog
      title={t(masked ? 'cases:one.photo.title' : 'cases:one.photo.unmaskTitle')}
      body={<p>{t(masked ? 'cases:one.photo.body' : 'cases:one.photo.unmaskBody')}</p>}
      go={t('cases:one.photo.go')}
      busy={isBusy}
      failure={failure === null ? '' : wordsOf(failure)}
      onGo={(reason) => void photo.show(reason)}
      onClose={photo.hide}
    />
  );

  function wordsOf(what: PhotoFailure): string {
    if (what === 'gone' || what === 'broken') return t(`cases:one.photo.${what}`);
    return sentences([t('cases:one.photo.failed'), t(`console:problems.${what}`)], locale);
  }
}

interface PictureProps extends KeptPhotoProps {
  readonly shown: Extract<PhotoShown, { kind: 'shown' }>;
}

function Picture({ photo, shown: { blob, masked, hidesAt }, opener }: PictureProps) {
  const { t } = useTranslation('cases');
  const { locale } = useFormat();
  const now = useNow(1_000);
  const url = useObjectUrl(blob);
  const figure = useRef<HTMLElement>(null);
  const words = t(masked ? 'one.photo.masked' : 'one.photo.whole');
  useSaid(words);
  useLayoutEffect(() => {
    const node = figure.current;
    const button = opener.current;
    return () => {
      if (node?.contains(document.activeElement)) button?.focus();
    };
  }, [opener]);
  return (
    <figure className="kept-photo" tabIndex={-1} aria-label={words} ref={figure}>
      {url !== null && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- neither dragged out nor saved by a slip of the hand
        <img
          src={url}
          alt={words}
          draggable={false}
          onContextMenu={(event) => event.preventDefault()}
          onLoad={() => {
            figure.current?.focus({ preventScroll: true });
            figure.current?.scrollIntoView({ block: 'nearest' });
          }}
        />
      )}
      <figcaption>
        <span>{t('one.photo.hides', { time: formatWait(hidesAt - now.getTime(), locale) })}</span>
        <Button kind="secondary" size="small" icon="hide" onClick={photo.hide}>
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
