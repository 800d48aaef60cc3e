import type { Task } from './contender.ts';
import { loadContender } from './contenders.ts';
import { watchLoop } from './loop-gap.ts';

/** What the page reports about one task. */
export interface PageReport {
  readonly wallMs: number;
  readonly longestTaskMs: number;
  readonly encodes: number;
  readonly bytes: number;
}

/** Why there is nothing to report. */
export interface PageFailure {
  readonly failed: string;
}

/** A task, all but its photo: that is the file which is chosen. */
export type Order = Omit<Task, 'photo'>;

declare global {
  interface Window {
    /** Prepares the file that is chosen; the result goes to `output` on this server when it is given. */
    prepareChosen?: (task: Order, output: string | null) => Promise<PageReport | PageFailure>;
  }
}

const contender = await loadContender(new URLSearchParams(location.search).get('contender') ?? '');
const encodes = new BroadcastChannel('encodes');
const input = document.querySelector('input');

window.prepareChosen = async (order, output) => {
  const photo = input?.files?.[0];
  if (!photo) return { failed: 'No file was chosen.' };
  let counted = 0;
  encodes.addEventListener('message', () => (counted += 1));
  // Whatever the page did before is over.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const loop = watchLoop();
  const startedAt = performance.now();
  try {
    const { blob, encodes: reported } = await contender({ ...order, photo });
    const wallMs = performance.now() - startedAt;
    const longestTaskMs = loop.longestMs();
    loop.stop();
    if (output !== null) await fetch(output, { method: 'POST', body: blob });
    // What a worker said a moment ago has arrived by now.
    await new Promise((resolve) => setTimeout(resolve, 10));
    return { wallMs, longestTaskMs, encodes: reported ?? counted, bytes: blob.size };
  } catch (error) {
    loop.stop();
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};
