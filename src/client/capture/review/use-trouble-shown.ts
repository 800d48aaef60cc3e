import { useState } from 'react';
import type { TroublePlace } from './trouble-places.ts';

export interface TroubleShown {
  readonly places: readonly TroublePlace[];
  readonly shown: boolean;
  readonly toggle: () => void;
}

/** Whether the trouble is lit on the photo; it is until the person wants to see the photo bare. */
export function useTroubleShown(places: readonly TroublePlace[]): TroubleShown {
  const [shown, setShown] = useState(true);
  return { places, shown, toggle: () => setShown(!shown) };
}
