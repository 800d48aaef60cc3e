import { type Contender, OURS_FIND } from './contenders.ts';
import type { Input } from './inputs.ts';
import { createLikenessMeter, type Likeness } from './likeness.ts';
import { type Bench, type Measurement, openStand, type Stand } from './measure.ts';
import { type Row, summarise } from './results.ts';

/** What one contender has done with one input so far. */
interface Entry {
  readonly contender: Contender;
  readonly stand: Stand;
  /** The first photo that its page ever saw: workers start, code is compiled. */
  readonly first: Measurement;
  readonly likeness: Likeness;
  readonly runs: Measurement[];
  readonly slowRuns: Measurement[];
}

/** How many times slower the main thread of a cheap phone is taken to be. */
const SLOWDOWN = 4;

/** Contenders in turn, run by run, so that a busy moment of the machine falls on all of them. */
export async function runInput(
  bench: Bench,
  input: Input,
  contenders: readonly Contender[],
  runs: number,
): Promise<Row[]> {
  const likenessOf = createLikenessMeter();
  const entries: Entry[] = [];
  try {
    for (const contender of contenders.filter((candidate) => takesPart(candidate, input))) {
      const stand = await openStand(bench, contender.id);
      const first = await stand.measure(input, { slowdown: 1, keepOutput: true });
      // A card that was cut out has no counterpart in the photo.
      const original = contender === OURS_FIND ? null : input.original;
      const likeness = first.ok && first.output ? await likenessOf(first.output, original) : NOTHING;
      entries.push({ contender, stand, first, likeness, runs: [], slowRuns: [] });
    }
    for (let run = 0; run < runs; run++) {
      for (const entry of entries) await runOnce(entry, input, run);
    }
  } finally {
    for (const { stand } of entries) await stand.close();
  }
  return entries.map(({ contender, first, likeness, runs, slowRuns }) => ({
    input,
    contender,
    figures: summarise(first, runs, slowRuns, likeness),
  }));
}

async function runOnce(entry: Entry, input: Input, run: number): Promise<void> {
  const { contender, stand, first, runs, slowRuns } = entry;
  // What cannot open the input once will not the next time.
  if (!first.ok) return;
  runs.push(await stand.measure(input, { slowdown: 1, keepOutput: false }));
  // The libraries' slow tasks are told once; ours is judged by them.
  if (contender.packageName !== null && run > 0) return;
  slowRuns.push(await stand.measure(input, { slowdown: SLOWDOWN, keepOutput: false }));
}

const NOTHING: Likeness = { width: 0, height: 0, ssim: null };

/** Where only bytes bound the result, a contender that does not know bytes has nothing to do. */
function takesPart(contender: Contender, { byteLimit }: Input): boolean {
  return !byteLimit || (contender.knowsBytes && contender !== OURS_FIND);
}
