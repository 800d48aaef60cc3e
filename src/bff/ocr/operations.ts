import type { DocumentType } from '#src/shared/documents.ts';
import type { UpstreamAuth } from './upstream.ts';

export type ApiVersion = 'v1.0' | 'v1.1' | 'v2.0' | 'v2.1';

/** How one document is asked for (NHN Cloud Document OCR guides v1.0 to v2.1, read 2026-08-18). */
export interface DocumentCall {
  readonly version: ApiVersion;
  /** After `/{version}/appkeys/{appKey}/`. */
  readonly path: string;
  /** The service whose public key seals the envelope; null = plain multipart. */
  readonly envelope: 'id-card' | 'credit-card' | null;
}

export type DocumentCalls = Readonly<Record<DocumentType, DocumentCall>>;

export interface CallChoice {
  readonly auth: UpstreamAuth['kind'];
  /** Cards may go sealed (`v2`) or plain inside TLS (`v1`). */
  readonly creditCard: 'v1' | 'v2';
}

/** `stand-alone` gives the same fields as `id-card` but no Request-Key, which nothing here needs. */
export function documentCalls({ auth, creditCard }: CallChoice): DocumentCalls {
  return {
    'id-card': { version: apiVersion('v2', auth), path: 'id-card/stand-alone', envelope: 'id-card' },
    'credit-card': {
      version: apiVersion(creditCard, auth),
      path: 'credit-card',
      envelope: creditCard === 'v2' ? 'credit-card' : null,
    },
    'business-registration': { version: apiVersion('v1', auth), path: 'business', envelope: null },
  };
}

export function apiVersion(generation: 'v1' | 'v2', auth: UpstreamAuth['kind']): ApiVersion {
  return `${generation}.${auth === 'bearer' ? 1 : 0}`;
}

export function callPath(call: { version: string; path: string }, appKey: string): string {
  return `/${call.version}/appkeys/${encodeURIComponent(appKey)}/${call.path}`;
}

/** What logs and metrics may hold: the app key is part of the real path. */
export function callTemplate(call: { version: string; path: string }): string {
  return `/${call.version}/appkeys/{appKey}/${call.path}`;
}
