import type { CaptureFacts } from '#src/shared/contract/support/case-detail.ts';
import type { DocumentType, UploadType } from '#src/shared/documents.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** One checked image of one session. */
export interface Submission {
  readonly sessionHash: string;
  readonly idempotencyKey: string;
  readonly document: DocumentType;
  /** SHA-256 of document and bytes as they were sent, hex. */
  readonly fingerprint: string;
  readonly type: UploadType;
  readonly parts: readonly Uint8Array[];
  readonly locale: string;
  readonly facts: CaptureFacts | null;
  /** The recapture link that its session came by. */
  readonly recaptureId: string | null;
  /** The person agreed that a failed photo is kept. */
  readonly keepConsent: boolean;
  /** When the last byte came, on the monotonic clock in milliseconds. */
  readonly receivedAt: number;
}

export interface CaptureAnswer extends StoredAnswer {
  /** 8 signs. */
  readonly reference: string;
}

/** What became of it. References: 8 signs. */
export type Submitted =
  | { readonly kind: 'answered'; readonly way: 'run' | 'replay'; readonly answer: CaptureAnswer }
  | { readonly kind: 'in-flight'; readonly reference: string; readonly retryAfterMs: number }
  | { readonly kind: 'other-bytes' }
  /** Withdrawn or past its time. */
  | { readonly kind: 'ended'; readonly reference: string }
  | { readonly kind: 'too-many'; readonly waitMs: number };
