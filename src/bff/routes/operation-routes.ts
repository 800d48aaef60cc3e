import type { FastifyInstance } from 'fastify';
import type { AppParts } from '../app-parts.ts';

/** `GET /healthz` on the public port: the process answers, nothing more. */
export function healthRoute(app: FastifyInstance): void {
  app.get('/healthz', () => ({ status: 'ok' }));
}

/** `GET /readyz` and `GET /metrics`, on a port of their own that listens on loopback only. */
export function operationRoutes(app: FastifyInstance, parts: AppParts): void {
  app.get('/readyz', async (_request, reply) => {
    const isReady = await parts.isReady();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not-ready' });
  });
  app.get('/metrics', async (_request, reply) => {
    const { registry } = parts.metrics;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
