import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { readReference } from '#src/shared/reference.ts';
import type { AppParts } from '../../app-parts.ts';
import { contextOf } from '../../http/problem-context.ts';
import { receiveJson } from '../../http/receive-json.ts';
import { sendProblem } from '../../http/send-problem.ts';
import type { ProtocolFault } from '../../problems/problem-table.ts';
import { problemOfProtocol } from '../../problems/problem.ts';

/** A long note in Korean, or a filter with every cause, fits. Bytes. */
const MAX_BODY_BYTES = 16_384;

/** The checked JSON body of a console's request; null when a problem has been sent. */
export async function bodyOf<Body>(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  schema: z.ZodType<Body>,
): Promise<Body | null> {
  const body = await receiveJson(request, reply, parts.config, MAX_BODY_BYTES);
  if (!body.ok) {
    refuse(parts, request, reply, body.fault);
    return null;
  }
  const parsed = schema.safeParse(body.value);
  if (parsed.success) return parsed.data;
  refuse(parts, request, reply, 'bad-request');
  return null;
}

/** The checked query of a console's request; null when a problem has been sent. */
export function queryOf<Query>(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  schema: z.ZodType<Query>,
): Query | null {
  const parsed = schema.safeParse(request.query);
  if (parsed.success) return parsed.data;
  refuse(parts, request, reply, 'bad-request');
  return null;
}

/** The 8 signs of the reference in the path; null when a problem has been sent. */
export function referenceOf(
  parts: AppParts,
  request: FastifyRequest<{ Params: { readonly reference: string } }>,
  reply: FastifyReply,
): string | null {
  const reference = readReference(request.params.reference);
  if (reference === null) refuse(parts, request, reply, 'not-found');
  return reference;
}

export function refuse(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: ProtocolFault,
): FastifyReply {
  return sendProblem(request, reply, problemOfProtocol(fault, contextOf(request, parts.config)));
}
