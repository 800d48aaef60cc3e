import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { createReader } from '#src/local-ocr/engine/reader.ts';
import { editDistance } from '#src/local-ocr/engine/edit-distance.ts';
import { comparable } from '../specimens/report/compare.ts';
import { readAndCompare } from '../specimens/report/read-specimen.ts';
import { type Contender, OURS, OURS_FIND } from './contenders.ts';
import { MAX_BYTES } from './inputs.ts';
import { type CardPhoto, cardPhotos } from './legibility-photos.ts';
import { type Bench, prepareFiles } from './measure.ts';

/** How well the project's reader reads what one contender made, against the untouched photos. */
export interface Readings {
  readonly name: string;
  readonly specimens: number;
  /** Character errors, 0 to 1, on the prepared images and on the originals of the same specimens. */
  readonly prepared: number;
  readonly original: number;
  /** Whether a figure to reach hangs on it. */
  readonly isJudged: boolean;
}

export interface LegibilityResult {
  readonly readings: readonly Readings[];
  /** Of our own preparation, per photo. */
  readonly encodes: readonly number[];
}

/** Narrower cards cannot be read reliably by anyone (measured: 15 % character errors at 640 pixels). */
const LEGIBLE_CARD_PX = 760;

interface Errors {
  readonly wrong: number;
  readonly characters: number;
}

/** Prepares photos of specimens with each contender and has the project's own reader read them. */
export async function measureLegibility(
  bench: Bench,
  contenders: readonly Contender[],
  count: number,
): Promise<LegibilityResult> {
  const photos = await cardPhotos(count);
  const reader = createReader();
  await reader.ready();
  const read = async ({ specimen }: CardPhoto, image: Buffer): Promise<Errors> => {
    const { fields } = await readAndCompare(reader, specimen.type, specimen.truth, image);
    return errorsIn(fields);
  };
  try {
    const originals: Errors[] = [];
    for (const photo of photos) originals.push(await read(photo, readFileSync(photo.file)));
    const readings: Readings[] = [];
    const encodes: number[] = [];
    for (const contender of contenders) {
      const tasks = photos.map(({ file, document }) => ({
        file,
        order: { maxBytes: MAX_BYTES, byteLimit: false, document },
      }));
      const made = await prepareFiles(bench, contender.id, tasks);
      const prepared: Errors[] = [];
      const cardWidths: number[] = [];
      for (const [at, photo] of photos.entries()) {
        const image = made[at]?.image ?? Buffer.alloc(0);
        prepared.push(await read(photo, image));
        cardWidths.push(await cardWidthIn(image, photo));
      }
      const wide = (at: number) => (cardWidths[at] ?? 0) >= LEGIBLE_CARD_PX;
      const all = { prepared: rate(prepared), original: rate(originals), specimens: photos.length };
      const found = contender === OURS_FIND;
      // Where the card is cut out, its width in the photo is what counts: nothing may be lost of it.
      readings.push({ name: contender.name, ...all, isJudged: found });
      if (found) encodes.push(...made.map((image) => image.encodes));
      if (contender !== OURS) continue;
      encodes.push(...made.map((image) => image.encodes));
      readings.push({
        name: `${contender.name}, card still ${LEGIBLE_CARD_PX} px wide`,
        specimens: cardWidths.filter((_, at) => wide(at)).length,
        prepared: rate(prepared.filter((_, at) => wide(at))),
        original: rate(originals.filter((_, at) => wide(at))),
        isJudged: true,
      });
    }
    return { readings, encodes };
  } finally {
    await reader.close();
  }
}

type Fields = Awaited<ReturnType<typeof readAndCompare>>['fields'];

/** Characters that have to be changed to make the fields right; a field that is not there has all of them wrong. */
export function errorsIn(fields: Fields): Errors {
  let wrong = 0;
  let characters = 0;
  for (const [key, { wanted, got }] of Object.entries(fields)) {
    const [truth, reading] = [comparable(key, wanted), comparable(key, got)];
    wrong += Math.min(editDistance(truth, reading), truth.length);
    characters += truth.length;
  }
  return { wrong, characters };
}

function rate(errors: readonly Errors[]): number {
  const sum = (of: (error: Errors) => number) => errors.reduce((total, error) => total + of(error), 0);
  return (
    sum(({ wrong }) => wrong) /
    Math.max(
      1,
      sum(({ characters }) => characters),
    )
  );
}

/** In an image of the whole photo. */
async function cardWidthIn(image: Buffer, { file, cardWidth }: CardPhoto): Promise<number> {
  const [made, photo] = [await sharp(image).metadata(), await sharp(file).metadata()];
  return (cardWidth * made.width) / photo.width;
}
