import type { FastifyReply, FastifyRequest } from 'fastify';
import { readJson } from '#src/shared/results/read-json.ts';
import type { Config } from '../config.ts';
import type { ProtocolFault } from '../problems/problem-table.ts';
import { receiveBody } from './receive-body.ts';
import { closeAfterAnswer } from './refuse-upload.ts';

export type ReceivedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: ProtocolFault };

const MAX_JSON_BYTES = 4_096;

/** The small JSON body of a request, not yet checked; `maxBytes` when a larger one is meant. */
export async function receiveJson(
  request: FastifyRequest,
  reply: FastifyReply,
  { timings }: Config,
  maxBytes = MAX_JSON_BYTES,
): Promise<ReceivedJson> {
  const type = request.headers['content-type'] ?? '';
  const refuse = (fault: ProtocolFault): ReceivedJson => {
    closeAfterAnswer(request, reply, timings.lingerMs);
    return { ok: false, fault };
  };
  if (!/^application\/json\s*(?:;|$)/i.test(type)) return refuse('not-json');
  const received = await receiveBody(request.raw, {
    maxBytes,
    idleMs: timings.headersReceivedMs,
    progressBytes: maxBytes,
  });
  if (!received.ok) return refuse(received.why === 'too-large' ? 'body-too-large' : 'request-too-slow');
  const json = readJson(received.bytes, maxBytes);
  return json.ok ? json : { ok: false, fault: 'bad-request' };
}
