import type { BusinessRead, Box, CreditCardRead, IdCardRead, PageFacts, Value } from './reading.ts';

/** Puts what was read into the published answer shapes. */

/** How values go onto the wire: sealed with the request's symmetric key in v2.x, as they are in v1.x. */
export type Seal = (value: string) => string;

/** Recommended sizes, long side x short side in pixels (NHN Cloud Document OCR guide, read 2026-08-18). */
const CARD_PIXELS = { long: 760, short: 480 };
const BUSINESS_PIXELS = { long: 1280, short: 720 };

/** Where nothing was found there is no place; the published shape has numbers, so all of them are 0. */
const NOWHERE: Box = { x1: 0, y1: 0, x2: 0, y2: 0, x3: 0, y3: 0, x4: 0, y4: 0 };

function resolution(page: PageFacts, recommended: { long: number; short: number }): 'normal' | 'low' {
  // A page in points is drawn at whatever size reading needs: it has no pixels to be short of.
  if (page.unitType === 'point') return 'normal';
  const isEnough =
    Math.max(page.width, page.height) >= recommended.long &&
    Math.min(page.width, page.height) >= recommended.short;
  return isEnough ? 'normal' : 'low';
}

const boxOf = (value: Value | null): Box => value?.box ?? NOWHERE;

/** `boxes[i]` belongs to `keyValues[i]`, whose `bbox` it repeats. A box of zeros means: no place known. */
export function idCardResult(page: PageFacts, read: IdCardRead, seal: Seal): object {
  return {
    fileType: page.fileType,
    resolution: resolution(page, CARD_PIXELS),
    idType: read.idType,
    keyValues: read.values.map((each) => ({
      key: each.key,
      value: seal(each.value),
      conf: each.conf,
      bbox: boxOf(each),
    })),
    boxes: read.values.map(boxOf),
  };
}

/**
 * `cardNumBoxes[i]` belongs to `cardNums[i]`. A validity date that was not found is an empty value with
 * confidence 0 and a box of zeros.
 */
export function creditCardResult(page: PageFacts, read: CreditCardRead, seal: Seal): object {
  return {
    fileType: page.fileType,
    resolution: resolution(page, CARD_PIXELS),
    cardNums: read.cardNums.map((each) => ({ value: seal(each.value), conf: each.conf })),
    totalCardNum: seal(read.totalCardNum),
    cardNumBoxes: read.cardNums.map(boxOf),
    validThru: { value: seal(read.validThru?.value ?? ''), conf: read.validThru?.conf ?? 0 },
    validThruBox: boxOf(read.validThru),
  };
}

/** `boxes[i]` belongs to `keyValues[i]`; in points for a PDF (`unitType`). */
export function businessResult(page: PageFacts, read: BusinessRead): object {
  return {
    fileType: page.fileType,
    unitType: page.unitType,
    keyValues: read.values.map(({ key, value, conf }) => ({ key, value, conf })),
    boxes: read.values.map(boxOf),
    resolution: resolution(page, BUSINESS_PIXELS),
  };
}
