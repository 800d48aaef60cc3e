import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { ProblemContext } from '../problems/problem.ts';

const MAX_PATH_CHARACTERS = 200;

/** The context of a problem that belongs to a request and to no capture. */
export function contextOf(request: FastifyRequest, config: Config): ProblemContext {
  const [path = '/'] = request.url.split('?');
  return { instance: path.slice(0, MAX_PATH_CHARACTERS), maxImageBytes: config.maxImageBytes };
}
