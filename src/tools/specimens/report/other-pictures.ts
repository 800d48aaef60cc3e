import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '#src/local-ocr/reading.ts';
import type { RecognisedType } from '#src/shared/documents.ts';
import { SCENES } from '../scenes.ts';
import { specimen, SPECIMEN_TYPES } from '../specimen-set.ts';
import { TEXTS } from '../texts.ts';
import { specimenImage } from './image-cache.ts';

/** A picture that a reader must refuse. */
export interface OtherPicture {
  name: string;
  /** A picture without any text must be answered at once. */
  text: boolean;
  readers: readonly ReaderName[];
  image: () => Promise<Buffer>;
}

export type ReaderName = keyof typeof READERS;

const READERS = {
  'id-card': (reader: Reader, image: Buffer) => reader.readIdCard(image),
  'credit-card': (reader: Reader, image: Buffer) => reader.readCreditCard(image),
  business: (reader: Reader, image: Buffer) => reader.readBusiness(image),
} as const;
export const ALL_READERS = Object.keys(READERS) as ReaderName[];

export interface Refused {
  name: string;
  reader: ReaderName;
  text: boolean;
  accepted: boolean;
  milliseconds: number;
}

/** Pictures without a document: drawn ones, and photos from a corpus beside the repository when it is there. */
export function picturesWithoutDocument(): OtherPicture[] {
  return [
    ...Object.entries(SCENES).map(([name, image]) => ({ name, text: false, readers: ALL_READERS, image })),
    ...Object.entries(TEXTS).map(([name, image]) => ({ name, text: true, readers: ALL_READERS, image })),
    ...corpusPictures(),
  ];
}

/** The readers that must refuse a document of that type. */
export const OTHER_READERS: Record<RecognisedType, readonly ReaderName[]> = {
  resident: ['credit-card', 'business'],
  driver: ['credit-card', 'business'],
  passport: ['credit-card', 'business'],
  'credit-card': ['id-card', 'business'],
  'business-registration': ['id-card', 'credit-card'],
};

/** Documents of one kind shown to the readers of the others. */
export function documentsForOtherReaders(perType: number): OtherPicture[] {
  return SPECIMEN_TYPES.flatMap((type) =>
    Array.from({ length: perType }, (_, index) => {
      const shown = specimen(type, 'held-out', index);
      return {
        name: shown.id,
        text: true,
        readers: OTHER_READERS[type],
        image: () => specimenImage(shown, 'clean'),
      };
    }),
  );
}

export async function showOtherPicture(reader: Reader, picture: OtherPicture): Promise<Refused[]> {
  const image = await picture.image();
  const shown: Refused[] = [];
  for (const name of picture.readers) {
    const started = performance.now();
    const { ok: accepted } = await READERS[name](reader, image);
    const milliseconds = performance.now() - started;
    shown.push({ name: picture.name, reader: name, text: picture.text, accepted, milliseconds });
  }
  return shown;
}

function corpusPictures(): OtherPicture[] {
  const folder = join(import.meta.dirname, '../../../../../shared/corpus/id_none');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(jpe?g|png)$/.test(name))
    .map((name) => ({
      name: `corpus ${name}`,
      text: true,
      readers: ALL_READERS,
      image: async () => readFileSync(join(folder, name)),
    }));
}
