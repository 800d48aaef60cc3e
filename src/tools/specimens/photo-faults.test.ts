import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { createFrameAnalyser } from '#src/client/capture/quality/frame-analyser.ts';
import type { GrayFrame } from '#src/client/capture/quality/frame-look.ts';
import { judgePhoto } from '#src/client/capture/quality/judge-photo.ts';
import { DOCUMENTS, type DocumentType } from '#src/shared/documents.ts';

const FIXTURES = join(import.meta.dirname, '../../../e2e/fixtures');
const LOOK_WIDTH_PX = 640;

function documentOf(file: string): DocumentType {
  if (file.startsWith('business')) return 'business-registration';
  return file.includes('card') ? 'credit-card' : 'id-card';
}

/** The faults of a photo as they are said before it is sent whole; hard ones are marked. */
async function faultsOf(photo: Buffer, document: DocumentType): Promise<string[]> {
  const { width, height } = await sharp(photo).metadata();
  const { aspects, smallest } = DOCUMENTS[document];
  const frame = await grayFrame(photo);
  const look = createFrameAnalyser({ ...frame, documentAspects: aspects }).look(frame);
  return judgePhoto({ look, shown: { width, height }, smallest, isStraightened: false }).map(
    ({ reason, hard }) => (hard ? `${reason} hard` : reason),
  );
}

async function grayFrame(photo: Buffer): Promise<GrayFrame> {
  const gray = sharp(photo).resize({ width: LOOK_WIDTH_PX }).greyscale().raw();
  const { data, info } = await gray.toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), width: info.width, height: info.height };
}

function fixture(file: string): Buffer {
  return readFileSync(join(FIXTURES, file));
}

describe('judging the photos that the tests send', () => {
  const files = readdirSync(FIXTURES).filter((file) => file.endsWith('.jpg'));

  it('has some', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('finds nothing wrong with %s', async (file) => {
    expect(await faultsOf(fixture(file), documentOf(file))).toEqual([]);
  });
});

describe('judging what nobody can read', () => {
  const phone = sharp(fixture('resident-phone.jpg'));
  const bad = (change: Sharp): Promise<Buffer> => change.jpeg().toBuffer();

  it.each<[string, () => Sharp, string]>([
    ['a little out of focus', () => phone.clone().blur(6), 'IMAGE_BLURRY'],
    ['far out of focus', () => phone.clone().blur(14), 'IMAGE_BLURRY hard'],
    ['with hardly any light', () => phone.clone().linear(0.12, 0), 'IMAGE_TOO_DARK'],
    ['with the lens covered', () => phone.clone().linear(0.02, 0), 'IMAGE_TOO_DARK hard'],
    ['washed out', () => phone.clone().linear(0.5, 254), 'IMAGE_TOO_BRIGHT hard'],
    ['a few pixels small', () => phone.clone().resize({ width: 300 }), 'IMAGE_TOO_SMALL hard'],
  ])('says so of a card %s', async (_, change, fault) => {
    expect(await faultsOf(await bad(change()), 'id-card')).toContain(fault);
  });

  it('sees a lamp on a card, not the white of a scan', async () => {
    const { width, height } = await phone.metadata();
    const lamp = `<svg width="${width}" height="${height}"><radialGradient id="a"><stop offset="0.55" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient><ellipse cx="${width * 0.45}" cy="${height * 0.5}" rx="${width * 0.3}" ry="${height * 0.3}" fill="url(#a)"/></svg>`;
    const lit = await bad(phone.clone().composite([{ input: Buffer.from(lamp) }]));
    expect(await faultsOf(lit, 'id-card')).toContain('IMAGE_GLARE');
    const white = await bad(sharp(fixture('business-registration.jpg')).linear(1.1, 0));
    expect(await faultsOf(white, 'business-registration')).toEqual([]);
  });
});
