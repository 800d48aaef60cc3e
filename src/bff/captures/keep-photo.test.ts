import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatabasePlace } from '../store/database.ts';
import { CALL, HOUR, type LifeBench, openLifeBench, PHOTO, READ } from '../testing/life-bench.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';
import { openImageFiles } from './image-files.ts';
import type { ImageStore } from './image-store.ts';

/** A disk of 2 MB, or why there is none. */
const disk = mountSmallDisk();

function mountSmallDisk(): { readonly path: string } | { readonly why: string } {
  if (process.getuid?.() !== 0) return { why: 'a small disk can be mounted as root only' };
  const path = mkdtempSync(join(tmpdir(), 'disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', path], { stdio: 'ignore' });
    return { path };
  } catch {
    rmSync(path, { recursive: true });
    return { why: 'a small disk could not be mounted here' };
  }
}

if ('why' in disk) it.skip(`on a small disk: not tried, ${disk.why}`, () => undefined);
afterAll(() => {
  if ('why' in disk) return;
  execFileSync('umount', [disk.path]);
  rmSync(disk.path, { recursive: true });
});

await onBothEngines((engine) => {
  let place: DatabasePlace;
  let bench: LifeBench;
  beforeEach(async () => {
    place = await engine.newPlace();
    bench = await openLifeBench(place);
  });
  afterEach(() => bench.database.close());

  describe('a photo that cannot be stored', () => {
    it('is not promised, and nothing of the write stays', async () => {
      const images: ImageStore = { ...bench.images, put: () => Promise.reject(new Error('no right')) };
      const other = await openLifeBench(await engine.newPlace(), { images });
      const run = await other.begun();
      expect(await other.life.settle(run, other.failed(run), [CALL], 'person')).toBe('not-kept');
      expect(other.leftBehind).toEqual([new Error('no right')]);
      expect(await other.row(run.reference)).toMatchObject({
        state: 'calling',
        photo_wrapped_key: null,
        kept_until: null,
        told: null,
      });
      expect(await other.kinds(run.reference)).toEqual(['received']);
      // The same run can still be ended in another way.
      const told = other.failed(run, { key: 'ID_CARD_INFO_NOT_FOUND' });
      expect(await other.life.settle(run, told, [CALL], 'person')).toBe('settled');
      await other.database.close();
    });

    it.skipIf('why' in disk)(
      'for want of room leaves no draft, and is stored when there is room',
      async () => {
        if ('why' in disk) return;
        const folder = join(disk.path, engine.engine);
        mkdirSync(folder);
        const images = await openImageFiles(folder);
        const filler = join(folder, 'filler');
        const other = await openLifeBench(await engine.newPlace(), { images });
        const run = await other.begun();
        const photo = Buffer.alloc(900_000, 7);
        writeFileSync(filler, Buffer.alloc(1_500_000));
        const failed = other.failed(run, { photo });
        expect(await other.life.settle(run, failed, [], 'person')).toBe('not-kept');
        expect(other.leftBehind).toMatchObject([{ code: 'ENOSPC' }]);
        expect(readdirSync(join(folder, 'images'))).toEqual([]);
        rmSync(filler);
        expect(await other.life.settle(run, failed, [], 'person')).toBe('settled');
        expect(readdirSync(join(folder, 'images'))).toEqual([run.reference]);
        await other.database.close();
        rmSync(folder, { recursive: true });
      },
    );
  });

  describe('a late owner', () => {
    it('neither overwrites nor takes away the photo of a later run', async () => {
      const { life, ledger, clock } = bench;
      const first = await bench.begun({ idempotencyKey: 'key' });
      // Its process stood still for longer than its lease: the key ran again, and that run's photo is kept.
      clock.now += 45_001;
      await life.leaseDue(1);
      const claim = await ledger.claim(bench.identity());
      if (claim.kind !== 'run') throw new Error(claim.kind);
      await life.begin(claim.run);
      const later = Buffer.from('the later run’s photo');
      expect(await life.settle(claim.run, bench.failed(claim.run, { photo: later }), [], 'person')).toBe(
        'settled',
      );
      expect(await life.settle(first, bench.failed(first), [], 'person')).toBe('fenced');
      expect(await life.openPhoto(first.reference)).toEqual({ ok: true, type: 'image/jpeg', bytes: later });
    });
  });

  it('seals every photo and answer with a key and nonces of its own', async () => {
    const rounds = 40;
    const nonces: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { reference } = await bench.kept();
      const row = await bench.row(reference);
      const photo = await bench.images.get(reference);
      for (const sealed of [photo, row.photo_wrapped_key, row.wrapped_key, row.answer]) {
        if (sealed === null) throw new Error('not sealed');
        nonces.push(sealed.subarray(0, 12).toString('hex'));
      }
    }
    expect(new Set(nonces).size).toBe(rounds * 4);
  });

  it('does not open a photo for another session or another capture', async () => {
    const { database, images, life } = bench;
    const [one, two] = [await bench.kept(), await bench.kept({ sessionHash: 'session-b' })];
    const { photo_key_version, photo_wrapped_key } = await bench.row(two.reference);
    // File and key of the other case together: only what they were sealed for tells them apart.
    const swapped = await images.get(two.reference);
    if (!swapped) throw new Error('not stored');
    await images.put(one.reference, swapped);
    await database.db
      .updateTable('captures')
      .set({ photo_key_version, photo_wrapped_key })
      .where('reference', '=', one.reference)
      .execute();
    expect(await life.openPhoto(one.reference)).toEqual({ ok: false, because: 'damaged' });
    await database.db
      .updateTable('captures')
      .set({ session_hash: 'session-c' })
      .where('reference', '=', two.reference)
      .execute();
    expect(await life.openPhoto(two.reference)).toEqual({ ok: false, because: 'damaged' });
  });

  describe('a capture by a recapture link', () => {
    const link = (reference: string) => ({
      id: 'link',
      secret_hash: `hash-${reference}`,
      reference,
      document: 'id-card',
      locale: 'ko',
      tip: 'IMAGE_BLURRY',
      created_by: 'Kim',
      created_at: bench.clock.now,
      expires_at: bench.clock.now + HOUR,
      used_at: bench.clock.now,
    });

    it('closes the case that it answers when it is read, and not before', async () => {
      const { life, database, clock } = bench;
      const old = await bench.kept();
      await database.db.insertInto('recapture_links').values(link(old.reference)).execute();
      const fresh = await bench.begun({ sessionHash: 'session-b', recaptureId: 'link' });
      await life.settle(fresh, bench.failed(fresh), [], 'person');
      expect(await bench.row(old.reference)).toMatchObject({ state: 'waiting', replaced_by: null });
      clock.now += 30_000;
      const leases = await life.leaseDue(9);
      const lease = leases.find(({ run }) => run.reference === fresh.reference);
      const ofOld = leases.find(({ run }) => run.reference === old.reference);
      if (!lease || !ofOld) throw new Error('not due');
      expect(await life.settle(lease.run, READ, [], 'clock')).toBe('settled');
      expect(await bench.row(old.reference)).toMatchObject({
        state: 'closed',
        replaced_by: fresh.reference,
        photo_wrapped_key: null,
        answer: null,
      });
      expect((await bench.kinds(old.reference)).at(-1)).toBe('replaced');
      expect(await bench.files()).toEqual([]);
      expect(await life.settle(ofOld.run, READ, [], 'clock')).toBe('fenced');
    });

    it('names itself in a case that has ended, and leaves it as it ended', async () => {
      const { life, database, clock } = bench;
      const old = await bench.kept();
      await database.db.insertInto('recapture_links').values(link(old.reference)).execute();
      clock.now += 24 * HOUR;
      await life.expire();
      const fresh = await bench.begun({ recaptureId: 'link' });
      await life.settle(fresh, READ, [], 'person');
      expect(await bench.row(old.reference)).toMatchObject({
        state: 'expired',
        replaced_by: fresh.reference,
      });
    });
  });

  it('leaves nothing readable in the whole data folder', async () => {
    await bench.kept();
    bench.clock.now += 30_000;
    await bench.life.settle((await bench.leased()).run, READ, [], 'clock');
    await bench.kept();
    const folder = readdirSync(place.dataDir, { recursive: true, withFileTypes: true });
    const files = folder.filter((entry) => entry.isFile());
    expect(files.some(({ parentPath }) => parentPath.endsWith('images'))).toBe(true);
    const here = files.map((file) => readFileSync(join(file.parentPath, file.name)));
    const bytes = Buffer.concat([...here, await engine.onDisk(place)]);
    const plain = PHOTO.subarray(0, 27);
    for (const part of [plain, READ.answer.body.subarray(10, 24)]) {
      for (let shift = 0; shift < 3; shift += 1) {
        // Base64 has three ways to write the same bytes, by where they begin.
        const base64 = part.subarray(shift, shift + 9).toString('base64');
        expect(bytes.includes(base64)).toBe(false);
      }
      expect(bytes.includes(part)).toBe(false);
      expect(bytes.includes(part.toString('hex'))).toBe(false);
    }
  });
});
