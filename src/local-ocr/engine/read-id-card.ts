import type { IdCardRead, PageFacts, Reading, Value } from '../reading.ts';
import { findMarks, type IdCardMarks } from './id-card-marks.ts';
import { decodePage, type Page } from './page.ts';
import { lookAtPage, type PageLook } from './page-look.ts';
import { readDriver } from './read-driver.ts';
import { readPassport } from './read-passport.ts';
import { readResident } from './read-resident.ts';
import { rectifiedPage, wholePage } from './rectify.ts';
import type { TesseractPair } from './tesseract-pair.ts';
import { type Drawing, quarterTurn, upsideDown } from './view.ts';

/** Wide enough for the address lines of a card to be 40 pixels high. */
const VIEW_WIDTH = 1600;
/** No further way of looking is begun after this: a person waits, and the process is ended at 10 s. */
const LAST_START_MS = 3_500;

/** Reads a resident card, a driver's licence or the data page of a passport. */
export async function readIdCard(pair: TesseractPair, bytes: Uint8Array): Promise<Reading<IdCardRead>> {
  const decoded = await decodePage(bytes, 'image');
  if (!decoded.ok) return decoded;
  const { page } = decoded;
  const started = performance.now();
  let partial = false;
  for (const drawing of waysToLook(page)) {
    if (performance.now() - started > LAST_START_MS) break;
    const look = await lookAtPage(pair, drawing());
    if (!look) continue;
    const marks = findMarks(look);
    partial ||= marks.partial;
    const values = await readValues(pair, look, marks, page.facts);
    if (values && marks.idType) {
      return { ok: true, page: page.facts, read: { idType: marks.idType, values } };
    }
  }
  return { ok: false, refusal: partial ? 'OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL' : 'ID_CARD_INFO_NOT_FOUND' };
}

/** Straightened first, then the picture as it is, then upside down; an upright picture lies on its side. */
function waysToLook(page: Page): (() => Drawing)[] {
  const rectified = rectifiedPage(page, VIEW_WIDTH, 'card');
  const whole = wholePage(page, VIEW_WIDTH);
  if (rectified) return [() => rectified, () => whole, () => upsideDown(rectified)];
  if (page.gray.height < page.gray.width * 1.2) return [() => whole, () => upsideDown(whole)];
  const turned = quarterTurn(wholePage(page, Math.round((VIEW_WIDTH * page.gray.width) / page.gray.height)));
  return [() => turned, () => upsideDown(turned), () => whole];
}

/** Null when what was found is not enough for a document of this kind. */
function readValues(
  pair: TesseractPair,
  look: PageLook,
  marks: IdCardMarks,
  page: PageFacts,
): Promise<Value[] | null> {
  switch (marks.idType) {
    case 'resident':
      return readResident(pair, look, marks, page);
    case 'driver':
      return readDriver(pair, look, marks, page);
    case 'passport':
      return readPassport(pair, look, marks, page);
    case null:
      return Promise.resolve(null);
  }
}
