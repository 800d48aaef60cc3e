import type { DocumentType } from '#src/shared/documents.ts';

/** How one document is asked for (NHN Cloud Document OCR guides v1.0 and v2.0, read 2026-08-18). */
export interface DocumentCall {
  readonly version: 'v1.0' | 'v2.0';
  /** After `/{version}/appkeys/{appKey}/`. */
  readonly path: string;
  /** The service whose public key seals the envelope; null = plain multipart. */
  readonly envelope: 'id-card' | 'credit-card' | null;
}

/** `stand-alone` gives the same fields as `id-card` but no Request-Key, which nothing here needs. */
export const DOCUMENT_CALLS: Record<DocumentType, DocumentCall> = {
  'id-card': { version: 'v2.0', path: 'id-card/stand-alone', envelope: 'id-card' },
  'credit-card': { version: 'v2.0', path: 'credit-card', envelope: 'credit-card' },
  'business-registration': { version: 'v1.0', path: 'business', envelope: null },
};

export function callPath(call: { version: string; path: string }, appKey: string): string {
  return `/${call.version}/appkeys/${encodeURIComponent(appKey)}/${call.path}`;
}

/** What logs and metrics may hold: the app key is part of the real path. */
export function callTemplate(call: { version: string; path: string }): string {
  return `/${call.version}/appkeys/{appKey}/${call.path}`;
}
