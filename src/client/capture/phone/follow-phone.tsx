import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { findCaptureByReference } from '#src/client/api/find-capture.ts';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import type { CaptureRead, Problem } from '#src/shared/contract/captures.ts';
import type { HandOver, HandOverState } from '#src/shared/contract/hand-over.ts';
import { messageFromProblem, withKnownReason } from '../flow/message.ts';
import { currentLocale, hasWords } from '../locale/locale.ts';
import { paramsOf } from '../outcome/params-of.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { PhoneDrawing } from './phone-drawing.tsx';
import './phone.css';

export interface FollowPhoneProps {
  readonly handOver: HandOver;
  readonly isConnected: boolean;
  readonly onRead: (capture: CaptureRead) => void;
  readonly onStay: () => void;
  readonly titleRef: TitleRef;
}

/** Connected, photo, sending, reading: how many of the four are behind the person. */
const PARTS = 4;
const PARTS_DONE: Partial<Record<HandOverState, number>> = { sending: 2, reading: 3, read: PARTS };

/** What the phone is doing, in words, until its outcome can be shown here. */
export function FollowPhone({ handOver, isConnected, onRead, onStay, titleRef }: FollowPhoneProps) {
  const { t } = useTranslation(['interface', 'phone']);
  useReading(handOver.reference ?? null, onRead);
  const now = handOver.state in NOW ? NOW[handOver.state as keyof typeof NOW] : 'confirmed';
  const isFailed = now === 'failed';
  const done = PARTS_DONE[handOver.state] ?? 1;
  return (
    <>
      <PageTitle ref={titleRef}>{done > 1 ? t('sending.title') : t('phone:computer.going.title')}</PageTitle>
      <Lead>{t('phone:computer.going.lead')}</Lead>
      <div className="phone-follow">
        <PhoneDrawing document={handOver.document} done={done} parts={PARTS} />
        <StatusLine
          text={isConnected ? t(`phone:computer.now.${now}`) : t('phone:computer.offline')}
          active={!isFailed}
        />
      </div>
      {handOver.problem && <WhyFailed problem={handOver.problem} handOver={handOver} />}
      <ActionBar>
        <Button kind="secondary" onClick={onStay}>
          {t('phone:computer.here')}
        </Button>
      </ActionBar>
    </>
  );
}

/** The states that have words of their own here. */
const NOW = {
  confirmed: 'confirmed',
  photographing: 'photographing',
  sending: 'sending',
  reading: 'reading',
  failed: 'failed',
  read: 'read',
} as const satisfies Partial<Record<HandOverState, HandOverState>>;

/** The same words that the phone shows; what to do about it is done there. */
function WhyFailed({ problem, handOver }: { readonly problem: Problem; readonly handOver: HandOver }) {
  const { t } = useTranslation(['person']);
  const message = withKnownReason(messageFromProblem(problem), hasWords);
  const params = paramsOf(message, handOver.document, undefined, currentLocale());
  return (
    <Notice tone="attention">
      <b>{t(`person:${message.reason}.title`, params)}</b>
      <br />
      {t(`person:${message.reason}.body`, params)}
    </Notice>
  );
}

const ASK_AGAIN_MS = 2_000;

/** Fetches what was read once there is a reference to it, again and again while there is no connection. */
function useReading(reference: string | null, onRead: (capture: CaptureRead) => void): void {
  const take = useEffectEvent(onRead);
  useEffect(() => {
    if (reference === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const found = await findCaptureByReference(reference, signal).catch(() => null);
      if (found === null || signal.aborted) return;
      if (found.kind === 'read') take(found.capture);
      else pause = setTimeout(() => void ask(), ASK_AGAIN_MS);
    };
    void ask();
    return () => {
      controller.abort();
      clearTimeout(pause);
    };
  }, [reference]);
}
