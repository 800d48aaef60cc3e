import createPica from 'pica';
import { QUALITY, within, type Contender } from './contender.ts';

const pica = createPica();

/** Its own resampling in its own workers, between the browser's decoder and the browser's encoder. */
export const picaResize: Contender = async ({ photo }) => {
  const bitmap = await createImageBitmap(photo);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, within(bitmap));
  await pica.resize(bitmap, canvas);
  bitmap.close();
  return { blob: await pica.toBlob(canvas, 'image/jpeg', QUALITY), encodes: null };
};
