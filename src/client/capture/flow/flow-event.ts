import type { Sent } from '#src/client/api/send-capture.ts';
import type { UploadProgress } from '#src/client/api/upload-capture.ts';
import type { CaptureRead, Problem, Quad } from '#src/shared/contract/captures.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { KeptEnd } from './flow-state.ts';
import type { Cut, Preparation } from '../prepare-image/prepared-image.ts';

/** Everything that can happen to the flow. */
export type FlowEvent =
  | { readonly type: 'document-chosen'; readonly document: DocumentType }
  | { readonly type: 'agreed' }
  | { readonly type: 'file-given'; readonly file: Blob }
  | { readonly type: 'too-many-files' }
  | { readonly type: 'camera-opened' }
  /** A still of this page's camera; `near`: the document's corners a moment ago, in shares (0–1) of it. */
  | { readonly type: 'photo-taken'; readonly file: Blob; readonly near: Quad | null }
  | { readonly type: 'phone-opened' }
  /** The phone began to work for this page, or no longer does. */
  | { readonly type: 'phone-at-work'; readonly isAtWork: boolean }
  /** The phone's capture came to an end; this page shows it as its own. */
  | { readonly type: 'phone-answered'; readonly answer: PhoneAnswer }
  /** Something came of the photo that was kept; `reference`: whose news it is. */
  | { readonly type: 'kept-answered'; readonly reference: string; readonly answer: KeptAnswer }
  /** The document's corners are to be moved by hand. */
  | { readonly type: 'adjust' }
  /** Another cut of the photo that is looked at. */
  | { readonly type: 'cut'; readonly cut: Cut }
  | { readonly type: 'prepared'; readonly preparation: Preparation; readonly idempotencyKey: string }
  | { readonly type: 'send' }
  /** Sends the same photo as a new capture: the answer to the old key stands and would only come back. */
  | { readonly type: 'send-anew'; readonly idempotencyKey: string }
  | { readonly type: 'progressed'; readonly progress: UploadProgress }
  | { readonly type: 'sent'; readonly sent: Sent }
  /** Back to where the photo came from. */
  | { readonly type: 'another-photo' }
  /** To the step that takes files, wherever the photo came from. */
  | { readonly type: 'another-file' }
  | { readonly type: 'another-document' }
  | { readonly type: 'consent-needed' }
  | { readonly type: 'back' }
  | { readonly type: 'discard-answered'; readonly discard: boolean }
  | { readonly type: 'finished' }
  | { readonly type: 'start-again' };

export type PhoneAnswer =
  | { readonly kind: 'read'; readonly capture: CaptureRead }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What came of a kept photo. */
export type KeptAnswer =
  | PhoneAnswer
  | { readonly kind: 'expired' }
  | { readonly kind: 'ended'; readonly how: KeptEnd };
