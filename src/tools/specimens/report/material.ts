import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '../degrade.ts';
import { SCENES } from '../scenes.ts';
import { specimens, type Specimen } from '../specimen-set.ts';
import type { Truth } from '../truth.ts';
import { specimenImage } from './image-cache.ts';
import type { ReportOptions } from './options.ts';
import {
  ALL_READERS,
  documentsForOtherReaders,
  OTHER_READERS,
  picturesWithoutDocument,
  type OtherPicture,
} from './other-pictures.ts';

/** What a reader is shown in one run. */
export interface Material {
  documents: readonly ShownDocument[];
  withoutDocument: readonly OtherPicture[];
  otherDocuments: readonly OtherPicture[];
}

export interface ShownDocument {
  specimen: Omit<Specimen, 'svg'>;
  level: Level;
  image: () => Promise<Buffer>;
}

const FIXTURES = join(import.meta.dirname, '../../../../e2e/fixtures');

/** Specimens and pictures that are drawn for the run; needs the specimens' fonts. */
export function drawnMaterial(options: ReportOptions): Material {
  const drawn = options.types
    .flatMap((type) => specimens(type, options.perType))
    .filter(({ half }) => !options.heldOutOnly || half === 'held-out');
  return {
    documents: drawn.flatMap((specimen) =>
      options.levels.map((level) => ({ specimen, level, image: () => specimenImage(specimen, level) })),
    ),
    withoutDocument: picturesWithoutDocument(),
    otherDocuments: documentsForOtherReaders(Math.min(4, options.perType)),
  };
}

/** The images that the tests send, and pictures that need no fonts: works on any machine. */
export function committedMaterial(options: ReportOptions): Material {
  const truths: Record<string, { fields: Truth } | null> = JSON.parse(
    readFileSync(join(FIXTURES, 'truth.json'), 'utf8'),
  );
  const image = async (file: string): Promise<Buffer> => readFileSync(join(FIXTURES, file));
  const picture = (name: string, text: boolean): OtherPicture => ({
    name,
    text,
    readers: ALL_READERS,
    image: () => image(name),
  });
  const document = (type: Specimen['type'], level: Level, file: string): ShownDocument => ({
    specimen: {
      id: file,
      type,
      half: 'tuning',
      print: type === 'credit-card' ? 'flat' : null,
      truth: truths[file]?.fields ?? {},
    },
    level,
    image: () => image(file),
  });
  return {
    documents: options.types.flatMap((type) => [
      document(type, 'clean', `${type}.jpg`),
      document(type, 'phone', `${type}-phone.jpg`),
    ]),
    withoutDocument: [
      picture('no-document.jpg', false),
      picture('page-of-text.jpg', true),
      ...Object.entries(SCENES)
        .filter(([name]) => ['bare-desk', 'snowy-hills', 'white-sheet'].includes(name))
        .map(([name, draw]) => ({ name, text: false, readers: ALL_READERS, image: draw })),
    ],
    otherDocuments: options.types.map((type) => ({
      ...picture(`${type}.jpg`, true),
      readers: OTHER_READERS[type],
    })),
  };
}
