import type { DocumentCalls } from './operations.ts';

/** Where and with which keys the upstream is called. */
export interface Upstream {
  /** Null while our own local-ocr is being started (again). */
  origin(): URL | null;
  readonly appKey: string;
  readonly auth: UpstreamAuth;
  readonly calls: DocumentCalls;
}

/** How calls prove who makes them: versions 1.0 and 2.0 by secret key, 1.1 and 2.1 by a token for a User Access Key. */
export type UpstreamAuth =
  | { readonly kind: 'secret-key'; readonly secretKey: string }
  | {
      readonly kind: 'bearer';
      /** Null while our own local-ocr is being started (again). */
      tokenUrl(): URL | null;
      readonly userAccessKey: string;
      readonly secretAccessKey: string;
    };
