import type { CaptureRead, Problem } from '#src/shared/contract/captures.ts';
import { parseCaptureRead } from './capture-answer.ts';
import { type ConnectionReason, failureFrom, parseJson } from './connection.ts';
import { type FoundCapture, findCapture } from './find-capture.ts';
import { type Upload, type UploadEnd, type UploadProgress, uploadCapture } from './upload-capture.ts';

/** How sending a photo ended, for the person. */
export type Sent =
  | { readonly kind: 'read'; readonly capture: CaptureRead }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'no-connection'; readonly reason: ConnectionReason }
  | { readonly kind: 'cancelled' };

/** Resends after a broken connection, besides the first try; always with the same key. */
const RESENDS = 2;
/** Pause before asking what became of a broken try, per try, in milliseconds. */
const PAUSES_MS = [800, 2_500] as const;
/** How often, and how long at most, to ask while the BFF says that it is still reading, in milliseconds. */
const ASK_EVERY_MS = 1_500;
const ASK_AT_MOST_MS = 26_000;

/**
 * Sends one prepared photo and comes back with one outcome. A broken connection is not yet an outcome: the
 * BFF is asked what became of the key, and only a capture that it does not know is sent again.
 */
export async function sendCapture(
  upload: Upload,
  signal: AbortSignal,
  onProgress: (progress: UploadProgress) => void,
): Promise<Sent> {
  for (let resends = 0; ; resends += 1) {
    if (!navigator.onLine) return { kind: 'no-connection', reason: 'OFFLINE' };
    const end = await uploadCapture(upload, signal, onProgress);
    if (end.kind === 'cancelled') return end;
    if (end.kind === 'answered' && end.status !== 409) return readAnswer(end);

    const mayResend = end.kind === 'broken' && resends < RESENDS;
    if (mayResend && !(await pause(PAUSES_MS[resends] ?? 0, signal))) return { kind: 'cancelled' };
    const found = await askUntilKnown(upload.idempotencyKey, signal);
    if (found === 'cancelled') return { kind: 'cancelled' };
    if (found.kind === 'read') return found;
    if (found.kind === 'failed') return { kind: 'problem', problem: found.problem };
    if (end.kind === 'answered') return readAnswer(end);
    if (!mayResend) return { kind: 'no-connection', reason: reasonFor(end, found) };
  }
}

function readAnswer(end: Extract<UploadEnd, { kind: 'answered' }>): Sent {
  if (end.status === 200) {
    const capture = parseCaptureRead(parseJson(end.bodyText));
    if (capture !== null) return { kind: 'read', capture };
  }
  return failureFrom(end.contentType, end.bodyText);
}

function reasonFor(end: UploadEnd, found: FoundCapture): ConnectionReason {
  if (!navigator.onLine) return 'OFFLINE';
  if (end.kind === 'stalled') return 'UPLOAD_TIMEOUT';
  // Not one byte of photo or question gets through although the browser is online: it is us.
  if (found.kind === 'no-connection') return 'SERVICE_UNREACHABLE';
  return 'UPLOAD_INTERRUPTED';
}

async function askUntilKnown(key: string, signal: AbortSignal): Promise<FoundCapture | 'cancelled'> {
  const giveUpAt = performance.now() + ASK_AT_MOST_MS;
  try {
    for (;;) {
      const found = await findCapture(key, signal);
      if (found.kind !== 'reading' || performance.now() > giveUpAt) return found;
      if (!(await pause(ASK_EVERY_MS, signal))) return 'cancelled';
    }
  } catch {
    // requestJson rejects for one reason only: the person cancelled.
    return 'cancelled';
  }
}

/** False when the signal ended the pause. */
function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const stop = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve(true);
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
