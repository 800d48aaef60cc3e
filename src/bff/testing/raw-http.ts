import { connect, type Socket } from 'node:net';

/** What a raw connection gave until it was closed or the time was over. */
export interface RawExchange {
  readonly text: string;
  /** Of the first answer; null when there was none. */
  readonly status: number | null;
  readonly closed: boolean;
  readonly ms: number;
}

/** Writes bytes to a socket as they are and reads what comes back. */
export function rawHttp(
  port: number,
  send: Uint8Array | ((socket: Socket) => void),
  { withinMs, untilAnswer = false }: { withinMs: number; untilAnswer?: boolean },
): Promise<RawExchange> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    let isDone = false;
    const finish = (closed: boolean) => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1');
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      resolve({ text, status: status ? Number(status) : null, closed, ms: performance.now() - startedAt });
    };
    const timer = setTimeout(() => finish(false), withinMs);
    socket.on('connect', () => (typeof send === 'function' ? send(socket) : socket.write(send)));
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (untilAnswer && Buffer.concat(chunks).includes('\r\n\r\n')) finish(false);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => finish(true));
  });
}
