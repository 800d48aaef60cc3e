import type { HeicReply, HeicRequest } from './heic-worker.ts';
// oxlint-disable-next-line import/default -- the bundler makes the address the default export
import heicWorkerUrl from './heic-worker.ts?worker&url';
import type { Picture } from './picture.ts';
import { HEIC_LIMIT_MS } from './sizes.ts';
import { startWorker } from './worker-url.ts';

/**
 * Opens a HEIC photo that this browser cannot, with a decoder of ours that is loaded only now, in a worker of
 * its own: its script alone may compile WebAssembly. The worker ends with the photo, and its memory with it.
 * Null when the decoder cannot be loaded, cannot read the photo, or takes too long.
 */
export function decodeHeic(heic: Blob, space: 'srgb' | 'display-p3'): Promise<Picture | null> {
  const worker = startWorker(heicWorkerUrl, 'heic');
  return new Promise((resolve) => {
    const finish = (pixels: HeicReply) => {
      clearTimeout(timer);
      worker.terminate();
      // The decoder has turned it already.
      resolve(pixels && { pixels, width: pixels.width, height: pixels.height, orientation: 1, plain: false });
    };
    const timer = setTimeout(() => finish(null), HEIC_LIMIT_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<HeicReply>) => finish(data));
    // The script did not load, or the decoder fell over.
    worker.addEventListener('error', () => finish(null));
    worker.postMessage({ heic, space } satisfies HeicRequest, []);
  });
}
