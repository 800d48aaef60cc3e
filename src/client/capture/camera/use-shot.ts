import { useEffect, useRef, useState } from 'react';
import type { Quad } from '#src/shared/contract/captures.ts';
import type { Camera } from './camera.ts';
import { vibrate } from './vibration.ts';

export interface Shot {
  /** `taken`: the photo is being made. `missed`: none came; the person may press again. */
  readonly state: 'none' | 'taken' | 'missed';
  readonly take: (options: { readonly best: boolean }) => void;
}

/** `near`: the document's corners, in shares (0–1) of the photo. */
export type OnPhoto = (photo: Blob, near: Quad | null) => void;

interface ShotOf {
  readonly stream: MediaStream | null;
  readonly state: Shot['state'];
}

/** How long it is said that no photo came. */
const MISSED_MS = 5_000;

/** Takes one photo at a time. */
export function useShot(camera: Camera, onPhoto: OnPhoto): Shot {
  const [last, setLast] = useState<ShotOf>({ stream: null, state: 'none' });
  const isTaking = useRef(false);
  const stream = camera.state.kind === 'live' ? camera.state.stream : null;

  useEffect(() => {
    if (last.state !== 'missed') return;
    const timer = setTimeout(() => setLast({ stream: null, state: 'none' }), MISSED_MS);
    return () => clearTimeout(timer);
  }, [last]);

  const take = async (best: boolean) => {
    if (isTaking.current || stream === null) return;
    isTaking.current = true;
    setLast({ stream, state: 'taken' });
    vibrate('taken');
    const still = await camera.takeStill({ best }).catch(() => null);
    isTaking.current = false;
    if (still === null) setLast({ stream, state: 'missed' });
    else onPhoto(still.blob, still.near);
  };
  // A camera that went away takes along what it took and missed: the next one begins anew.
  return { state: last.stream === stream ? last.state : 'none', take: ({ best }) => void take(best) };
}
