import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readReference } from '#src/shared/reference.ts';
import type { ImageStore } from './image-store.ts';

const FOLDER = 'images';
/** What a crash left half written. */
const DRAFT = '.draft';
/** Nobody writes this long on one image, in milliseconds. */
const DRAFT_MS = 300_000;

/** Kept images as files below `dataDir`: readable by this user only, whole or not there at all. */
export async function openImageFiles(dataDir: string, now: () => number = Date.now): Promise<ImageStore> {
  const folder = join(dataDir, FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const pathOf = (reference: string) => {
    // A name that is not a reference could point anywhere.
    if (readReference(reference) !== reference) throw new Error('Not a reference');
    return join(folder, reference);
  };

  return {
    async put(reference, sealed) {
      const path = pathOf(reference);
      const draft = `${path}.${randomBytes(8).toString('hex')}${DRAFT}`;
      try {
        const file = await open(draft, 'wx', 0o600);
        try {
          await file.writeFile(sealed);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
        await syncFolder(folder);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async get(reference) {
      try {
        return await readFile(pathOf(reference));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async destroy(reference) {
      await rm(pathOf(reference), { force: true });
      await syncFolder(folder);
    },
    async *list() {
      for await (const { name } of await opendir(folder)) {
        const path = join(folder, name);
        const ageMs = await ageOf(path, now);
        if (ageMs === null) continue;
        if (!name.endsWith(DRAFT)) yield { reference: name, ageMs };
        else if (ageMs > DRAFT_MS) await rm(path, { force: true });
      }
    },
    async totalBytes() {
      let bytes = 0;
      for await (const { name } of await opendir(folder)) {
        bytes += await stat(join(folder, name)).then(
          ({ size }) => size,
          () => 0,
        );
      }
      return bytes;
    },
  };
}

/** A rename is durable once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Null when it is gone meanwhile. */
async function ageOf(path: string, now: () => number): Promise<number | null> {
  try {
    return now() - (await stat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
