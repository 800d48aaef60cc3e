import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Reading } from '../reading.ts';
import type { DocumentKind, EngineMessage, ReadByKind, ReadOrder } from './engine-messages.ts';

/** How one order ended. */
export type ChildAnswer =
  | { readonly ended: 'read'; readonly reading: Reading<ReadByKind[DocumentKind]> }
  | { readonly ended: 'timeout' }
  | { readonly ended: 'crash' };

export interface EngineChild {
  readonly pid: number | undefined;
  /** Images given so far. */
  orders(): number;
  alive(): boolean;
  /** Resolves true when the workers are warm, false when the process ended before. */
  ready(): Promise<boolean>;
  /** One at a time. After a time-out or crash the child is gone. */
  read(kind: DocumentKind, image: Uint8Array, timeoutMs: number): Promise<ChildAnswer>;
  end(): Promise<void>;
}

const MODULE = fileURLToPath(new URL('./engine-process.ts', import.meta.url));

export function startEngineChild(): EngineChild {
  const child = fork(MODULE, {
    serialization: 'advanced',
    // What the parent was started with (inspectors, loaders) is not for the child.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let given = 0;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const alive = (): boolean =>
    child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  const ready = Promise.race([
    nextMessage(child, (message) => (message.type === 'ready' ? true : null)).promise,
    gone.then(() => false),
  ]);

  return {
    pid: child.pid,
    orders: () => given,
    alive,
    ready: () => ready,
    async read(kind, image, timeoutMs) {
      given++;
      const order: ReadOrder = { order: given, kind, image };
      const answer = nextMessage(child, (message) =>
        message.type === 'read' && message.order === order.order ? message.reading : null,
      );
      let timer: NodeJS.Timeout | undefined;
      const result = await Promise.race<ChildAnswer>([
        answer.promise.then((reading) => ({ ended: 'read', reading })),
        gone.then(() => ({ ended: 'crash' })),
        new Promise((resolve) => {
          timer = setTimeout(() => resolve({ ended: 'timeout' }), timeoutMs);
        }),
        ready
          .then((warm) => warm && trySend(child, order))
          .then((sent) => (sent ? new Promise(() => {}) : { ended: 'crash' })),
      ]);
      clearTimeout(timer);
      answer.stop();
      // A recognition can't be interrupted from inside: the process goes.
      if (result.ended === 'timeout') {
        child.kill('SIGKILL');
        await gone;
      }
      return result;
    },
    async end() {
      if (alive()) child.kill('SIGKILL');
      await gone;
    },
  };
}

function trySend(child: ChildProcess, order: ReadOrder): Promise<boolean> {
  return new Promise((resolve) => {
    if (!child.connected) resolve(false);
    else child.send(order, (error) => resolve(!error));
  });
}

function nextMessage<T>(
  child: ChildProcess,
  pick: (message: EngineMessage) => T | null,
): { promise: Promise<T>; stop: () => void } {
  let stop = (): void => {};
  const promise = new Promise<T>((resolve) => {
    const listen = (message: unknown): void => {
      const picked = pick(message as EngineMessage);
      if (picked === null) return;
      stop();
      resolve(picked);
    };
    stop = () => child.off('message', listen);
    child.on('message', listen);
  });
  return { promise, stop: () => stop() };
}
