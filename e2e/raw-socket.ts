import { connect } from 'node:net';

/** What came back over a bare socket, and when. Times are milliseconds since the connection was open. */
export interface SocketAnswer {
  readonly text: string;
  /** Null when nothing came. */
  readonly firstByteMs: number | null;
  readonly closedMs: number;
  /** Bytes that we managed to write. */
  readonly written: number;
}

export interface SocketOptions {
  /** What is sent first. */
  readonly head: string | Buffer;
  /** Nothing more will come, and the other side is told so. */
  readonly isAll?: boolean;
  /** Then these, as fast as the other side takes them, until it answers or they end. */
  readonly body?: Iterable<Buffer>;
  /** Sent one by one, with this pause before each: a sender who is slow on purpose. */
  readonly drip?: { readonly pieces: Iterable<string>; readonly everyMs: number };
  /** Our own end of waiting. */
  readonly withinMs: number;
}

/** Speaks to a port as no HTTP library would. Resolves when the other side closes, or when `withinMs` is over. */
export function overSocket(base: string, options: SocketOptions): Promise<SocketAnswer> {
  const { port } = new URL(base);
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1');
    let openedAt = performance.now();
    let text = '';
    let firstByteMs: number | null = null;
    const finish = () => {
      clearTimeout(limit);
      socket.destroy();
      const closedMs = performance.now() - openedAt;
      resolve({ text, firstByteMs, closedMs, written: socket.bytesWritten });
    };
    const limit = setTimeout(finish, options.withinMs);
    socket.on('connect', () => {
      openedAt = performance.now();
      if (options.isAll) socket.end(options.head);
      else socket.write(options.head);
      void writeAll();
    });
    socket.on('data', (chunk: Buffer) => {
      firstByteMs ??= performance.now() - openedAt;
      text += chunk.toString('latin1');
    });
    // A reset while we still send is one way to be refused; what came before it stays.
    socket.on('error', () => undefined);
    socket.on('close', finish);

    const isOver = () => firstByteMs !== null || socket.destroyed;
    async function writeAll(): Promise<void> {
      for (const piece of options.drip?.pieces ?? []) {
        await new Promise((next) => setTimeout(next, options.drip?.everyMs));
        if (isOver()) return;
        socket.write(piece);
      }
      for (const piece of options.body ?? []) {
        if (isOver()) return;
        const isFull = !socket.write(piece);
        if (isFull) await new Promise((next) => socket.once('drain', next).once('close', next));
        else await new Promise((next) => setImmediate(next));
      }
    }
  });
}

/** The status of the first answer in it, or null. */
export function statusOf(answer: SocketAnswer): number | null {
  const match = /^HTTP\/1\.1 (\d{3}) /.exec(answer.text);
  return match ? Number(match[1]) : null;
}
