import type { Problem } from '#src/shared/contract/captures.ts';
import { parseJson } from './connection.ts';
import { requestJson } from './request-json.ts';

/** Something that the BFF tells about as it changes. */
export interface Following<T> {
  /** Answers how it is now; `/events` below it tells every change. */
  readonly path: string;
  /** Goes with both: `?period=day`. */
  readonly query?: string;
  /** Sent when asking; a stream can carry none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: two seconds. */
  readonly askEveryMs?: number;
  /** When it may take long: each pause is half as long again as the one before, up to this. Default: no longer. */
  readonly askAtLeastEveryMs?: number;
  readonly parse: (body: unknown) => T | null;
  /** After this one nothing follows. */
  readonly isLast: (value: T) => boolean;
  readonly onValue: (value: T) => void;
  /** The BFF knows nothing (any more) of it; nothing follows. */
  readonly onProblem: (problem: Problem) => void;
  /** False while the BFF can't be reached. */
  readonly onConnection: (isThere: boolean) => void;
}

/** Some proxies hold a stream back until it ends: without a first event in this time, it is asked for instead. */
const FIRST_EVENT_MS = 5_000;
/** The server is heard from every 15 s; a connection that died in a tunnel says nothing at all. */
const SILENCE_MS = 40_000;
const ASK_EVERY_MS = 2_000;
const LONGER = 1.5;

/**
 * Follows by an event stream, and by asking every other moment where that does not work. Begins anew when the page is
 * shown again and when the connection is back: phones let a hidden page's connections die. The returned function stops
 * it.
 */
export function follow<T>(following: Following<T>): () => void {
  let stopCurrent = () => {};
  const stop = () => {
    stopCurrent();
    document.removeEventListener('visibilitychange', beginWhenShown);
    removeEventListener('online', beginWhenShown);
  };
  const take = (value: T) => {
    following.onConnection(true);
    if (following.isLast(value)) stop();
    following.onValue(value);
  };
  const ask = () => {
    stopCurrent();
    stopCurrent = askAgainAndAgain(following, take, (problem) => {
      stop();
      following.onProblem(problem);
    });
  };
  const begin = () => {
    stopCurrent();
    stopCurrent = listen(following, take, ask);
  };
  const beginWhenShown = () => {
    if (document.visibilityState === 'visible') begin();
  };
  document.addEventListener('visibilitychange', beginWhenShown);
  addEventListener('online', beginWhenShown);
  begin();
  return stop;
}

function listen<T>(following: Following<T>, take: (value: T) => void, giveUp: () => void): () => void {
  const source = new EventSource(`${following.path}/events${following.query ?? ''}`);
  let silence = setTimeout(giveUp, FIRST_EVENT_MS);
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(giveUp, SILENCE_MS);
  };
  source.addEventListener('beat', heard);
  source.addEventListener('message', (event: MessageEvent<unknown>) => {
    heard();
    const value = typeof event.data === 'string' ? following.parse(parseJson(event.data)) : null;
    if (value !== null) take(value);
  });
  source.addEventListener('error', () => {
    // Closed for good: refused, or no event stream. Otherwise the browser comes back by itself.
    if (source.readyState === EventSource.CLOSED) giveUp();
    else following.onConnection(false);
  });
  return () => {
    clearTimeout(silence);
    source.close();
  };
}

function askAgainAndAgain<T>(
  following: Following<T>,
  take: (value: T) => void,
  end: (problem: Problem) => void,
): () => void {
  const { path, query = '', headers = {}, parse, onConnection } = following;
  const controller = new AbortController();
  const { signal } = controller;
  let pauseMs = following.askEveryMs ?? ASK_EVERY_MS;
  const longestMs = following.askAtLeastEveryMs ?? pauseMs;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    const answer = await requestJson({ path: `${path}${query}`, headers, parse, signal }).catch(() => null);
    if (answer === null || signal.aborted) return;
    if (answer.kind === 'problem' && !isPassing(answer.problem)) return end(answer.problem);
    if (answer.kind === 'ok') take(answer.value);
    else onConnection(false);
    if (signal.aborted) return;
    pause = setTimeout(() => void ask(), pauseMs);
    pauseMs = Math.min(pauseMs * LONGER, longestMs);
  };
  void ask();
  return () => {
    controller.abort();
    clearTimeout(pause);
  };
}

/** Too many at a time, or trouble of the BFF's own: what is followed is still there. */
function isPassing({ status }: Problem): boolean {
  return status === 429 || status >= 500;
}
