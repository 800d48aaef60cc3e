import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { WHAT_IF_PATH } from '#src/shared/contract/config.ts';
import { RECAPTURE_PATH, STATUS_PATH } from '#src/shared/contract/captures.ts';
import { PHONE_PATH } from '#src/shared/contract/hand-over.ts';
import { SUPPORT_PATH } from '#src/shared/contract/support/staff.ts';
import type { Config } from '../config.ts';
import { HEIC_WORKER_POLICY } from '../http/security-headers.ts';

const ONE_YEAR_SECONDS = 31_536_000;

/** Whether the page has been built. */
export function isPageBuilt(staticDir: string): boolean {
  return existsSync(join(staticDir, 'index.html'));
}

/**
 * The built page. Files under `assets/` carry their content in their name and never change; everything else is
 * asked for again each time. No directory lists, no dot files, no source maps.
 */
export async function staticRoutes(app: FastifyInstance, config: Config): Promise<void> {
  const { staticDir } = config;
  if (!isPageBuilt(staticDir)) return;
  await app.register(fastifyStatic, {
    root: staticDir,
    cacheControl: false,
    // The build writes .br and .gz beside what is worth it.
    preCompressed: true,
    dotfiles: 'ignore',
    index: ['index.html'],
    redirect: false,
    allowedPath: (path) => !/\.(?:map|br|gz)$/.test(path),
    setHeaders(reply, path) {
      const isAsset = dirname(path) === join(staticDir, 'assets');
      const age = isAsset ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : 'no-cache';
      reply.header('cache-control', age);
      if (isAsset && /^heic-worker-[\w-]+\.js(?:\.br|\.gz)?$/.test(basename(path))) {
        reply.header('content-security-policy', HEIC_WORKER_POLICY);
      }
    },
  });
  // The page itself looks at the path. What makes the reader fail is for test set-ups alone.
  const own = [PHONE_PATH, STATUS_PATH, RECAPTURE_PATH, SUPPORT_PATH, `${SUPPORT_PATH}/*`];
  for (const path of config.upstream.kind === 'local' ? [...own, WHAT_IF_PATH] : own) {
    app.get(path, (_request, reply) => reply.sendFile('index.html'));
  }
}
