import type { FastifyInstance } from 'fastify';
import { CONSENT_VERSION, type PublicConfig } from '#src/shared/contract/config.ts';
import { LOCALES } from '#src/shared/contract/locales.ts';
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import { phoneOffer } from '../access/phone-offer.ts';
import type { Config } from '../config.ts';

/** `GET /api/config`: what the page has to know before it can begin. */
export function configRoute(app: FastifyInstance, config: Config): void {
  const answer: PublicConfig = {
    maxImageBytes: config.maxImageBytes,
    documents: DOCUMENT_TYPES,
    locales: LOCALES,
    consentVersion: CONSENT_VERSION,
    retentionHours: config.retentionHours,
    supportContact: config.supportContact,
    features: {
      heicDecoder: config.heicDecoder,
      authenticity: false,
      simulate: config.upstream.kind === 'local',
      phone: phoneOffer(config.publicUrl),
    },
  };
  app.get('/api/config', () => answer);
}
