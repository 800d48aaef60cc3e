import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Config } from '../config.ts';
import { problemOfProtocol } from '../problems/problem.ts';
import { contextOf } from './problem-context.ts';
import { receiveJson } from './receive-json.ts';
import { sendProblem } from './send-problem.ts';

/** The JSON body of a request as its schema has it; null when it was refused, which has been answered then. */
export async function checkedBody<Body>(
  request: FastifyRequest,
  reply: FastifyReply,
  config: Config,
  schema: z.ZodType<Body>,
): Promise<Body | null> {
  const received = await receiveJson(request, reply, config);
  const parsed = received.ok ? schema.safeParse(received.value) : null;
  if (parsed?.success) return parsed.data;
  const fault = received.ok ? 'bad-request' : received.fault;
  sendProblem(request, reply, problemOfProtocol(fault, contextOf(request, config)));
  return null;
}
