import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { degrade } from './degrade.ts';
import { drawCreditCard, PAGE_CARD_LOOK } from './draw-credit-card.ts';
import { drawResident, PAGE_RESIDENT_LOOK } from './draw-resident.ts';
import { flat } from './page-specimens.ts';
import { CANARY_CARD, CANARY_RESIDENT } from './people.ts';
import { rasterise } from './raster.ts';
import { SCENES } from './scenes.ts';
import { specimen, SPECIMEN_TYPES } from './specimen-set.ts';
import { TEXTS } from './texts.ts';
import { creditCardTruth, residentTruth, type Truth } from './truth.ts';

/** The seed of each type's fixture; a flat-print credit card. */
const FIXTURE_INDEX = {
  resident: 1,
  driver: 1,
  passport: 1,
  'credit-card': 3,
  'business-registration': 2,
} as const;

/**
 * Writes the images that tests send: per type a clean one and one as by phone, two of the canary identity, and
 * two without a document. `truth.json` maps each file name to its type and fields; null where there is nothing.
 */
export async function writeFixtures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const truths: Record<string, { type: string; fields: Truth } | null> = {};
  const put = (file: string, bytes: Buffer, truth: { type: string; fields: Truth } | null): void => {
    writeFileSync(join(folder, file), bytes);
    truths[file] = truth;
  };
  for (const type of SPECIMEN_TYPES) {
    const { id, svg, truth } = specimen(type, 'tuning', FIXTURE_INDEX[type]);
    put(`${type}.jpg`, await flat(svg), { type, fields: truth });
    put(`${type}-phone.jpg`, await degrade(await rasterise(svg), 'phone', id), { type, fields: truth });
  }
  put('canary-resident.jpg', await flat(drawResident(CANARY_RESIDENT, PAGE_RESIDENT_LOOK)), {
    type: 'resident',
    fields: residentTruth(CANARY_RESIDENT),
  });
  put('canary-card.jpg', await flat(drawCreditCard(CANARY_CARD, PAGE_CARD_LOOK)), {
    type: 'credit-card',
    fields: creditCardTruth(CANARY_CARD),
  });
  put('no-document.jpg', await picture(SCENES, 'hills-by-day'), null);
  put('page-of-text.jpg', await picture(TEXTS, 'article-on-id-cards'), null);
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(truths, null, 2)}\n`);
}

async function picture(among: typeof SCENES, name: string): Promise<Buffer> {
  const drawn = await among[name]?.();
  if (!drawn) throw new Error(`no picture is called ${name}`);
  return sharp(drawn).jpeg({ quality: 75, mozjpeg: true }).toBuffer();
}
