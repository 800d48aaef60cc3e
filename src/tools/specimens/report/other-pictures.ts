import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '#src/local-ocr/reading.ts';
import { SCENES } from '../scenes.ts';
import { specimen } from '../specimen-set.ts';
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
const ALL_READERS = Object.keys(READERS) as ReaderName[];

export interface Refused {
  name: string;
  reader: ReaderName;
  text: boolean;
  accepted: boolean;
  milliseconds: number;
}

/** Pictures without a document: drawn ones, and photos from a corpus beside the repository when it is there. */
export function picturesWithoutDocument(short: boolean): OtherPicture[] {
  const drawn = [
    ...Object.entries(SCENES).map(([name, image]) => ({ name, text: false, readers: ALL_READERS, image })),
    ...Object.entries(TEXTS).map(([name, image]) => ({ name, text: true, readers: ALL_READERS, image })),
  ];
  if (!short) return [...drawn, ...corpusPictures()];
  return drawn.filter(({ name }) => ['hills-by-day', 'bare-desk', 'article-on-id-cards'].includes(name));
}

/** Documents of one kind shown to the readers of the others. */
export function documentsForOtherReaders(perType: number): OtherPicture[] {
  const wrongReaders = {
    resident: ['credit-card', 'business'],
    driver: ['credit-card', 'business'],
    passport: ['credit-card', 'business'],
    'credit-card': ['id-card', 'business'],
    'business-registration': ['id-card', 'credit-card'],
  } as const;
  return Object.entries(wrongReaders).flatMap(([type, readers]) =>
    Array.from({ length: perType }, (_, index) => {
      const shown = specimen(type as keyof typeof wrongReaders, 'held-out', index);
      return { name: shown.id, text: true, readers, image: () => specimenImage(shown, 'clean') };
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
