/**
 * Draws one kept photo for staff and ends: image decoders read what strangers sent, so they run in a process of their own,
 * which holds no key and no connection. Started by `photo-view.ts`.
 */
import { buffer } from 'node:stream/consumers';
import { drawView } from './draw-view.ts';
import { VIEW_EXIT, type ViewJob } from './view-job.ts';

/** A photo of 40 megapixels takes 200 MB to open. */
const MOST_BYTES = 700_000_000;
const LOOK_MS = 20;
const LINE_END = 0x0a;

// Decoding happens outside of this thread, so the clock goes on meanwhile.
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_BYTES) process.exit(VIEW_EXIT.tooMuchMemory);
}, LOOK_MS).unref();

const input = await buffer(process.stdin);
const lineEnd = input.indexOf(LINE_END);
const job = JSON.parse(input.subarray(0, lineEnd).toString()) as ViewJob;
try {
  const view = await drawView(job, input.subarray(lineEnd + 1));
  process.stdout.write(view);
} catch {
  process.exitCode = VIEW_EXIT.noPicture;
}
