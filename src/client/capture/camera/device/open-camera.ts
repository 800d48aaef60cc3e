import type { SmallestSize } from '../../prepare-image/fit-size.ts';
import type { CameraReason, Lens } from '../camera.ts';
import { cameraFailure, isSuitable } from './camera-failure.ts';
import { chosenLens } from './chosen-lens.ts';
import { facesPerson, preferredLens } from './lens-choice.ts';
import { listLenses } from './lens-list.ts';
import { openTrack } from './open-track.ts';
import { hasMediaDevices, readSiteFacts } from './site-facts.ts';
import { trackAbilities } from './track-controls.ts';

export type OpenedCamera =
  | {
      readonly ok: true;
      readonly stream: MediaStream;
      readonly track: MediaStreamTrack;
      readonly lenses: readonly Lens[];
      readonly mirrored: boolean;
    }
  | { readonly ok: false; readonly reason: CameraReason };

/**
 * Opens `lensId`, or the camera that suits best. `smallest`: of the document. `isWanted` turns false when nobody waits any more: what is opened
 * then is stopped at once, and the answer is of no use.
 */
export async function openCamera(
  lensId: string | null,
  smallest: SmallestSize,
  isWanted: () => boolean,
): Promise<OpenedCamera> {
  if (!hasMediaDevices()) return failed(null);
  // Before they appear here, the frames could not be made into photos either.
  if (typeof OffscreenCanvas === 'undefined') return { ok: false, reason: 'BROWSER_UNSUPPORTED' };
  const known = lensId ?? preferredLens(await listLenses(), chosenLens())?.deviceId ?? null;
  let opened = await openTrack(known, isWanted);
  if (!opened.ok) return failed(opened.errorName);
  // The names are known only now, when this is the first permission.
  const lenses = await listLenses();
  const better = lensId === null ? preferredLens(lenses, chosenLens()) : null;
  if (better && better.deviceId !== opened.track.getSettings().deviceId && known !== better.deviceId) {
    stopAll(opened.stream);
    opened = await openTrack(better.deviceId, isWanted);
    if (!opened.ok) return failed(opened.errorName);
  }
  const { stream, track } = opened;
  if (!isWanted()) {
    stopAll(stream);
    return { ok: false, reason: 'CAMERA_STOPPED' };
  }
  if (!isSuitable(largestFrame(track), smallest)) {
    stopAll(stream);
    return { ok: false, reason: 'CAMERA_UNSUITABLE' };
  }
  return { ok: true, stream, track, lenses, mirrored: isMirrored(track) };
}

export function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

async function failed(errorName: string | null): Promise<OpenedCamera> {
  return { ok: false, reason: cameraFailure(errorName, await readSiteFacts()) };
}

/** Cameras that do not say where they look are those of computers, which look at the person. */
function isMirrored(track: MediaStreamTrack): boolean {
  const { facingMode } = track.getSettings();
  return facingMode ? facingMode === 'user' : (facesPerson(track.label) ?? true);
}

/** The largest that the camera can give, or gives now where it does not tell. */
function largestFrame(track: MediaStreamTrack): { width: number; height: number } {
  const settings = track.getSettings();
  const { width, height } = trackAbilities(track);
  return {
    width: Math.max(settings.width ?? 0, width?.max ?? 0),
    height: Math.max(settings.height ?? 0, height?.max ?? 0),
  };
}
