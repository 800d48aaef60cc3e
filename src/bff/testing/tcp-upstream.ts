import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A bare TCP server in the upstream's place: it does what no HTTP library would. */
export interface TcpUpstream {
  readonly origin: URL;
  /** Bytes that came in, over all connections. */
  received: number;
  connections: number;
  close(): Promise<void>;
}

export async function startTcpUpstream(serve: (socket: Socket, first: Buffer) => void): Promise<TcpUpstream> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    upstream.connections += 1;
    sockets.add(socket);
    let isFirst = true;
    socket.on('data', (chunk) => {
      upstream.received += chunk.length;
      if (isFirst) serve(socket, chunk);
      isFirst = false;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const upstream: TcpUpstream = {
    origin: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    received: 0,
    connections: 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return upstream;
}
