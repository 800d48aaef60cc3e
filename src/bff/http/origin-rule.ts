import type { FastifyRequest } from 'fastify';

const READING_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether another site's page sent this request in the person's name. Programs that send neither header are
 * served, and reading is never refused: links and sign-in come from elsewhere.
 */
export function isFromAnotherSite(request: FastifyRequest, publicUrl: URL): boolean {
  if (READING_METHODS.includes(request.method)) return false;
  if (request.headers['sec-fetch-site'] === 'cross-site') return true;
  const { origin } = request.headers;
  if (origin === undefined || origin === publicUrl.origin) return false;
  const parsed = URL.parse(origin);
  // `null` and anything else that is not an origin is somebody else's.
  if (!parsed || parsed.origin !== origin) return true;
  return parsed.host !== request.host.toLowerCase();
}
