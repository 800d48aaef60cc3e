import type { PhotoFacts } from '#src/shared/contract/support/case-detail.ts';
import type { DocumentType, UploadType } from '#src/shared/documents.ts';

/**
 * Longest time without a byte sent and without an answer, in milliseconds, from the last progress. The BFF
 * answers within 25 s of the last byte, so this is a little more than that.
 */
export const NO_PROGRESS_MS = 30_000;

export interface Upload {
  readonly document: DocumentType;
  readonly blob: Blob;
  readonly type: UploadType;
  readonly idempotencyKey: string;
  /** For whoever has to help: measures, nothing that the photo shows. */
  readonly facts: PhotoFacts;
}

export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

/** How one try to send ended, before anyone has read the answer. */
export type UploadEnd =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly contentType: string | null;
      readonly bodyText: string;
    }
  | { readonly kind: 'broken'; readonly sentBytes: number }
  | { readonly kind: 'stalled' }
  | { readonly kind: 'cancelled' };

/**
 * `POST /api/captures/{document}`, one try. XMLHttpRequest because fetch has no upload progress. Never
 * rejects.
 */
export function uploadCapture(
  upload: Upload,
  signal: AbortSignal,
  onProgress: (progress: UploadProgress) => void,
): Promise<UploadEnd> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let sentBytes = 0;
    let stallTimer: ReturnType<typeof setTimeout> | undefined;

    const end = (result: UploadEnd) => {
      clearTimeout(stallTimer);
      signal.removeEventListener('abort', cancel);
      resolve(result);
    };
    const expectProgress = () => {
      clearTimeout(stallTimer);
      stallTimer = setTimeout(() => {
        end({ kind: 'stalled' });
        request.abort();
      }, NO_PROGRESS_MS);
    };
    const cancel = () => {
      end({ kind: 'cancelled' });
      request.abort();
    };

    request.upload.addEventListener('progress', (event) => {
      sentBytes = event.loaded;
      expectProgress();
      onProgress({ sentBytes: event.loaded, totalBytes: event.total });
    });
    request.addEventListener('load', () => {
      end({
        kind: 'answered',
        status: request.status,
        contentType: request.getResponseHeader('Content-Type'),
        bodyText: request.responseText,
      });
    });
    request.addEventListener('error', () => end({ kind: 'broken', sentBytes }));

    if (signal.aborted) return end({ kind: 'cancelled' });
    signal.addEventListener('abort', cancel);
    request.open('POST', `/api/captures/${upload.document}`);
    request.setRequestHeader('Content-Type', upload.type);
    request.setRequestHeader('Idempotency-Key', upload.idempotencyKey);
    request.setRequestHeader('Photo-Facts', JSON.stringify(upload.facts));
    expectProgress();
    request.send(upload.blob);
  });
}
