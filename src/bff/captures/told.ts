import type { CaptureRead, Problem, ReadResult } from '#src/shared/contract/captures.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { formatReference } from '#src/shared/reference.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** What the person of a capture that was read is told. */
export function toldOfRead(
  { reference, document }: { readonly reference: string; readonly document: DocumentType },
  result: ReadResult,
): CaptureRead {
  return {
    reference: formatReference(reference),
    document,
    outcome: { reason: 'SUCCESS', next_step: 'continue' },
    result,
  };
}

/** As it goes out and as it is stored: the same bytes. */
export function answerOf(told: CaptureRead | Problem): StoredAnswer {
  return { status: 'status' in told ? told.status : 200, body: Buffer.from(JSON.stringify(told)) };
}
