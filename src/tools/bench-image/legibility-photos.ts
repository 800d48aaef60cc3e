import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentType, RecognisedType } from '#src/shared/documents.ts';
import { ensureFonts } from '../specimens/fonts.ts';
import { specimen, type Specimen } from '../specimens/specimen-set.ts';
import { drawScene, photograph } from './draw-photo.ts';
import { CACHE } from './inputs.ts';

/** A specimen photographed on a desk by a phone of 12 megapixels. */
export interface CardPhoto {
  readonly specimen: Specimen;
  readonly document: DocumentType;
  readonly file: string;
  /** How wide the document lies in the photo, in pixels. */
  readonly cardWidth: number;
}

const PHOTO = { width: 4032, height: 3024 };
/** A sheet of paper is photographed upright. */
const UPRIGHT = { width: 3024, height: 4032 };
const NOISE = 6;
/** From a card that fills the photo to one that is 800 pixels wide in it. */
const CARD_FILLS = [0.62, 0.45, 0.32, 0.2] as const;
const SHEET_FILLS = [0.85, 0.7] as const;
const TYPES: readonly RecognisedType[] = [
  'resident',
  'driver',
  'passport',
  'credit-card',
  'business-registration',
];
const DOCUMENTS: Readonly<Record<RecognisedType, DocumentType>> = {
  resident: 'id-card',
  driver: 'id-card',
  passport: 'id-card',
  'credit-card': 'credit-card',
  'business-registration': 'business-registration',
};
const SOURCES = ['draw-photo.ts', 'legibility-photos.ts', '../specimens/desk.ts', '../specimens/degrade.ts'];

/** The first `count` of an endless list that goes round the types and the distances. Drawn once and kept. */
export async function cardPhotos(count: number): Promise<CardPhoto[]> {
  ensureFonts();
  mkdirSync(CACHE, { recursive: true });
  const photos: CardPhoto[] = [];
  for (let at = 0; at < count; at++) {
    const type = TYPES[at % TYPES.length] ?? 'resident';
    const round = Math.floor(at / TYPES.length);
    const isSheet = type === 'business-registration';
    const fills = isSheet ? SHEET_FILLS : CARD_FILLS;
    // Each type starts at another distance, so that a short list has all of them.
    const fill = fills[(at + round) % fills.length] ?? fills[0];
    // The half that the reader was never tuned on, and only print that it can read at all.
    const shown = readable(type, round);
    photos.push(await photo(shown, isSheet ? UPRIGHT : PHOTO, fill));
  }
  return photos;
}

/** Embossed numbers are beyond the reader in any photo: they would say nothing about one. */
function readable(type: RecognisedType, wanted: number): Specimen {
  for (let index = 0, seen = 0; ; index++) {
    const candidate = specimen(type, 'held-out', index);
    if (candidate.print === 'embossed') continue;
    if (seen === wanted) return candidate;
    seen++;
  }
}

async function photo(shown: Specimen, size: typeof PHOTO, fill: number): Promise<CardPhoto> {
  const hash = createHash('sha256').update(shown.svg).update(String(fill));
  for (const source of SOURCES) hash.update(readFileSync(join(import.meta.dirname, source)));
  const file = join(CACHE, `${shown.id}.${hash.digest('hex').slice(0, 10)}.jpg`);
  if (!existsSync(file)) {
    const scene = await drawScene(shown.svg, size, fill, shown.id);
    await (await photograph(scene, size.width, size.height, NOISE)).jpeg({ quality: 91 }).toFile(file);
  }
  return { specimen: shown, document: DOCUMENTS[shown.type], file, cardWidth: Math.round(size.width * fill) };
}
