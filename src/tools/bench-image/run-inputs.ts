import { type Contender, OURS, OURS_FIND } from './contenders.ts';
import type { Input } from './inputs.ts';
import { createLikenessMeter, type Likeness } from './likeness.ts';
import { type Bench, measure, type Measurement } from './measure.ts';
import { type Row, summarise } from './results.ts';

interface Runs {
  readonly normal: Measurement[];
  readonly slow: Measurement[];
  likeness: Likeness;
}

/** How many times slower the main thread of a cheap phone is taken to be. */
const SLOWDOWN = 4;

/** Contenders in turn, run by run, so that a busy moment of the machine falls on all of them. */
export async function runInput(
  bench: Bench,
  input: Input,
  contenders: readonly Contender[],
  runs: number,
  slowRuns: number,
): Promise<Row[]> {
  const likenessOf = createLikenessMeter();
  const all = contenders
    .filter((contender) => takesPart(contender, input))
    .map((contender) => ({ contender, runs: { normal: [], slow: [], likeness: NOTHING } as Runs }));
  for (let run = 0; run < runs; run++) {
    for (const { contender, runs } of all) {
      // What cannot open the input once will not the next time.
      if (runs.normal.some(({ ok }) => !ok)) continue;
      const keepOutput = run === 0;
      const measured = await measure(bench, contender.id, input, { slowdown: 1, keepOutput });
      runs.normal.push(measured);
      if (measured.ok && measured.output) {
        // A card that was cut out has no counterpart in the photo.
        const original = contender === OURS_FIND ? null : input.original;
        runs.likeness = await likenessOf(measured.output, original);
      }
      if (!measured.ok || run >= slowRuns) continue;
      // The libraries' slow tasks are told once; ours is judged by them.
      const isJudged = contender === OURS || contender === OURS_FIND;
      if (isJudged || run === 0) {
        runs.slow.push(await measure(bench, contender.id, input, { slowdown: SLOWDOWN, keepOutput: false }));
      }
    }
  }
  return all.map(({ contender, runs: { normal, slow, likeness } }) => ({
    input,
    contender,
    figures: summarise(normal, slow, likeness),
  }));
}

const NOTHING: Likeness = { width: 0, height: 0, ssim: null };

/** Where only bytes bound the result, a contender that does not know bytes has nothing to do. */
function takesPart(contender: Contender, { byteLimit }: Input): boolean {
  return !byteLimit || (contender.knowsBytes && contender !== OURS_FIND);
}
