import { DOCUMENTS } from '#src/shared/documents.ts';
import { maxMegabytesText } from '#src/shared/limits.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import type { Preparation, PrepareImage } from './prepared-image.ts';
import type { PrepareRules } from './prepare-bytes.ts';
// oxlint-disable-next-line import/default -- the bundler makes the address the default export
import workerUrl from './prepare.worker.ts?worker&url';
import { MAX_SOURCE_BYTES, PREPARE_LIMIT_MS } from './sizes.ts';
import type { PrepareReply, PrepareRequest } from './worker-messages.ts';
import { startWorker } from './worker-url.ts';

/** Enough of an oversized file to say what it is. */
const BEGINNING_BYTES = 4096;
/** How long a worker that has nothing to do is kept for the next photo, in milliseconds. */
const IDLE_MS = 30_000;

let spare: { readonly worker: Worker; readonly timer: ReturnType<typeof setTimeout> } | null = null;

/**
 * Makes the one image that is sent out of what a person gave, in a worker. Failures are values; rejects only
 * with the signal's abort reason, and the worker is gone by then.
 */
export const prepareImage: PrepareImage = async (file, options) => {
  const { document, maxImageBytes, heicDecoder, cut, signal } = options;
  signal?.throwIfAborted();
  const rules: PrepareRules = { ...DOCUMENTS[document], maxImageBytes, heicDecoder, cut };
  const failed = (reason: PublicReason): Preparation => ({
    ok: false,
    reason,
    params: { maxMB: maxMegabytesText(maxImageBytes) },
  });
  // At once: some phones take the file away, or change it, while the page still shows its name.
  const bytes = await (file.size > MAX_SOURCE_BYTES ? file.slice(0, BEGINNING_BYTES) : file)
    .arrayBuffer()
    .catch(() => null);
  signal?.throwIfAborted();
  if (!bytes) return failed('FILE_CORRUPT');
  if (typeof OffscreenCanvas === 'undefined') return failed('BROWSER_UNSUPPORTED');
  const request: PrepareRequest = { bytes, fileBytes: file.size, rules };
  const answer = await askWorker(request, signal);
  return typeof answer === 'string' ? failed(answer) : answer;
};

/** One request to one worker; a reason instead of an answer when the worker broke. */
function askWorker(request: PrepareRequest, signal?: AbortSignal): Promise<Preparation | PublicReason> {
  const taken = takeWorker();
  if (!taken) return Promise.resolve('BROWSER_UNSUPPORTED');
  const { worker, isWarm } = taken;
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const on = { signal: listening.signal };
    let hasStarted = isWarm;
    const letGo = () => {
      clearTimeout(timer);
      listening.abort();
    };
    const breakOff = (reason: PublicReason) => {
      letGo();
      worker.terminate();
      resolve(reason);
    };
    // Too slow for this device: the remedy is that of a file too large, a smaller photo.
    const timer = setTimeout(() => breakOff('FILE_TOO_LARGE'), PREPARE_LIMIT_MS);
    const hear = ({ data }: MessageEvent<PrepareReply>) => {
      if (data === 'ready') {
        hasStarted = true;
        return;
      }
      letGo();
      keep(worker);
      resolve(data);
    };
    const abort = () => {
      letGo();
      worker.terminate();
      reject(signal?.reason);
    };
    worker.addEventListener('message', hear, on);
    worker.addEventListener('error', () => breakOff(hasStarted ? 'FILE_CORRUPT' : unreachable()), on);
    signal?.addEventListener('abort', abort, on);
    worker.postMessage(request, [request.bytes]);
  });
}

/** The worker's script did not arrive: nothing is wrong with the photo. */
function unreachable(): PublicReason {
  return navigator.onLine ? 'SERVICE_UNREACHABLE' : 'OFFLINE';
}

/** An idle worker or a new one; null where the browser, or a policy around it, allows none. */
function takeWorker(): { worker: Worker; isWarm: boolean } | null {
  if (!spare) {
    try {
      return { worker: startWorker(workerUrl, 'prepare-image'), isWarm: false };
    } catch {
      return null;
    }
  }
  const { worker, timer } = spare;
  clearTimeout(timer);
  spare = null;
  return { worker, isWarm: true };
}

function keep(worker: Worker): void {
  if (spare) {
    worker.terminate();
    return;
  }
  const timer = setTimeout(() => {
    worker.terminate();
    spare = null;
  }, IDLE_MS);
  spare = { worker, timer };
}
