import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraHelp } from '#src/client/ui/camera/camera-help.tsx';
import { CameraStage } from '#src/client/ui/camera/camera-stage.tsx';
import { HintPlate } from '#src/client/ui/camera/hint-plate.tsx';
import { DOCUMENTS, type DocumentType } from '#src/shared/documents.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { useCoarsePointer } from '../photo/use-coarse-pointer.ts';
import type { PhotoInputs } from '../photo/use-photo-inputs.ts';
import { useCameraChoices } from './camera-choices.ts';
import { CameraDock } from './camera-dock.tsx';
import { CameraFailed } from './camera-failed.tsx';
import { CameraPicture } from './camera-picture.tsx';
import { CameraSide } from './camera-side.tsx';
import { CameraTools } from './camera-tools.tsx';
import { CameraWaiting } from './camera-waiting.tsx';
import { guideAspect } from './guide-aspects.ts';
import { guideBox } from './guide-box.ts';
import { plateOf } from './plate-of.ts';
import { quadPath, unmirrored } from './quad-path.ts';
import { useCamera } from './use-camera.ts';
import { useCameraFocus } from './use-camera-focus.ts';
import { useEscape } from './use-escape.ts';
import { useFilePicker } from './use-file-picker.ts';
import { useGuidance } from './use-guidance.ts';
import { useGuidanceAnnouncer } from './use-guidance-announcer.ts';
import { type OnPhoto, useShot } from './use-shot.ts';
import { useViewLayout } from './use-view-layout.ts';
import { vibrate } from './vibration.ts';

export interface CameraStepProps {
  readonly document: DocumentType;
  readonly inputs: PhotoInputs;
  readonly onBack: () => void;
  readonly onPhoto: OnPhoto;
  /** Hands the capture over to the person's phone; null where that can't be. */
  readonly onPhone: (() => void) | null;
  /** The photo is taken for a computer, by this very browser. */
  readonly isErrand: boolean;
  readonly titleRef: TitleRef;
}

/** The camera in the page: it finds the document, says what to change, and takes the photo by itself. */
export function CameraStep(props: CameraStepProps) {
  const { document, inputs, onBack, onPhoto, onPhone, isErrand, titleRef } = props;
  const { t } = useTranslation('camera');
  const choices = useCameraChoices();
  const picker = useFilePicker(inputs);
  const isPhone = useCoarsePointer();
  const { layout, viewRef, roomRef } = useViewLayout();
  const stage = useRef<HTMLElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const seen = useRef<SVGGElement>(null);

  const camera = useCamera({
    document,
    videoRef: video,
    onFrame: (frame) => guidance.see(frame),
    isPaused: picker.isOpen,
  });
  const { state } = camera;
  const live = state.kind === 'live' && state.frame.width > 0 ? state : null;
  const isGuided = state.kind !== 'live' || state.isGuided;
  const shot = useShot(camera, onPhoto);
  const isTaken = shot.state === 'taken';

  const aspect = guideAspect(document, choices.idSide);
  const box = live && layout && guideBox({ ...layout, frame: live.frame, aspect });
  const rules =
    live?.isGuided && box
      ? {
          guide: unmirrored(box.guide, live.mirrored),
          aspects: DOCUMENTS[document].aspects,
          camera: isPhone ? ('phone' as const) : ('webcam' as const),
          auto: choices.auto,
        }
      : null;
  const guidance = useGuidance(rules, isTaken ? 'photo' : picker.isOpen ? 'picker' : null, {
    paint({ quad, progress }) {
      if (layout === null || live === null) return;
      const path = quadPath(quad, layout.view, live.frame, live.mirrored);
      for (const line of seen.current?.children ?? []) line.setAttribute('d', path);
      stage.current?.style.setProperty('--progress', progress.toFixed(2));
    },
    turnedGood: () => choices.auto && vibrate('good'),
    shoot: () => shot.take({ best: true }),
  });
  const { slow } = guidance;
  const plate = plateOf(isGuided ? slow : null, shot.state, choices.auto && !slow.isSpent);

  const focus = useCameraFocus(state, titleRef);
  useEscape(onBack);
  const needsHelp = state.kind === 'live' && isGuided && slow.needsHelp && !isTaken;
  useGuidanceAnnouncer(
    state.kind === 'failed'
      ? ''
      : state.kind === 'live'
        ? t(plate.words)
        : `${t(`${state.kind}.title`)}. ${t(`${state.kind}.body`)}`,
    needsHelp ? `${t('help.title')} ${t('help.body')}` : '',
  );

  // The ring closes for a photo that was taken by hand, too.
  useEffect(() => stage.current?.style.setProperty('--progress', isTaken ? '1' : '0'), [isTaken]);

  if (state.kind === 'failed') {
    return (
      <CameraFailed
        reason={state.reason}
        inputs={inputs}
        onRetry={camera.retry}
        onPhone={onPhone}
        isErrand={isErrand}
        titleRef={focus.titleRef}
      />
    );
  }
  return (
    <CameraStage
      title={t('title')}
      titleRef={focus.titleRef}
      stageRef={stage}
      viewRef={viewRef}
      roomRef={roomRef}
      hintDown={box && layout ? box.outline.top - layout.insets.top : 0}
      view={
        state.kind === 'live' && (
          <CameraPicture
            live={state}
            videoRef={video}
            seenRef={seen}
            frozen={isTaken}
            view={layout?.view ?? null}
            outline={box?.outline ?? null}
            guideState={plate.guide}
          />
        )
      }
      hint={
        state.kind === 'live' && (
          <HintPlate text={t(plate.words)} pictogram={plate.pictogram} tone={plate.tone} />
        )
      }
      room={state.kind !== 'live' && <CameraWaiting kind={state.kind} />}
      aside={
        state.kind === 'live' && (
          <>
            <CameraTools camera={camera} live={state} />
            {needsHelp && (
              <CameraHelp
                title={t('help.title')}
                body={t('help.body')}
                tips={[t('help.ground'), t('help.lamp'), t('help.fingers')]}
                fileLabel={t('help.chooseFile')}
                onFile={picker.open}
              />
            )}
          </>
        )
      }
      dock={
        <CameraDock
          side={<CameraSide document={document} idSide={choices.idSide} onIdSide={choices.setIdSide} />}
          isLive={state.kind === 'live'}
          auto={isGuided ? choices.auto : null}
          onAuto={choices.setAuto}
          onFile={picker.open}
          onShutter={() => shot.take({ best: false })}
          busy={isTaken}
          needsHelp={needsHelp}
          shutterRef={focus.shutterRef}
        />
      }
    />
  );
}
