import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPhotoViews } from '#src/bff/captures/photo-view/photo-view.ts';
import { createReader, READER_LIMITS } from '#src/local-ocr/engine/reader.ts';

const SPECIMENS = join(import.meta.dirname, '../../public/specimens');

describe('a masked photo', () => {
  const reader = createReader({ ...READER_LIMITS, imageTimeoutMs: 50_000 });
  const views = openPhotoViews({ limitMs: 5_000, atOnce: 1 });
  afterAll(() => reader.close());

  const readBoth = async (name: string) => {
    const bytes = readFileSync(join(SPECIMENS, name));
    const view = await views.draw({ type: 'image/jpeg', bytes }, true);
    if (!view.ok) throw new Error(view.because);
    const isBusiness = name.startsWith('business');
    const read = (image: Buffer) => (isBusiness ? reader.readBusiness(image) : reader.readIdCard(image));
    return { plain: await read(bytes), masked: await read(view.jpeg) };
  };

  it.each(['resident.jpg', 'resident-photo.jpg', 'driver.jpg', 'passport.jpg', 'business-registration.jpg'])(
    'of %s has nothing that can be read any more',
    async (name) => {
      const { plain, masked } = await readBoth(name);
      // The reader does read the photo itself, so it is a fair judge.
      expect(plain.ok).toBe(true);
      expect(masked.ok ? masked.read : 'nothing').toBe('nothing');
    },
    120_000,
  );
});
