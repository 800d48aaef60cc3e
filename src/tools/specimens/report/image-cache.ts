import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { degrade, type Level } from '../degrade.ts';
import { rasterise } from '../raster.ts';
import type { Specimen } from '../specimen-set.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const FOLDER = join(ROOT, '.cache/specimens');

/** Whatever changes a degraded picture; a change here makes the kept ones stale. */
const SOURCES = ['degrade.ts', 'desk.ts', 'homography.ts', 'random.ts', 'raster.ts'].map((file) =>
  readFileSync(join(import.meta.dirname, '..', file)),
);

/** The specimen's image at a level, drawn once and kept in `.cache/specimens`. */
export async function specimenImage(specimen: Specimen, level: Level): Promise<Buffer> {
  const hash = createHash('sha256').update(specimen.svg).update(level);
  for (const source of SOURCES) hash.update(source);
  const key = hash.digest('hex').slice(0, 12);
  const path = join(FOLDER, `${specimen.id}.${level}.${key}.${level === 'clean' ? 'png' : 'jpg'}`);
  if (existsSync(path)) return readFileSync(path);
  const image = await degrade(await rasterise(specimen.svg), level, specimen.id);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, image);
  return image;
}
