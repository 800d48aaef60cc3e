import { DOCUMENTS, type DocumentType } from '#src/shared/documents.ts';
import { startWorker } from '../../prepare-image/worker-url.ts';
import type { AnalysedFrame, Still } from '../camera.ts';
import type { AnalyseReply, AnalyseRequest, TravellingFrame } from './analyse-messages.ts';
// oxlint-disable-next-line import/default -- the bundler makes the address the default export
import workerUrl from './analyse.worker.ts?worker&url';

export interface LinkHandlers {
  readonly onLook: (frame: AnalysedFrame, workMs: number) => void;
  /** No frame will be looked at any more. */
  readonly onBroken: () => void;
}

/** The page's end of the worker that looks at frames. */
export interface AnalyserLink {
  readStream(frames: ReadableStream<VideoFrame>): void;
  /** Hands one frame over unless the last is still being looked at; true when it was taken. */
  giveFrame(frame: TravellingFrame): boolean;
  /** Whether a frame would be taken now. */
  isFree(): boolean;
  pause(isPaused: boolean): void;
  forget(): void;
  hold(which: 'best' | 'latest' | 'larger'): Promise<boolean>;
  still(photo: Blob | null): Promise<Still | null>;
  letGo(): void;
  close(): void;
}

/** Null where the browser, or a policy around the page, allows no worker: the camera works without guidance. */
export function startAnalyser(
  document: DocumentType,
  { onLook, onBroken }: LinkHandlers,
): AnalyserLink | null {
  let worker: Worker;
  try {
    worker = startWorker(workerUrl, 'analyse-frames');
  } catch {
    return null;
  }
  const send = (request: AnalyseRequest, transfer: Transferable[] = []) =>
    worker.postMessage(request, transfer);
  const waiting = new Map<number, (answer: boolean | Still | null) => void>();
  let lastId = 0;
  let isLooking = false;
  let isClosed = false;

  worker.addEventListener('message', ({ data }: MessageEvent<AnalyseReply>) => {
    if (data.kind === 'looked' || data.kind === 'passed') isLooking = false;
    if (data.kind === 'looked') onLook(data.frame, data.workMs);
    if (data.kind === 'held') settle(data.id, data.isHeld);
    if (data.kind === 'still') settle(data.id, data.still);
  });
  // Broken or not loaded: whoever waits for it goes on without it.
  worker.addEventListener('error', () => {
    if (isClosed) return;
    close();
    onBroken();
  });

  const ask = (
    request: (id: number) => AnalyseRequest,
    answered: (answer: boolean | Still | null) => void,
  ) => {
    // Nobody is there to answer any more; whoever asks has another way.
    if (isClosed) return answered(null);
    waiting.set(++lastId, answered);
    send(request(lastId));
  };
  const settle = (id: number, answer: boolean | Still | null) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };
  const close = () => {
    worker.terminate();
    isLooking = true;
    isClosed = true;
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };

  send({
    kind: 'begin',
    documentAspects: DOCUMENTS[document].aspects,
    pageTimeOriginMs: performance.timeOrigin,
  });
  return {
    readStream: (frames) => send({ kind: 'stream', frames }, [frames]),
    giveFrame(frame) {
      if (isLooking) return false;
      isLooking = true;
      send({ kind: 'frame', frame }, [frame]);
      return true;
    },
    isFree: () => !isLooking,
    pause: (isPaused) => send({ kind: 'pause', isPaused }),
    forget: () => send({ kind: 'forget' }),
    hold: (which) =>
      new Promise((resolve) =>
        ask(
          (id) => ({ kind: 'hold', id, which }),
          (answer) => resolve(answer === true),
        ),
      ),
    still: (photo) =>
      new Promise((resolve) =>
        ask(
          (id) => ({ kind: 'still', id, photo }),
          (answer) => resolve(typeof answer === 'object' ? answer : null),
        ),
      ),
    letGo: () => send({ kind: 'let-go' }),
    close,
  };
}
