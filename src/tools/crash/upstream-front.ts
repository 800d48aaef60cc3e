import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What the harness sees on the BFF's connections to the upstream. Each may be set anew for every round. */
export interface FrontWatch {
  /** The BFF asks for the public key: it has begun work on a photo and not sent it yet. Nothing is passed on until it resolves. */
  onKeyAsked: (() => Promise<void>) | null;
  /** Bytes of an answer to a photo have been given to the BFF's side of the connection. */
  onAnswered: (() => void) | null;
}

/** A small TCP front before the upstream: it passes bytes on, and lets the harness watch and hold them. */
export interface UpstreamFront {
  readonly origin: URL;
  readonly watch: FrontWatch;
  close(): Promise<void>;
}

export async function startUpstreamFront(upstream: URL): Promise<UpstreamFront> {
  const watch: FrontWatch = { onKeyAsked: null, onAnswered: null };
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(upstream.port), '127.0.0.1');
    let asked: 'key' | 'photo' = 'key';
    let passing: Promise<void> = Promise.resolve();
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (chunk) => {
      const begins = chunk.subarray(0, 4).toString('latin1');
      if (begins === 'GET ') {
        asked = 'key';
        const held = watch.onKeyAsked;
        if (held) passing = passing.then(held);
      } else if (begins === 'POST') {
        asked = 'photo';
      }
      passing = passing.then(() => void far.write(chunk));
    });
    far.on('data', (chunk) => {
      const isAnswer = asked === 'photo';
      near.write(chunk, () => {
        if (isAnswer) watch.onAnswered?.();
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    watch,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
