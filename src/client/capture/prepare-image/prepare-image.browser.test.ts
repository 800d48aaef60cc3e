import { expect, test } from 'vitest';
import { prepareImage } from './prepare-image.ts';

test('a drawn photo', async () => {
  const canvas = new OffscreenCanvas(4000, 3000);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#369';
  context.fillRect(0, 0, 4000, 3000);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  const out = await prepareImage(blob, { document: 'id-card', maxImageBytes: 4_990_000, heicDecoder: true });
  expect(out).toMatchObject({ ok: true });
  console.log(JSON.stringify(out));
});
