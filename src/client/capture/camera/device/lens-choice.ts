import type { Lens } from '../camera.ts';

// Labels are in the device's language; these are the words of ko, en, ja and zh on iOS, and Android's English ones.
const REAR = /\bback\b|\brear\b|environment|후면|背面|后置|後置/i;
const FRONT = /\bfront\b|\buser\b|facetime|전면|前面|前置/i;
/** Sees the whole desk, and a card as a stamp. */
const ULTRA_WIDE = /ultra\s?-?wide|\b0[.,]5\s?x|초광각|울트라|超広角|超广角|超廣角/i;
/** Cannot focus on what is near. */
const TELE = /tele|망원|望遠|望远|长焦|長焦/i;
/** Few pixels, or none in colour. */
const SPECIAL =
  /macro|depth|infrared|\bir\b|\btof\b|mono(?:chrome)?|접사|적외선|微距|红外|紅外|赤外線|マクロ/i;
/** Several lenses that act as one and change to the one that focuses near. */
const NEAR_TOO =
  /dual wide|triple|듀얼 ?와이드|트리플|デュアル広角|トリプル|双广角|雙廣角|三镜头|三鏡頭|三摄/i;
/** "camera2 2, facing back": Android numbers the main camera first. */
const ANDROID_NUMBER = /camera2? (\d+),/i;

/** The cameras to choose between: those on the rear where labels tell, else all; and the one that is `open`. */
export function offeredLenses(all: readonly Lens[], open: Lens | null): readonly Lens[] {
  const isRear = ({ label }: Lens) => REAR.test(label);
  const isOpen = ({ deviceId }: Lens) => deviceId === open?.deviceId;
  const offered = all.some(isRear) ? all.filter((lens) => isRear(lens) || isOpen(lens)) : all;
  return open === null || offered.some(isOpen) ? offered : [...offered, open];
}

/**
 * The camera to open: the one that the person once chose, else the one that is best at a card held near. Null
 * when nothing tells them apart, so that the browser's own choice stands.
 */
export function preferredLens(all: readonly Lens[], chosenId: string | null): Lens | null {
  const chosen = all.find(({ deviceId }) => deviceId === chosenId);
  if (chosen) return chosen;
  const rear = all.filter(({ label }) => REAR.test(label));
  if (rear.length < 2) return null;
  const [first, ...others] = rear;
  return others.reduce<Lens | null>(
    (best, lens) => (best && lensScore(lens.label) > lensScore(best.label) ? lens : best),
    first ?? null,
  );
}

/** Higher is better; only the order counts. */
export function lensScore(label: string): number {
  if (FRONT.test(label)) return -100;
  if (SPECIAL.test(label)) return -30;
  if (ULTRA_WIDE.test(label)) return -20;
  if (TELE.test(label)) return -10;
  if (NEAR_TOO.test(label)) return 20;
  const number = ANDROID_NUMBER.exec(label)?.[1];
  return number === undefined ? 10 : 10 - Math.min(9, Number(number));
}

/** Whether the label says that this camera looks at the person; null when it says nothing. */
export function facesPerson(label: string): boolean | null {
  return FRONT.test(label) ? true : REAR.test(label) ? false : null;
}
