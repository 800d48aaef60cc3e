import { z } from 'zod';
import type { DocumentType } from '#src/shared/documents.ts';
import { readIssuedKey, type IssuedKey } from './envelope.ts';
import { callPath } from './operations.ts';
import { readAnswer, unreadableAnswer, upstreamNotRunning, type FailedAnswer } from './read-answer.ts';
import type { Transport } from './transport.ts';
import type { Upstream } from './upstream.ts';

export type EnvelopeService = 'id-card' | 'credit-card';

export type KeyResult = { readonly ok: true; readonly issued: IssuedKey } | FailedAnswer;

/** The public keys per service, fetched when first needed and after a rotation. */
export interface PublicKeys {
  get(service: EnvelopeService, withinMs: number): Promise<KeyResult>;
  /** Forgets a key that the upstream no longer takes; a newer one that came meanwhile stays. */
  drop(service: EnvelopeService, stale: IssuedKey): void;
}

const KEY_RESULT = z.object({
  key: z.string().max(8_192),
  // The guide says string; a number would be written the same.
  version: z.union([z.string().regex(/^[\x21-\x7e]{1,64}$/), z.number().int()]).transform(String),
});

interface Held {
  readonly issued: IssuedKey;
  readonly until: number;
}

export function openPublicKeys(options: {
  upstream: Upstream;
  transport: Transport;
  keepMs: number;
  now: () => number;
}): PublicKeys {
  const held = new Map<EnvelopeService, Held>();
  const underWay = new Map<EnvelopeService, Promise<KeyResult>>();

  const refresh = async (service: EnvelopeService, withinMs: number): Promise<KeyResult> => {
    const result = await fetchKey(options, service, withinMs);
    if (result.ok) held.set(service, { issued: result.issued, until: options.now() + options.keepMs });
    return result;
  };

  return {
    async get(service, withinMs) {
      const known = held.get(service);
      if (known && known.until > options.now()) return { ok: true, issued: known.issued };
      // One fetch for everybody who waits.
      const running =
        underWay.get(service) ?? refresh(service, withinMs).finally(() => underWay.delete(service));
      underWay.set(service, running);
      return running;
    },
    drop(service, stale) {
      if (held.get(service)?.issued === stale) held.delete(service);
    },
  };
}

async function fetchKey(
  { upstream, transport }: { upstream: Upstream; transport: Transport },
  service: EnvelopeService,
  withinMs: number,
): Promise<KeyResult> {
  const document: DocumentType = service;
  const origin = upstream.origin();
  if (!origin) return upstreamNotRunning('publicKey', document);
  const request = {
    origin,
    path: callPath({ version: 'v2.0', path: `public-keys/${service}` }, upstream.appKey),
    method: 'GET',
    headers: { authorization: upstream.secretKey },
    withinMs,
  } as const;
  let exchange = await transport.exchange(request);
  // A kept connection may close just as we use it; asking for a key twice does no harm.
  if (!exchange.ok && exchange.label === 'UND_ERR_SOCKET') exchange = await transport.exchange(request);
  const answer = readAnswer(exchange, 'publicKey', document);
  if (!answer.ok) return answer;
  const parsed = KEY_RESULT.safeParse(answer.result);
  const issued = parsed.success ? readIssuedKey(parsed.data) : null;
  return issued ? { ok: true, issued } : unreadableAnswer('publicKey', document, 'public-key');
}
