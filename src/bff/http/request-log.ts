import type { FastifyInstance } from 'fastify';

/** What one request's line in the log may say, and nothing else: no body, no name, no header, no cookie. */
export interface RequestFacts {
  document?: string;
  /** Shown form. */
  reference?: string;
  reason?: string;
  /** Bytes of the image as it came. */
  imageBytes?: number;
  /** Whether the image was read now or its first answer was given again. */
  way?: 'run' | 'replay';
}

declare module 'fastify' {
  interface FastifyRequest {
    facts: RequestFacts;
  }
}

/** One line per request, with the template of its URL: real paths hold references. */
export function logRequests(app: FastifyInstance): void {
  app.decorateRequest('facts');
  app.addHook('onRequest', (request, _reply, done) => {
    request.facts = {};
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { document, reference, reason, imageBytes, way } = request.facts;
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(document === undefined ? {} : { document }),
      ...(reference === undefined ? {} : { reference }),
      ...(reason === undefined ? {} : { reason }),
      ...(imageBytes === undefined ? {} : { imageBytes }),
      ...(way === undefined ? {} : { way }),
    };
    request.log.info(line, 'request');
    done();
  });
}

/** An error's class and place; never its message, which may quote what was parsed. */
export function errorFacts(error: unknown): { error: string; code?: string; frames: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] };
  const frames = (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
  const code = 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 64) : null;
  return { error: error.name.slice(0, 64), ...(code === null ? {} : { code }), frames };
}
