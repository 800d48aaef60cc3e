import type { CallFact } from './call-fact.ts';
import { openTokens, type TokenFailure } from './tokens.ts';
import type { Transport } from './transport.ts';
import type { Upstream } from './upstream.ts';

/** What a call carries to be let in. */
export type CallPass =
  | { readonly ok: true; readonly headers: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly failure: TokenFailure };

export interface CallAccess {
  /** Never rejects. A token is waited for at most `withinMs`. */
  pass(withinMs: number): Promise<CallPass>;
  /** The upstream did not take this pass: what can be had anew is, for the next call. */
  refused(pass: CallPass): void;
}

export interface CallAccessOptions {
  readonly upstream: Upstream;
  readonly transport: Transport;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onCall: (fact: CallFact) => void;
}

export function openCallAccess({ upstream, transport, now, onCall }: CallAccessOptions): CallAccess {
  const { auth } = upstream;
  if (auth.kind === 'secret-key') {
    return {
      pass: async () => ({ ok: true, headers: { authorization: auth.secretKey } }),
      refused: () => undefined,
    };
  }
  const tokens = openTokens({ auth, transport, now, onCall });
  return {
    async pass(withinMs) {
      const held = await tokens.get(withinMs);
      return held.ok ? { ok: true, headers: { [TOKEN_HEADER]: `Bearer ${held.token}` } } : held;
    },
    refused(pass) {
      if (pass.ok) tokens.drop(pass.headers[TOKEN_HEADER]?.slice('Bearer '.length) ?? '');
    },
  };
}

const TOKEN_HEADER = 'x-nhn-authorization';
