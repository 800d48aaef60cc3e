/** One call to the upstream as metrics and logs see it: no keys, no values, no text of the upstream. */
export interface CallFact {
  /** The path with `{appKey}` in place of the key. */
  readonly template: string;
  /** `success`, `code-4000121`, `http-503`, `result`, or the name of a transport fault. */
  readonly label: string;
  readonly ms: number;
}

/** How loudly one call is logged: a certificate that does not fit may be an attack (ASVS 16.3.4). */
export function callLevel({ label }: CallFact): 'debug' | 'warn' | 'error' {
  if (/^(?:success|code-|http-)/.test(label)) return 'debug';
  return /CERT|TLS|SSL|SIGNATURE/.test(label) ? 'error' : 'warn';
}
