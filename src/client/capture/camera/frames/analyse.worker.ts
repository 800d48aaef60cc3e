import type { AnalyseReply, AnalyseRequest, TravellingFrame } from './analyse-messages.ts';
import { createFrameDesk, type FrameDesk } from './frame-desk.ts';

let desk: FrameDesk | null = null;
let pageTimeOriginMs = performance.timeOrigin;
let reading: ReadableStreamDefaultReader<VideoFrame> | null = null;
let isPaused = false;
/** Loops that wait for the pause to end: the one of a stream that was replaced meanwhile waits, too. */
const asleep = new Set<() => void>();

globalThis.addEventListener('message', ({ data }: MessageEvent<AnalyseRequest>) => {
  switch (data.kind) {
    case 'begin':
      pageTimeOriginMs = data.pageTimeOriginMs;
      desk = createFrameDesk(data.documentAspects);
      return;
    case 'stream':
      void readAll(data.frames);
      return;
    case 'frame':
      void lookAt(data.frame);
      return;
    case 'pause':
      isPaused = data.isPaused;
      if (!isPaused) wakeAll();
      return;
    case 'forget':
      desk?.forget();
      return;
    case 'hold':
      void hold(data.id, data.which);
      return;
    case 'still':
      void still(data.id, data.photo);
      return;
    case 'let-go':
      desk?.letGo();
      return;
  }
});

/** Reads a frame when the one before has been looked at; the camera drops those in between. */
async function readAll(frames: ReadableStream<VideoFrame>): Promise<void> {
  const before = reading;
  const reader = frames.getReader();
  reading = reader;
  // A stream that broke refuses this, too.
  await before?.cancel().catch(() => {});
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    if (isPaused) {
      value.close();
      await new Promise<void>((resolve) => asleep.add(resolve));
    } else {
      await lookAt(value);
    }
  }
}

function wakeAll(): void {
  for (const wake of asleep) wake();
  asleep.clear();
}

async function lookAt(frame: TravellingFrame): Promise<void> {
  const beganMs = performance.now();
  if (!desk || isPaused) {
    frame.close();
    reply({ kind: 'passed' });
    return;
  }
  try {
    const looked = await desk.look(frame, beganMs + performance.timeOrigin - pageTimeOriginMs);
    reply({ kind: 'looked', frame: looked, workMs: performance.now() - beganMs });
  } catch {
    // A frame that the browser took back, or will not copy; the next may do.
    reply({ kind: 'passed' });
  }
}

async function hold(id: number, which: 'best' | 'latest' | 'larger'): Promise<void> {
  const nowMs = performance.now() + performance.timeOrigin - pageTimeOriginMs;
  const isHeld = which === 'larger' ? await desk?.holdLarger() : desk?.hold(which, nowMs);
  reply({ kind: 'held', id, isHeld: isHeld === true });
}

async function still(id: number, photo: Blob | null): Promise<void> {
  // What fails here has no memory for it: the page has another way.
  const made = await (photo ? desk?.judge(photo) : desk?.still())?.catch(() => null);
  reply({ kind: 'still', id, still: made ?? null });
}

function reply(message: AnalyseReply): void {
  globalThis.postMessage(message, { transfer: [] });
}
