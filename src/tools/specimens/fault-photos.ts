/** Photos with something wrong, made of the fixtures as a person's hand, lamp or distance would make them. */
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

/** As Playwright hands a file over. */
export interface PhotoFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const fixtures = join(import.meta.dirname, '../../../e2e/fixtures');
const CARD_ON_DESK = join(fixtures, 'resident-phone.jpg');

/** The camera focused on something else. */
export function blurredPhoto(): Promise<PhotoFile> {
  return fileOf(sharp(CARD_ON_DESK).blur(8));
}

/** A room in the evening: with some care the letters can be made out. */
export function darkPhoto(): Promise<PhotoFile> {
  return fileOf(sharp(CARD_ON_DESK).linear(0.12, 1));
}

/** Night: nobody reads this. */
export function blackPhoto(): Promise<PhotoFile> {
  return fileOf(sharp(CARD_ON_DESK).linear(0.02, 1));
}

/** A dim room, and a lamp mirrored by the card's upper left. */
export async function glaringPhoto(): Promise<PhotoFile> {
  const { width, height } = await sharp(CARD_ON_DESK).metadata();
  const lamp = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <radialGradient id="lamp"><stop offset="0.6" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
    <ellipse cx="${width * 0.38}" cy="${height * 0.42}" rx="${width * 0.26}" ry="${height * 0.3}" fill="url(#lamp)"/></svg>`;
  return fileOf(
    sharp(await sharp(CARD_ON_DESK).linear(0.75, 0).toBuffer()).composite([{ input: Buffer.from(lamp) }]),
  );
}

/** The card's right edge is outside. */
export async function cutOffPhoto(): Promise<PhotoFile> {
  const { width, height } = await sharp(CARD_ON_DESK).metadata();
  return fileOf(sharp(CARD_ON_DESK).extract({ left: 0, top: 0, width: Math.round(width * 0.8), height }));
}

/** A card as it comes out of a chat: readable, with fewer pixels than are asked for. */
export function smallPhoto(): Promise<PhotoFile> {
  return fileOf(sharp(join(fixtures, 'resident.jpg')).resize(700));
}

async function fileOf(picture: Sharp): Promise<PhotoFile> {
  return {
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: await picture.jpeg({ quality: 90 }).toBuffer(),
  };
}
