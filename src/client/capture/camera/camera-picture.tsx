import { type RefObject, useEffect, useRef } from 'react';
import { GuideOverlay } from '#src/client/ui/camera/guide-overlay.tsx';
import type { GuideOverlayProps } from '#src/client/ui/camera/guide-overlay.tsx';
import type { LiveCamera } from './camera.ts';

export interface CameraPictureProps {
  readonly live: LiveCamera;
  readonly videoRef: RefObject<HTMLVideoElement | null>;
  readonly seenRef: RefObject<SVGGElement | null>;
  /** The photo is taken: what was seen at that moment stays, without a flash. */
  readonly frozen: boolean;
  readonly view: GuideOverlayProps['view'] | null;
  readonly outline: GuideOverlayProps['outline'] | null;
  readonly guideState: GuideOverlayProps['state'];
}

/** What the camera sees, with the guide over it. */
export function CameraPicture(props: CameraPictureProps) {
  const { live, videoRef, view, outline } = props;
  return (
    <>
      <video
        className="camera-video"
        data-mirrored={live.mirrored || undefined}
        autoPlay
        muted
        playsInline
        disablePictureInPicture
        aria-hidden="true"
        tabIndex={-1}
        ref={videoRef}
      />
      {props.frozen && <FrozenPicture videoRef={videoRef} mirrored={live.mirrored} />}
      {view && outline && (
        <GuideOverlay view={view} outline={outline} state={props.guideState} seenRef={props.seenRef} />
      )}
    </>
  );
}

interface FrozenPictureProps {
  readonly videoRef: RefObject<HTMLVideoElement | null>;
  readonly mirrored: boolean;
}

/** A copy over the running video: pausing that would stop the frames of which the photo is made. */
function FrozenPicture({ videoRef, mirrored }: FrozenPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const [from, to] = [videoRef.current, canvas.current];
    if (from === null || to === null || from.videoWidth === 0) return;
    to.width = from.videoWidth;
    to.height = from.videoHeight;
    to.getContext('2d')?.drawImage(from, 0, 0);
  }, [videoRef]);
  return (
    <canvas className="camera-video" data-mirrored={mirrored || undefined} aria-hidden="true" ref={canvas} />
  );
}
