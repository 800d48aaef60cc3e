import { EventEmitter } from 'node:events';

/** Tells those who follow something in this process that it has changed. */
export interface Changes {
  tell(id: string): void;
  /** Resolves with the next change, with the signal, or after a while: another process may have changed it. */
  next(id: string, signal: AbortSignal): Promise<void>;
}

export function openChanges(atMostMs: number): Changes {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    tell: (id) => {
      emitter.emit(id);
    },
    next: (id, signal) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          emitter.off(id, done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, atMostMs);
        emitter.on(id, done);
        signal.addEventListener('abort', done, { once: true });
      }),
  };
}
