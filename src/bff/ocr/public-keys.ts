import { z } from 'zod';
import type { DocumentType } from '#src/shared/documents.ts';
import type { CallFact } from './call-fact.ts';
import { callUpstream } from './call-upstream.ts';
import { readIssuedKey, type IssuedKey } from './envelope.ts';
import type { CallAccess } from './call-access.ts';
import { apiVersion, callPath, callTemplate } from './operations.ts';
import { unreadableAnswer, upstreamNotRunning, type Answer, type FailedAnswer } from './read-answer.ts';
import type { Transport } from './transport.ts';
import type { UpstreamHealth } from './upstream-health.ts';
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
  access: CallAccess;
  health: UpstreamHealth;
  keepMs: number;
  now: () => number;
  onCall: (fact: CallFact) => void;
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

/** A kept connection that the upstream closed just as we used it. */
const STALE_CONNECTION: readonly string[] = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];

async function fetchKey(
  options: {
    upstream: Upstream;
    transport: Transport;
    access: CallAccess;
    health: UpstreamHealth;
    onCall: (fact: CallFact) => void;
  },
  service: EnvelopeService,
  withinMs: number,
): Promise<KeyResult> {
  const { upstream } = options;
  const document: DocumentType = service;
  const origin = upstream.origin();
  if (!origin) return upstreamNotRunning('publicKey', document);
  const call = { version: apiVersion('v2', upstream.auth.kind), path: `public-keys/${service}` };
  const request = {
    origin,
    path: callPath(call, upstream.appKey),
    method: 'GET',
    headers: {},
    withinMs,
  } as const;
  const startedAt = performance.now();
  // Asking for a key twice does no harm.
  const answer = await callUpstream(options, {
    request,
    operation: 'publicKey',
    document,
    resendOn: STALE_CONNECTION,
  });
  if (!answer.ok && (answer.spared || answer.unsent)) return answer;
  const result = readKey(answer, document);
  const label = result.ok ? 'success' : result.label;
  options.onCall({ template: callTemplate(call), label, ms: performance.now() - startedAt });
  return result;
}

function readKey(answer: Answer, document: DocumentType): KeyResult {
  if (!answer.ok) return answer;
  const parsed = KEY_RESULT.safeParse(answer.result);
  const issued = parsed.success ? readIssuedKey(parsed.data) : null;
  return issued ? { ok: true, issued } : unreadableAnswer('publicKey', document, 'public-key');
}
