import type { ReadResult } from '#src/shared/contract/captures.ts';
import type { DocumentType, UploadType } from '#src/shared/documents.ts';
import type { ResultKey } from '#src/shared/results/result-codes.ts';
import {
  destroyKey,
  makeSymmetricKey,
  sealImage,
  sealSymmetricKey,
  sealedLength,
  type IssuedKey,
  type SymmetricKey,
} from './envelope.ts';
import { base64Length, base64Slices, imageForm, type OutgoingBody } from './multipart.ts';
import type { CallAccess } from './call-access.ts';
import { callPath, callTemplate, type DocumentCall } from './operations.ts';
import type { CallFact } from './call-fact.ts';
import { callUpstream } from './call-upstream.ts';
import type { EnvelopeService, PublicKeys } from './public-keys.ts';
import { unreadableAnswer, upstreamNotRunning, type FailedAnswer } from './read-answer.ts';
import { readResult } from './read-result.ts';
import type { Transport } from './transport.ts';
import type { UpstreamHealth } from './upstream-health.ts';
import type { Upstream } from './upstream.ts';

/** One image, checked, and how long the upstream may take for it. */
export interface AnalysisRequest {
  readonly document: DocumentType;
  readonly type: UploadType;
  /** Views on the received image, in order; nothing is copied. */
  readonly parts: readonly Uint8Array[];
  /** Milliseconds for everything, a second envelope included. */
  readonly withinMs: number;
  readonly signal?: AbortSignal | undefined;
}

export type Analysis = {
  /** The call before it, whose envelope was refused. */
  readonly refused?: { readonly answer: FailedAnswer; readonly ms: number };
} & (
  | { readonly ok: true; readonly result: ReadResult }
  | (FailedAnswer & {
      /** The one envelope with a fresh public key has been used up. */
      readonly reEnveloped: boolean;
    })
);

export interface OcrClient {
  /** Never rejects: a failure is a value. */
  analyze(request: AnalysisRequest): Promise<Analysis>;
}

export interface OcrClientOptions {
  readonly upstream: Upstream;
  readonly transport: Transport;
  readonly access: CallAccess;
  readonly health: UpstreamHealth;
  readonly keys: PublicKeys;
  readonly imageEncoding: 'raw' | 'base64';
  readonly now: () => number;
  readonly onCall: (fact: CallFact) => void;
}

/** Faults that a fresh public key and a new symmetric key may cure; tried once. */
const CURED_BY_NEW_ENVELOPE: ReadonlySet<ResultKey | null> = new Set<ResultKey>([
  'INVALID_KEY_VERSION',
  'INVALID_SYMMETRIC_KEY',
  'INVALID_ENCRYPTED_DATA',
  'DECRYPT_FAIL',
]);

export function openOcrClient(options: OcrClientOptions): OcrClient {
  return {
    async analyze(request) {
      const call = options.upstream.calls[request.document];
      if (call.envelope === null) return { ...(await plain(options, call, request)), reEnveloped: false };
      return enveloped(options, call, call.envelope, request);
    },
  };
}

async function plain(options: OcrClientOptions, call: DocumentCall, request: AnalysisRequest) {
  const body = imageForm(request.type, lengthOf(request.parts), () => request.parts);
  return send(options, call, request, body, {}, null, request.withinMs);
}

async function enveloped(
  options: OcrClientOptions,
  call: DocumentCall,
  service: EnvelopeService,
  request: AnalysisRequest,
): Promise<Analysis> {
  const startedAt = performance.now();
  const left = () => request.withinMs - (performance.now() - startedAt);
  let before: Pick<Analysis, 'refused'> = {};
  for (let attempt = 0; ; attempt += 1) {
    const key = await options.keys.get(service, left());
    if (!key.ok) return { ...key, ...before, reEnveloped: attempt > 0 };
    const answer = await sendEnvelope(options, call, request, key.issued, left());
    if (answer.ok) return { ...answer, ...before };
    const isCurable = CURED_BY_NEW_ENVELOPE.has(answer.outcome.resultKey);
    if (isCurable) options.keys.drop(service, key.issued);
    if (!isCurable || attempt > 0) return { ...answer, ...before, reEnveloped: attempt > 0 };
    before = { refused: { answer, ms: performance.now() - startedAt } };
  }
}

async function sendEnvelope(
  options: OcrClientOptions,
  call: DocumentCall,
  request: AnalysisRequest,
  issued: IssuedKey,
  withinMs: number,
) {
  const key = makeSymmetricKey();
  try {
    const headers = { 'symmetric-key': sealSymmetricKey(key, issued), 'x-key-version': issued.version };
    return await send(options, call, request, envelopeBody(options, request, key), headers, key, withinMs);
  } finally {
    destroyKey(key);
  }
}

function envelopeBody(options: OcrClientOptions, request: AnalysisRequest, key: SymmetricKey): OutgoingBody {
  const length = sealedLength(lengthOf(request.parts));
  const sealed = () => sealImage(request.parts, key);
  return options.imageEncoding === 'raw'
    ? imageForm(request.type, length, sealed)
    : imageForm(request.type, base64Length(length), () => base64Slices(sealed()));
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

async function send(
  options: OcrClientOptions,
  call: DocumentCall,
  request: AnalysisRequest,
  body: OutgoingBody,
  headers: Readonly<Record<string, string>>,
  key: SymmetricKey | null,
  withinMs: number,
): Promise<{ ok: true; result: ReadResult } | FailedAnswer> {
  const { upstream } = options;
  const origin = upstream.origin();
  if (!origin) return upstreamNotRunning('analyze', request.document);
  const startedAt = performance.now();
  const answer = await callUpstream(options, {
    request: {
      origin,
      path: callPath(call, upstream.appKey),
      method: 'POST',
      headers,
      body,
      withinMs,
      signal: request.signal,
    },
    operation: 'analyze',
    document: request.document,
  });
  if (!answer.ok && (answer.spared || answer.unsent)) return answer;
  const result = answer.ok ? readResult(answer.result, request.document, key, options.now()) : null;
  const failure = answer.ok ? unreadableAnswer('analyze', request.document, 'result') : answer;
  const label = result ? 'success' : failure.label;
  options.onCall({ template: callTemplate(call), label, ms: performance.now() - startedAt });
  return result ? { ok: true, result } : failure;
}
