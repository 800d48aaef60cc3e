import type { DocumentType } from '#src/shared/documents.ts';
import type { Operation } from '#src/shared/results/outcome.ts';
import { type Answer, readAnswer, upstreamRests } from './read-answer.ts';
import type { ExchangeRequest, Transport } from './transport.ts';
import type { UpstreamHealth } from './upstream-health.ts';

export interface UpstreamCall {
  readonly request: ExchangeRequest;
  readonly operation: Operation;
  readonly document: DocumentType;
  /** Labels of transport faults after which the same request is sent once more. */
  readonly resendOn?: readonly string[];
}

/** The one door to the upstream: makes the call unless the upstream rests, and tells its health what came of it. */
export async function callUpstream(
  { transport, health }: { transport: Transport; health: UpstreamHealth },
  { request, operation, document, resendOn = [] }: UpstreamCall,
): Promise<Answer> {
  const admission = health.admit();
  if (admission.kind === 'wait') return upstreamRests(operation, document, admission.afterMs);
  let exchange = await transport.exchange(request);
  if (!exchange.ok && resendOn.includes(exchange.label)) exchange = await transport.exchange(request);
  const answer = readAnswer(exchange, operation, document);
  health.record(admission, exchange, answer, request.withinMs);
  return answer;
}
