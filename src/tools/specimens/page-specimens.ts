import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { DocumentType } from '#src/shared/documents.ts';
import { deskPhoto } from './desk-photo.ts';
import { drawBusiness, PAGE_BUSINESS_LOOK } from './draw-business.ts';
import { drawCreditCard, PAGE_CARD_LOOK } from './draw-credit-card.ts';
import { drawDriver, PAGE_DRIVER_LOOK } from './draw-driver.ts';
import { drawPassport, PAGE_PASSPORT_LOOK } from './draw-passport.ts';
import { drawResident, PAGE_RESIDENT_LOOK } from './draw-resident.ts';
import { PAGE_BUSINESS, PAGE_CARD, PAGE_DRIVER, PAGE_PASSPORT, PAGE_RESIDENT } from './people.ts';
import { rasterise } from './raster.ts';

const LARGEST_BYTES = 120_000;
const LARGEST_PHOTO_BYTES = 400_000;
const LARGEST_PREVIEW_BYTES = 12_000;

interface PageSpecimen {
  id: string;
  document: DocumentType;
  image: () => Promise<Buffer>;
}

const PAGE_SPECIMENS: readonly PageSpecimen[] = [
  { id: 'resident', document: 'id-card', image: () => flat(drawResident(PAGE_RESIDENT, PAGE_RESIDENT_LOOK)) },
  { id: 'driver', document: 'id-card', image: () => flat(drawDriver(PAGE_DRIVER, PAGE_DRIVER_LOOK)) },
  { id: 'passport', document: 'id-card', image: () => flat(drawPassport(PAGE_PASSPORT, PAGE_PASSPORT_LOOK)) },
  {
    id: 'credit-card',
    document: 'credit-card',
    image: () => flat(drawCreditCard(PAGE_CARD, PAGE_CARD_LOOK)),
  },
  {
    id: 'business-registration',
    document: 'business-registration',
    image: () => flat(drawBusiness(PAGE_BUSINESS, PAGE_BUSINESS_LOOK), 1280, 74),
  },
  { id: 'resident-photo', document: 'id-card', image: residentPhoto },
];

/**
 * Writes what the page offers to try: an image and a preview per specimen, and `specimens.json` that lists them
 * as `[{id, document, file, preview}]`. Throws when a file is larger than the page can afford.
 */
export async function writePageSpecimens(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const list = [];
  for (const { id, document, image } of PAGE_SPECIMENS) {
    const entry = { id, document, file: `${id}.jpg`, preview: `${id}-small.jpg` };
    const jpeg = await image();
    const preview = await sharp(jpeg)
      .resize({ width: 320, height: 320, fit: 'inside' })
      .jpeg({ quality: 78, mozjpeg: true })
      .toBuffer();
    write(join(folder, entry.file), jpeg, id.endsWith('-photo') ? LARGEST_PHOTO_BYTES : LARGEST_BYTES);
    write(join(folder, entry.preview), preview, LARGEST_PREVIEW_BYTES);
    list.push(entry);
  }
  writeFileSync(join(folder, 'specimens.json'), `${JSON.stringify(list, null, 2)}\n`);
}

/** Rounded corners become white paper: JPEG has no transparency. */
export async function flat(svg: string, width?: number, quality = 80): Promise<Buffer> {
  const drawn = sharp(await rasterise(svg, width)).flatten({ background: '#ffffff' });
  return drawn.jpeg({ quality, mozjpeg: true }).toBuffer();
}

async function residentPhoto(): Promise<Buffer> {
  return deskPhoto(await rasterise(drawResident(PAGE_RESIDENT, PAGE_RESIDENT_LOOK), 1600), 80);
}

function write(path: string, bytes: Buffer, largest: number): void {
  if (bytes.length > largest)
    throw new Error(`${path} would have ${bytes.length} bytes, more than ${largest}`);
  writeFileSync(path, bytes);
}
