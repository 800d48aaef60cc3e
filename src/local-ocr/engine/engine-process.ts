import type { Reading } from '../reading.ts';
import type { DocumentKind, EngineMessage, ReadByKind, ReadOrder } from './engine-messages.ts';
import { readBusiness } from './read-business.ts';
import { readCreditCard } from './read-credit-card.ts';
import { readIdCard } from './read-id-card.ts';
import { startTesseractPair, type TesseractPair } from './tesseract-pair.ts';

/**
 * The child process in which images are decoded and read: a decoder that crashes or a recognition that never
 * ends takes this process with it and not the server. Anything thrown here is a fault and ends the process.
 */
const send = (message: EngineMessage): void => {
  process.send?.(message);
};

// The server is gone: there is nobody to read for.
process.on('disconnect', () => process.exit(0));

const pair = await startTesseractPair();
process.on('message', (order: ReadOrder) => void answer(order));
send({ type: 'ready' });

async function answer({ order, kind, image }: ReadOrder): Promise<void> {
  send({ type: 'read', order, reading: await read(pair, kind, image) });
}

function read(
  pair: TesseractPair,
  kind: DocumentKind,
  image: Uint8Array,
): Promise<Reading<ReadByKind[DocumentKind]>> {
  switch (kind) {
    case 'id-card':
      return readIdCard(pair, image);
    case 'credit-card':
      return readCreditCard(pair, image);
    case 'business':
      return readBusiness(pair, image);
  }
}
