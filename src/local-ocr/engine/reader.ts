import type { Reader, Reading, Refusal } from '../reading.ts';
import { type EngineChild, startEngineChild } from './engine-child.ts';
import type { DocumentKind, ReadByKind } from './engine-messages.ts';

export interface ReaderLimits {
  /** For one image, from when its turn comes. */
  readonly imageTimeoutMs: number;
  /** A child is replaced after this many, so that a slow leak never grows old. */
  readonly imagesPerChild: number;
  /** How many may wait behind the one that is being read. */
  readonly waiting: number;
}

export const READER_LIMITS: ReaderLimits = { imageTimeoutMs: 10_000, imagesPerChild: 200, waiting: 4 };

/** A time-out comes from the image: another photo helps, the same one again doesn't. */
const TIMEOUT_REFUSAL: Record<DocumentKind, Refusal> = {
  'id-card': 'OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL',
  'credit-card': 'OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL',
  business: 'OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL',
};

/** A crash is the engine's own fault, a full queue passes: the same photo may be sent again. */
const BUSY_OR_BROKEN: Refusal = 'API_TEMPORARILY_UNAVAILABLE';

/**
 * Reads one image at a time in a child process, which is started at once and replaced after a crash, a
 * time-out or `imagesPerChild` images. What can't be read is a refusal; nothing is thrown.
 */
export function createReader(
  limits: ReaderLimits = READER_LIMITS,
): Reader & { childPid(): number | undefined } {
  let child = startEngineChild();
  let closed = false;
  let pending = 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function current(): Promise<EngineChild> {
    if (child.alive() && child.orders() < limits.imagesPerChild) return child;
    await child.end();
    if (!closed) child = startEngineChild();
    return child;
  }

  async function readNow<K extends DocumentKind>(
    kind: K,
    image: Uint8Array,
  ): Promise<Reading<ReadByKind[K]>> {
    if (closed) return { ok: false, refusal: BUSY_OR_BROKEN };
    const answer = await (await current()).read(kind, image, limits.imageTimeoutMs);
    switch (answer.ended) {
      case 'read':
        return answer.reading as Reading<ReadByKind[K]>;
      case 'timeout':
        return { ok: false, refusal: TIMEOUT_REFUSAL[kind] };
      case 'crash':
        return { ok: false, refusal: BUSY_OR_BROKEN };
    }
  }

  async function afterwards(reading: Promise<unknown>): Promise<void> {
    await reading;
    pending--;
    // Warm the successor now and not on somebody's time.
    await current();
  }

  function read<K extends DocumentKind>(kind: K, image: Uint8Array): Promise<Reading<ReadByKind[K]>> {
    if (closed || pending > limits.waiting) return Promise.resolve({ ok: false, refusal: BUSY_OR_BROKEN });
    pending++;
    const reading = turn.then(() => readNow(kind, image));
    turn = afterwards(reading);
    return reading;
  }

  return {
    readIdCard: (image) => read('id-card', image),
    readCreditCard: (image) => read('credit-card', image),
    readBusiness: (image) => read('business', image),
    async ready() {
      if (!(await child.ready())) throw new Error('the reading engine did not start');
    },
    async close() {
      closed = true;
      await child.end();
      await turn;
    },
    childPid: () => child.pid,
  };
}
