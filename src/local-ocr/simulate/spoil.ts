import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../answers.ts';

/** Ways to put a right answer wrongly onto the socket. */
export type Spoiling = 'half' | 'drip' | 'empty';

const DRIP_INTERVAL_MS = 40;

/** Writes the answer as it should be written. */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.httpStatus, { ...answer.headers, 'Content-Length': bytes.length });
  response.end(bytes);
}

/** Resolves when everything of it is written or the client has left. */
export async function spoil(response: ServerResponse, answer: Answer, spoiling: Spoiling): Promise<void> {
  const bytes = Buffer.from(answer.body);
  if (spoiling === 'empty') {
    writeAnswer(response, { ...answer, body: '' });
    return;
  }
  // The whole length is announced, so that a client can tell that something is missing.
  response.writeHead(answer.httpStatus, { ...answer.headers, 'Content-Length': bytes.length });
  if (spoiling === 'half') {
    response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.socket?.end());
    return;
  }
  for (const byte of bytes) {
    if (response.destroyed) return;
    response.write(Uint8Array.of(byte));
    await sleep(DRIP_INTERVAL_MS);
  }
  response.end();
}
