import type { FastifyInstance } from 'fastify';
import type { AppParts } from '../../app-parts.ts';
import { auditRoute } from './audit-route.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { staffSessionRoutes } from './staff-session-routes.ts';

/** How staff come in and go, and what is on record of them. */
export function staffRoutes(app: FastifyInstance, parts: AppParts): void {
  signInRoutes(app, parts);
  oidcRoutes(app, parts);
  staffSessionRoutes(app, parts);
  auditRoute(app, parts);
}
