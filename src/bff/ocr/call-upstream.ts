import type { DocumentType } from '#src/shared/documents.ts';
import type { Operation } from '#src/shared/results/outcome.ts';
import type { CallAccess } from './call-access.ts';
import { type Answer, readAnswer, tokenFailed, upstreamRests } from './read-answer.ts';
import type { ExchangeRequest, Transport } from './transport.ts';
import type { UpstreamHealth } from './upstream-health.ts';

export interface UpstreamCall {
  /** Without what proves who asks. */
  readonly request: ExchangeRequest;
  readonly operation: Operation;
  readonly document: DocumentType;
  /** Labels of transport faults after which the same request is sent once more. */
  readonly resendOn?: readonly string[];
}

/** The one door to the upstream: makes the call unless the upstream rests, and tells its health what came of it. */
export async function callUpstream(
  { transport, health, access }: { transport: Transport; health: UpstreamHealth; access: CallAccess },
  { request, operation, document, resendOn = [] }: UpstreamCall,
): Promise<Answer> {
  const admission = health.admit();
  if (admission.kind === 'wait') return upstreamRests(operation, document, admission.afterMs);
  const startedAt = performance.now();
  const pass = await access.pass(request.withinMs);
  if (!pass.ok) {
    const { answer, exchange } = tokenFailed(pass.failure, operation, document);
    health.record(admission, exchange, answer, request.withinMs);
    return answer;
  }
  const withPass: ExchangeRequest = {
    ...request,
    headers: { ...request.headers, ...pass.headers },
    withinMs: request.withinMs - (performance.now() - startedAt),
  };
  let exchange = await transport.exchange(withPass);
  if (!exchange.ok && resendOn.includes(exchange.label)) exchange = await transport.exchange(withPass);
  const answer = readAnswer(exchange, operation, document);
  // Told by policy to try once more, the next call then comes with a new one.
  if (!answer.ok && answer.outcome.resultKey === 'INVALID_TOKEN') access.refused(pass);
  health.record(admission, exchange, answer, request.withinMs);
  return answer;
}
