import type { IncomingMessage } from 'node:http';

export type Received =
  | { readonly ok: true; readonly bytes: Buffer }
  /** `aborted`: the sender went away, so there is nobody to answer. */
  | { readonly ok: false; readonly why: 'too-large' | 'too-slow' | 'aborted' };

export interface ReceiveLimits {
  readonly maxBytes: number;
  /** The upload ends when fewer than `progressBytes` arrive within this long. */
  readonly idleMs: number;
  readonly progressBytes: number;
}

/** The declared length in bytes, or null for a chunked body. */
export function declaredLength(request: IncomingMessage): number | null {
  const header = request.headers['content-length'];
  if (header !== undefined) return Number(header);
  return request.headers['transfer-encoding'] === undefined ? 0 : null;
}

/**
 * Reads a body into one buffer: of its exact size when it was declared. Returns as soon as it is known to be too
 * large or too slow; what is still on its way is the caller's to refuse.
 */
export function receiveBody(request: IncomingMessage, limits: ReceiveLimits): Promise<Received> {
  const length = declaredLength(request);
  if (length !== null && length > limits.maxBytes) return Promise.resolve({ ok: false, why: 'too-large' });
  return new Promise((resolve) => {
    const slab = length === null ? null : Buffer.allocUnsafeSlow(length);
    const chunks: Buffer[] = [];
    let received = 0;
    let seenAtLastLook = 0;

    const finish = (result: Received) => {
      clearInterval(watch);
      request.off('data', take).off('end', end).off('close', close).off('error', close);
      if (!result.ok) request.pause();
      resolve(result);
    };
    const take = (chunk: Buffer) => {
      if (received + chunk.length > limits.maxBytes) return finish({ ok: false, why: 'too-large' });
      if (slab) chunk.copy(slab, received);
      else chunks.push(chunk);
      received += chunk.length;
      if (slab) giveBack(chunk);
    };
    const end = () => {
      const bytes = slab ? slab.subarray(0, received) : Buffer.concat(chunks, received);
      finish({ ok: true, bytes });
    };
    const close = () => finish({ ok: false, why: 'aborted' });
    const watch = setInterval(() => {
      if (received - seenAtLastLook < limits.progressBytes) finish({ ok: false, why: 'too-slow' });
      seenAtLastLook = received;
    }, limits.idleMs);

    request.on('data', take).on('end', end).on('close', close).on('error', close);
  });
}

/**
 * Frees what has been copied now, not at some garbage collection: V8 starts one for every few dozen MB of such memory
 * (docs/decisions/0004). Memory that the chunk shares with others is left alone.
 */
function giveBack(chunk: Buffer): void {
  const { buffer } = chunk;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === chunk.length) buffer.transfer(0);
}
