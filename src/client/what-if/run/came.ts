import type { Locale } from '#src/shared/contract/locales.ts';
import type { Message } from '#src/client/ui/message/message.ts';
import type { DocumentType } from '#src/shared/documents.ts';

/** What really came of a run. */
export type Came =
  | {
      readonly kind: 'message';
      readonly message: Message;
      readonly document: DocumentType;
      /** Whether what was kept for this run is destroyed again; null when nothing was kept. */
      readonly isDeleted: boolean | null;
    }
  | { readonly kind: 'read'; readonly fields: number }
  /** Nothing was wrong with the photo. */
  | { readonly kind: 'good-photo' }
  | { readonly kind: 'camera-opened' }
  | { readonly kind: 'not-run'; readonly why: NotRun };

/** not-armed: local-ocr could not be told · no-specimen: it could not be fetched or prepared · broken: a bug. */
export type NotRun = 'not-armed' | 'no-specimen' | 'broken';

/** What every run needs to know. */
export interface RunOptions {
  readonly maxImageBytes: number;
  readonly heicDecoder: boolean;
  readonly consentVersion: string;
  /** Whether the photo may be kept. */
  readonly keeps: boolean;
  readonly locale: Locale;
}

export function messageCame(message: Message, document: DocumentType): Came {
  return { kind: 'message', message, document, isDeleted: null };
}
