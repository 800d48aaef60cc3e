import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { specimen } from '../specimens/specimen-set.ts';
import { ensureFonts } from '../specimens/fonts.ts';
import { drawScene, photograph, type Scene } from './draw-photo.ts';
import { writeHeic } from './heif-encoder.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Drawn photos and built pages; never committed. */
export const CACHE = join(ROOT, '.cache/bench-image');
/** A phone's own HEIC, for a machine without an encoder. */
const CORPUS_HEIC = join(ROOT, '../shared/corpus/heic/IMG_5195.HEIC');

export interface Input {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly type: string;
  /** The same picture in a format that sharp opens, to compare results with; null when there is none. */
  readonly original: string | null;
  /** Largest result, in bytes. */
  readonly maxBytes: number;
  /** Whether the contenders have to hit that size, with nothing else to shrink by. */
  readonly byteLimit: boolean;
}

interface Recipe {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly noise: number;
  /** Where the result has to be smaller than an installation demands by default, in bytes. */
  readonly maxBytes?: number;
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic';
  /** Of the JPEG that it is made of, for a HEIC. */
  readonly quality: number;
}

const MEGABYTES = 1_000_000;
/** What the BFF takes when nothing is configured (GET /api/config), in bytes. */
export const MAX_BYTES = 4_990_000;

const [SMALL, LARGE, HUGE] = [
  { width: 4032, height: 3024 },
  { width: 8064, height: 6048 },
  { width: 12_000, height: 9_000 },
] as const;
const RECIPES: readonly Recipe[] = [
  { name: '12 MP JPEG', ...SMALL, noise: 6, type: 'image/jpeg', quality: 91 },
  { name: '48 MP JPEG', ...LARGE, noise: 6.5, type: 'image/jpeg', quality: 90 },
  { name: '108 MP JPEG', ...HUGE, noise: 7, type: 'image/jpeg', quality: 91 },
  { name: '20 MP PNG', width: 5472, height: 3648, noise: 1.2, type: 'image/png', quality: 100 },
  { name: '12 MP WebP', ...SMALL, noise: 4, type: 'image/webp', quality: 85 },
  { name: '12 MP HEIC', ...SMALL, noise: 4, type: 'image/heic', quality: 95 },
  { name: '12 MP JPEG, dense', ...SMALL, noise: 55, type: 'image/jpeg', quality: 90, maxBytes: 2_000_000 },
];

/** Whatever changes a drawn photo; a change here makes the kept ones stale. */
const SOURCES = ['draw-photo.ts', '../specimens/desk.ts', '../specimens/degrade.ts'];

/**
 * The photos that are prepared, drawn once and kept. A photo that this machine cannot make is left out, with a
 * line that says so.
 */
export async function makeInputs(isAsked: (name: string) => boolean): Promise<readonly Input[]> {
  mkdirSync(CACHE, { recursive: true });
  const inputs: Input[] = [];
  for (const recipe of RECIPES) {
    const wanted = [recipe.name, limitName(recipe.name)].filter(isAsked);
    if (wanted.length === 0) continue;
    const made = await make(recipe);
    if (!made) {
      console.log(`${recipe.name}: not measured, no HEVC encoder and no HEIC photo on this machine.`);
      continue;
    }
    if (isAsked(recipe.name) && !isDense(recipe.name)) inputs.push(made);
    if (isAsked(limitName(recipe.name)) && isLimited(recipe.name)) {
      inputs.push({ ...made, name: limitName(recipe.name), byteLimit: true });
    }
  }
  return inputs;
}

/** A photo whose only bound is the number of bytes. */
function limitName(name: string): string {
  return `${name}, byte limit only`;
}

function isDense(name: string): boolean {
  return name.endsWith('dense');
}

function isLimited(name: string): boolean {
  return isDense(name) || name === '48 MP JPEG';
}

let scene: Promise<Scene> | null = null;
/** One scene for all of them: what differs is the size, the noise and the format. */
function oneScene(): Promise<Scene> {
  ensureFonts();
  scene ??= drawScene(specimen('resident', 'tuning', 0).svg, { width: 4032, height: 3024 }, 0.62, 'pipeline');
  return scene;
}

async function make(recipe: Recipe): Promise<Input | null> {
  const { name, width, height, type } = recipe;
  const key = recipeKey(recipe);
  const path = (extension: string) => join(CACHE, `${name.replaceAll(/\W+/g, '-')}.${key}.${extension}`);
  const file = path(type.slice('image/'.length));
  const original = type === 'image/heic' ? path('jpeg') : file;
  if (!existsSync(original)) {
    console.log(`drawing ${name}`);
    const photo = encoded(await photograph(await oneScene(), width, height, recipe.noise), recipe);
    await photo.toFile(`${original}.part`);
    renameSync(`${original}.part`, original);
  }
  const input = {
    name,
    file,
    width,
    height,
    type,
    original,
    maxBytes: recipe.maxBytes ?? MAX_BYTES,
    byteLimit: false,
  };
  if (existsSync(file) || writeHeic(original, file)) return { ...input, bytes: statSync(file).size };
  if (!existsSync(CORPUS_HEIC)) return null;
  console.log(`${name}: no HEVC encoder on this machine; a phone's own photo from the corpus is measured.`);
  copyFileSync(CORPUS_HEIC, file);
  return { ...input, bytes: statSync(file).size, original: null };
}

function encoded(photo: Sharp, { type, quality }: Recipe): Sharp {
  if (type === 'image/png') return photo.png({ compressionLevel: 6 });
  if (type === 'image/webp') return photo.webp({ quality, effort: 2 });
  return photo.jpeg({ quality });
}

function recipeKey(recipe: Recipe): string {
  const hash = createHash('sha256').update(JSON.stringify(recipe));
  for (const source of SOURCES) hash.update(readFileSync(join(import.meta.dirname, source)));
  return hash.digest('hex').slice(0, 10);
}

/** "4.1 MB, 4032 x 3024" */
export function describeInput({ bytes, width, height }: Input): string {
  return `${(bytes / MEGABYTES).toFixed(1)} MB, ${width} x ${height}`;
}
