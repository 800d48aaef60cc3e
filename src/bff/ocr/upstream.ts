/** Where and with which keys the upstream is called. */
export interface Upstream {
  /** Null while our own local-ocr is being started (again). */
  origin(): URL | null;
  readonly appKey: string;
  readonly secretKey: string;
}
