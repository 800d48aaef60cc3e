import type { CaptureRead, Problem } from '#src/shared/contract/captures.ts';
import { CAPTURE_READ, PROBLEM } from '#src/shared/contract/captures-schema.ts';

/** An answer as it went out: the same bytes are given again. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: Buffer;
}

export type ToldAnswer =
  | { readonly ok: true; readonly read: CaptureRead }
  | { readonly ok: false; readonly problem: Problem };

/** What a stored answer says. Throws when it is not ours: a seal that opens and does not fit is a bug. */
export function readStoredAnswer(answer: StoredAnswer): ToldAnswer {
  const value: unknown = JSON.parse(answer.body.toString());
  return answer.status === 200
    ? { ok: true, read: CAPTURE_READ.parse(value) }
    : { ok: false, problem: PROBLEM.parse(value) };
}
