import { useSyncExternalStore } from 'react';

const COARSE = matchMedia('(pointer: coarse)');

/** True on phones and tablets, where the device's own camera is the nearest way to a photo. */
export function useCoarsePointer(): boolean {
  return useSyncExternalStore(
    (changed) => {
      COARSE.addEventListener('change', changed);
      return () => COARSE.removeEventListener('change', changed);
    },
    () => COARSE.matches,
  );
}
