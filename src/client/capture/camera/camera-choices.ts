import { useState } from 'react';

/** Card or passport page: both are IDs, with other proportions. */
export type IdSide = 'id-card' | 'passport';

interface CameraChoices {
  readonly auto: boolean;
  readonly idSide: IdSide;
}

/** For this visit only: as long as the page is open, and nowhere stored. */
let remembered: CameraChoices = { auto: true, idSide: 'id-card' };

/** What the person set, as they left it when the camera was open before. */
export function useCameraChoices() {
  const [choices, setChoices] = useState(remembered);
  const change = (changed: Partial<CameraChoices>) => {
    remembered = { ...remembered, ...changed };
    setChoices(remembered);
  };
  return {
    ...choices,
    setAuto: (auto: boolean) => change({ auto }),
    setIdSide: (idSide: IdSide) => change({ idSide }),
  };
}
