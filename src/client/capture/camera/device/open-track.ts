/** Sizes are wishes: an exact one that the camera lacks would fail instead of giving the next best. */
export const FULL_SIZE: MediaTrackConstraints = { width: { ideal: 1920 }, height: { ideal: 1080 } };

/** From what is wanted to whatever there is. */
function ladder(deviceId: string | null): readonly MediaStreamConstraints[] {
  const rear: MediaTrackConstraints = { facingMode: { ideal: 'environment' } };
  const full = { ...FULL_SIZE, ...zoomWish() };
  return [
    // A wish would not do: Chromium weighs it against the size and takes another camera.
    ...(deviceId === null ? [] : [{ video: { deviceId: { exact: deviceId }, ...full } }]),
    { video: { ...rear, ...full } },
    { video: rear },
    { video: true },
  ];
}

/**
 * Chromium shows a camera's zoom to pages that ask for it. Android's prompt stays the same; on a computer it would
 * ask for the right to move the camera, too. web.dev/articles/camera-pan-tilt-zoom, read 2026-11-23.
 */
function zoomWish(): MediaTrackConstraints {
  return /Android/.test(navigator.userAgent) ? ({ zoom: true } as MediaTrackConstraints) : {};
}

/** Refusals that asking for less does not change. */
const FINAL = new Set(['NotAllowedError', 'NotFoundError', 'SecurityError']);

export type OpenedTrack =
  | { readonly ok: true; readonly stream: MediaStream; readonly track: MediaStreamTrack }
  | { readonly ok: false; readonly errorName: string };

/** Asks for a camera, for less when more is refused. May take for ever: browsers need not answer a prompt. */
export async function openTrack(deviceId: string | null, isWanted: () => boolean): Promise<OpenedTrack> {
  let errorName = 'AbortError';
  for (const constraints of ladder(deviceId)) {
    if (!isWanted()) break;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ ...constraints, audio: false });
      const [track] = stream.getVideoTracks();
      if (track) return { ok: true, stream, track };
    } catch (error) {
      errorName = error instanceof Error ? error.name : 'UnknownError';
      if (FINAL.has(errorName)) break;
    }
  }
  return { ok: false, errorName };
}
