import { prepareBytes } from './prepare-bytes.ts';
import type { PrepareReply, PrepareRequest } from './worker-messages.ts';

globalThis.addEventListener('message', (event: MessageEvent<PrepareRequest>) => {
  const { bytes, fileBytes, rules } = event.data;
  // A bug surfaces as the worker's error event, where the page turns it into an outcome.
  void prepareBytes(new Uint8Array(bytes), fileBytes, rules).then(reply, rethrow);
});

reply('ready');

function reply(message: PrepareReply): void {
  globalThis.postMessage(message, { transfer: [] });
}

function rethrow(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
