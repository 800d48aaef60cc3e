import type { CaptureState } from '#src/shared/contract/captures.ts';
import { formatReference } from '#src/shared/reference.ts';
import type { FoundCapture } from '../captures/ledger.ts';
import { readStoredAnswer } from '../captures/stored-answer.ts';

/** A capture as its person may see it. */
export function captureStateOf(capture: FoundCapture): CaptureState {
  const told = capture.answer ? readStoredAnswer(capture.answer) : null;
  return {
    reference: formatReference(capture.reference),
    document: capture.document,
    state: capture.state,
    ...(told ? { answer: told.ok ? told.read : told.problem } : {}),
    ...(capture.kept ? { kept: keptOf(capture.kept) } : {}),
  };
}

function keptOf({
  until,
  nextCallAt,
  calls,
}: NonNullable<FoundCapture['kept']>): NonNullable<CaptureState['kept']> {
  const shown = nextCallAt === null ? null : new Date(nextCallAt).toISOString();
  return { until: new Date(until).toISOString(), nextCallAt: shown, calls };
}
