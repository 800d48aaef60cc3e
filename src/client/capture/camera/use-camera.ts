import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentType } from '#src/shared/documents.ts';
import type { AnalysedFrame, Camera, CameraState } from './camera.ts';
import { type CameraSession, startCamera } from './camera-session.ts';

export interface UseCameraOptions {
  readonly document: DocumentType;
  /** Where the camera is shown: it has to be there whenever the state is `live`. */
  readonly videoRef: RefObject<HTMLVideoElement | null>;
  /** Called for every frame that was looked at, up to 30 times a second. */
  readonly onFrame: (frame: AnalysedFrame) => void;
  /** True: the camera runs on, but nothing is looked at. */
  readonly isPaused: boolean;
}

/** Opens the camera for as long as the component is there. */
export function useCamera({ document, videoRef, onFrame, isPaused }: UseCameraOptions): Camera {
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const session = useRef<CameraSession | null>(null);
  const hear = useRef(onFrame);
  useEffect(() => {
    hear.current = onFrame;
  });

  useEffect(() => {
    const mine = startCamera(document, {
      onState: setState,
      onFrame: (frame) => hear.current(frame),
    });
    session.current = mine;
    return () => {
      session.current = null;
      mine.close();
    };
  }, [document]);

  const stream = state.kind === 'live' ? state.stream : null;
  useEffect(() => {
    if (stream && videoRef.current) session.current?.attach(videoRef.current);
  }, [stream, videoRef]);

  // After every render: a new session does not know it yet, and the same word twice costs nothing.
  useEffect(() => session.current?.pause(isPaused));

  return useMemo(
    () => ({
      state,
      retry: () => session.current?.retry(),
      chooseLens: (deviceId) => session.current?.chooseLens(deviceId),
      setTorch: (on) => session.current?.setTorch(on),
      setZoom: (value) => session.current?.setZoom(value),
      takeStill: async (options) => (await session.current?.takeStill(options)) ?? null,
    }),
    [state],
  );
}
