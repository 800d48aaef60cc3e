import encode from '@jsquash/jpeg/encode.js';
import { QUALITY, within } from './contender.ts';

export interface MozjpegRequest {
  readonly photo: Blob;
}

export type MozjpegReply =
  | { readonly ok: true; readonly jpeg: ArrayBuffer }
  | { readonly ok: false; readonly why: string };

globalThis.addEventListener('message', (event: MessageEvent<MozjpegRequest>) => {
  void shrink(event.data.photo).then(
    (jpeg) => globalThis.postMessage({ ok: true, jpeg } satisfies MozjpegReply, { transfer: [jpeg] }),
    (error: unknown) =>
      globalThis.postMessage({ ok: false, why: String(error) } satisfies MozjpegReply, { transfer: [] }),
  );
});

async function shrink(photo: Blob): Promise<ArrayBuffer> {
  const bitmap = await createImageBitmap(photo);
  const { width, height } = within(bitmap);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2D canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return encode(context.getImageData(0, 0, width, height), { quality: Math.round(QUALITY * 100) });
}
