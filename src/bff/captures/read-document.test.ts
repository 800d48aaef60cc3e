import { describe, expect, it } from 'vitest';
import { resolve } from '#src/shared/results/resolve.ts';
import type { Analysis, OcrClient } from '../ocr/ocr-client.ts';
import { TIMINGS, type Timings } from '../timings.ts';
import { readDocument } from './read-document.ts';

const RESULT = { type: 'resident', resolution: 'normal', boxUnit: 'pixel', fields: [] } as const;
const READ: Analysis = { ok: true, result: RESULT };

function failed(code: number, change: Partial<Extract<Analysis, { ok: false }>> = {}): Analysis {
  const header = { isSuccessful: false, resultCode: code, resultMessage: '' };
  const outcome = resolve(header, 200, 'analyze', 'id-card');
  return {
    ok: false,
    outcome,
    label: 'x',
    resultMessage: null,
    retryAfterMs: null,
    withdrawn: false,
    spared: false,
    unsent: false,
    reEnveloped: false,
    ...change,
  };
}

/** An upstream that answers in turn, and how it was asked. */
function script(answers: readonly Analysis[]) {
  const withinMs: number[] = [];
  const at: number[] = [];
  const ocr: OcrClient = {
    analyze(request) {
      withinMs.push(request.withinMs);
      at.push(performance.now());
      return Promise.resolve(answers[withinMs.length - 1] ?? READ);
    },
  };
  return { ocr, withinMs, at };
}

const FAST: Timings = { ...TIMINGS, retryBaseMs: 2, retryCapMs: 5 };

function read(
  ocr: OcrClient,
  { timings = FAST, answerInMs = 25_000, signal = new AbortController().signal } = {},
) {
  const answerBy = performance.now() + answerInMs;
  return readDocument(
    ocr,
    { document: 'id-card', type: 'image/jpeg', parts: [Buffer.alloc(1)], now: Date.now, answerBy, signal },
    timings,
  );
}

describe('readDocument', () => {
  it('calls again as often as the policy of the failure allows', async () => {
    for (const [code, calls] of [
      [4000121, 1],
      [4010001, 1],
      [5000002, 2],
      [5003021, 3],
      [5000503, 4],
      [-1, 2],
    ] as const) {
      const { ocr, withinMs } = script(Array.from({ length: 9 }, () => failed(code)));
      expect(await read(ocr)).toMatchObject({ kind: 'failed', outcome: { resultCode: code } });
      expect([code, withinMs.length]).toEqual([code, calls]);
    }
  });

  it('gives the result of a later call', async () => {
    const { ocr } = script([failed(5003021), failed(5003021), READ]);
    expect(await read(ocr)).toMatchObject({
      kind: 'read',
      result: RESULT,
      calls: [{ label: 'x' }, { label: 'x' }, { label: 'success' }],
    });
  });

  it('tells of the call whose envelope was refused, too', async () => {
    const first = failed(4000301);
    if (first.ok) throw new Error('not a failure');
    const { ocr } = script([{ ...READ, refused: { answer: first, ms: 7 } }]);
    expect(await read(ocr)).toMatchObject({
      calls: [
        { ms: 7, resultCode: 4000301, cause: 'INVALID_KEY_VERSION' },
        { label: 'success', resultCode: 0 },
      ],
    });
  });

  it('counts a second envelope as a call', async () => {
    const { ocr, withinMs } = script([failed(4000301, { reEnveloped: true })]);
    expect((await read(ocr)).kind).toBe('failed');
    expect(withinMs).toHaveLength(1);
  });

  it('waits as long as it is asked to, if that is not too long', async () => {
    const asked = script([failed(5003021, { retryAfterMs: 80 })]);
    expect((await read(asked.ocr)).kind).toBe('read');
    expect((asked.at[1] ?? 0) - (asked.at[0] ?? 0)).toBeGreaterThanOrEqual(79);
    const tooLong = script([failed(5003021, { retryAfterMs: 31_000 })]);
    expect(await read(tooLong.ocr)).toMatchObject({ kind: 'failed', retryAfterMs: 31_000 });
    expect(tooLong.withinMs).toHaveLength(1);
  });

  it('begins no call that no longer fits', async () => {
    const { ocr, withinMs } = script(Array.from({ length: 9 }, () => failed(5003021)));
    expect((await read(ocr, { answerInMs: 900 })).kind).toBe('failed');
    expect(withinMs).toHaveLength(1);
    expect(withinMs[0]).toBeLessThanOrEqual(900);
  });

  it('stops when the person withdraws, also while waiting', async () => {
    const stop = new AbortController();
    const { ocr, withinMs } = script([failed(5003021, { retryAfterMs: 5_000 })]);
    setTimeout(() => stop.abort(), 30);
    const startedAt = performance.now();
    expect(await read(ocr, { signal: stop.signal })).toMatchObject({ kind: 'withdrawn' });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(withinMs).toHaveLength(1);
  });
});
