import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { DocumentType } from '#src/shared/documents.ts';

const FIXTURES = join(import.meta.dirname, '../../../e2e/fixtures');

/** The drawn photos that are sent in turn, clean ones and ones as from a phone. */
const FILES: Readonly<Record<DocumentType, readonly string[]>> = {
  'id-card': ['resident', 'driver', 'passport', 'resident-phone', 'driver-phone', 'passport-phone'],
  'credit-card': ['credit-card', 'credit-card-phone'],
  'business-registration': ['business-registration', 'business-registration-phone'],
};

export function photosOf(document: DocumentType): readonly Buffer[] {
  return FILES[document].map((name) => readFileSync(join(FIXTURES, `${name}.jpg`)));
}

/** A JPEG of noise of about that many bytes: nothing in it can be compressed away. */
export async function noisePhoto(bytes: number): Promise<Buffer> {
  // At this quality a pixel of noise takes a byte and a half.
  const width = 1_600;
  const height = Math.round(bytes / 1.5 / width);
  const raw = { width, height, channels: 3 } as const;
  const draw = (rows: number) =>
    sharp(randomBytes(width * rows * 3), { raw: { ...raw, height: rows } })
      .jpeg({ quality: 85 })
      .toBuffer();
  const first = await draw(height);
  return draw(Math.round((height * bytes) / first.length));
}
