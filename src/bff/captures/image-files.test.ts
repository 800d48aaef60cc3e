import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReference } from '#src/shared/reference.ts';
import { openImageFiles } from './image-files.ts';
import type { ImageStore } from './image-store.ts';

const REFERENCE = makeReference(Uint8Array.from([1, 2, 3, 4, 5]));
const OTHER = makeReference(Uint8Array.from([9, 9, 9, 9, 9]));
const SEALED = Buffer.alloc(100_000, 7);

let dataDir: string;
let now: number;
let images: ImageStore;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'images-'));
  now = Date.now();
  images = await openImageFiles(dataDir, () => now);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function listed(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { reference } of images.list()) names.push(reference);
  return names.sort();
}

describe('image files', () => {
  it('come back as they went in, and are gone when destroyed', async () => {
    await images.put(REFERENCE, SEALED);
    expect(await images.get(REFERENCE)).toEqual(SEALED);
    expect(await images.totalBytes()).toBe(SEALED.length);
    await images.destroy(REFERENCE);
    expect(await images.get(REFERENCE)).toBeNull();
    await images.destroy(REFERENCE);
    expect(readdirSync(join(dataDir, 'images'))).toEqual([]);
  });

  it('can be read by this user only', async () => {
    await images.put(REFERENCE, SEALED);
    expect(statSync(join(dataDir, 'images')).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'images', REFERENCE)).mode & 0o777).toBe(0o600);
  });

  it('are listed with their age, whatever a crash left behind is not and goes', async () => {
    await images.put(REFERENCE, SEALED);
    await images.put(OTHER, SEALED);
    const draft = join(dataDir, 'images', `${REFERENCE}.00ff.draft`);
    writeFileSync(draft, 'half');
    expect(await listed()).toEqual([OTHER, REFERENCE].sort());
    expect(readdirSync(join(dataDir, 'images'))).toHaveLength(3);
    now += 3_600_000;
    for await (const { ageMs } of images.list()) expect(ageMs).toBeGreaterThan(3_500_000);
    expect(readdirSync(join(dataDir, 'images'))).toHaveLength(2);
  });

  it('have references for names and nothing else', async () => {
    for (const name of ['../captures.sqlite', 'x', `${REFERENCE}/..`, REFERENCE.toLowerCase()]) {
      await expect(images.get(name)).rejects.toThrow('Not a reference');
      await expect(images.put(name, SEALED)).rejects.toThrow('Not a reference');
    }
  });
});
