import { failure, type Answer } from './answers.ts';
import type { Call, Desk } from './call.ts';
import { openSymmetricKey } from './envelope.ts';
import type { ServiceName } from './routes.ts';

export type EnvelopeResult = { ok: true; key: Buffer } | { ok: false; answer: Answer };

/** The request's symmetric key from its headers, or the published refusal. */
export function checkEnvelope(desk: Desk, call: Call, service: ServiceName): EnvelopeResult {
  const version = call.headers['x-key-version'];
  const sealedKey = call.headers['symmetric-key'];
  if (typeof version !== 'string' || version === '') return missing('X-Key-Version');
  if (typeof sealedKey !== 'string' || sealedKey === '') return missing('Symmetric-Key');

  const serviceKey = desk.keyPairs.of(service);
  if (version !== serviceKey.version) {
    return { ok: false, answer: failure('INVALID_KEY_VERSION', 'not the version in use') };
  }
  const key = openSymmetricKey(sealedKey, serviceKey.privateKey);
  if (key === null) {
    return {
      ok: false,
      answer: failure('INVALID_SYMMETRIC_KEY', 'Symmetric-Key does not open to 32 bytes'),
    };
  }
  return { ok: true, key };
}

function missing(header: string): EnvelopeResult {
  return { ok: false, answer: failure('MISSING_REQUIRED_HEADER', `no ${header} header`) };
}
