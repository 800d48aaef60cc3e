import type { Contender, Result } from './contender.ts';
import type { MozjpegReply, MozjpegRequest } from './jsquash-worker.ts';

const worker = new Worker(new URL('./jsquash-worker.ts', import.meta.url), { type: 'module' });

/** MozJPEG compiled to WebAssembly, in a worker, after the browser's own decoder and resampling. */
export const jsquash: Contender = ({ photo }) =>
  new Promise<Result>((resolve, reject) => {
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<MozjpegReply>) => {
        if (data.ok) resolve({ blob: new Blob([data.jpeg], { type: 'image/jpeg' }), encodes: 1 });
        else reject(new Error(data.why));
      },
      { once: true },
    );
    worker.postMessage({ photo } satisfies MozjpegRequest, []);
  });
