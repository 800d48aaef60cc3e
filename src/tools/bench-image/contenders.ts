import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whoever prepares photos here; `id` is the page's name for it. */
export interface Contender {
  readonly id: string;
  readonly name: string;
  /** Its package, whose version is reported; null for the product's own code. */
  readonly packageName: string | null;
  /** Whether it was made to leave the main thread alone. */
  readonly freesMainThread: boolean;
  /** Whether it can be told a size in bytes. */
  readonly knowsBytes: boolean;
  /** How it was used. */
  readonly how: string;
}

export const OURS: Contender = {
  id: 'ours',
  name: 'ours',
  packageName: null,
  freesMainThread: true,
  knowsBytes: true,
  how: 'the production build of `src/client/capture/prepare-image` with its own worker, asked for the whole photo, as the libraries are',
};

/** What the product does with a photo by default. Measured for information: no library finds a card. */
export const OURS_FIND: Contender = {
  ...OURS,
  id: 'ours-find',
  name: 'ours, card found and cut out',
  how: 'the same, asked to find the card and straighten it, which no library does',
};

export const BYTE_LIMITER: Contender = {
  id: 'browser-image-compression',
  name: 'browser-image-compression',
  packageName: 'browser-image-compression',
  freesMainThread: true,
  knowsBytes: true,
  how: '`useWebWorker`, its own bundle from the same server through `libURL`, `maxSizeMB` for the limit, `maxWidthOrHeight` 2560, `initialQuality` 0.85, `fileType` JPEG; on the rows with a byte limit only, `maxSizeMB` and nothing else',
};

export const CONTENDERS: readonly Contender[] = [
  OURS,
  OURS_FIND,
  BYTE_LIMITER,
  {
    id: 'compressorjs',
    name: 'compressorjs',
    packageName: 'compressorjs',
    freesMainThread: false,
    knowsBytes: false,
    how: 'on the main thread, its only place; `maxWidth` and `maxHeight` 2560, `quality` 0.85, `mimeType` JPEG',
  },
  {
    id: 'pica',
    name: 'pica',
    packageName: 'pica',
    freesMainThread: false,
    knowsBytes: false,
    how: '`createImageBitmap`, then `resize` with its default filter and its own workers to a long side of 2560, then `toBlob` at 0.85',
  },
  {
    id: 'jsquash',
    name: 'jSquash (MozJPEG)',
    packageName: '@jsquash/jpeg',
    freesMainThread: true,
    knowsBytes: false,
    how: 'in a worker: `createImageBitmap`, a canvas with a long side of 2560, then `encode` at quality 85 in WebAssembly',
  },
];

/** "1.3.0", or nothing for the product's own code. */
export function versionOf({ packageName }: Contender): string {
  if (packageName === null) return '';
  const file = join(import.meta.dirname, '../../../node_modules', packageName, 'package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}
