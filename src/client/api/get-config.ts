import { useQuery } from '@tanstack/react-query';
import type { PublicConfig } from '#src/shared/contract/config.ts';
import { isLocale } from '#src/shared/contract/locales.ts';
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import type { Answer, RequestFailure } from './connection.ts';
import { requestJson } from './request-json.ts';
import { isFiniteNumber, isObject, isString, listOf } from './shape.ts';

/** A failed request as TanStack Query wants it: thrown, but still a value to read. */
export class RequestFailed extends Error {
  readonly failure: RequestFailure;
  constructor(failure: RequestFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** `GET /api/config` */
export function getConfig(signal?: AbortSignal): Promise<Answer<PublicConfig>> {
  return requestJson({ path: '/api/config', parse: parseConfig, signal });
}

/** The same, asked once per page load. */
export function useConfig() {
  return useQuery<PublicConfig, RequestFailed>({
    queryKey: ['config'],
    queryFn: async ({ signal }) => {
      const answer = await getConfig(signal);
      if (answer.kind === 'ok') return answer.value;
      throw new RequestFailed(answer);
    },
  });
}

/** Null when a part that the page cannot do without is missing. */
export function parseConfig(body: unknown): PublicConfig | null {
  if (!isObject(body) || !isFiniteNumber(body['maxImageBytes'])) return null;
  const features = isObject(body['features']) ? body['features'] : {};
  const documents = listOf(body['documents'], (item) => DOCUMENT_TYPES.find((type) => type === item) ?? null);
  if (documents.length === 0) return null;
  return {
    maxImageBytes: body['maxImageBytes'],
    documents,
    locales: listOf(body['locales'], (item) => (isLocale(item) ? item : null)),
    consentVersion: isString(body['consentVersion']) ? body['consentVersion'] : '',
    retentionHours: isFiniteNumber(body['retentionHours']) ? body['retentionHours'] : 0,
    supportContact: parseContact(body['supportContact']),
    features: {
      heicDecoder: features['heicDecoder'] === true,
      authenticity: features['authenticity'] === true,
      simulate: features['simulate'] === true,
      phone: features['phone'] === 'offered' ? 'offered' : 'needs-public-address',
    },
  };
}

/** Only schemes that open a person's own mail, phone or browser; anything else is no contact. */
function parseContact(value: unknown): string | null {
  return isString(value) && /^(mailto:|tel:|https:)/i.test(value) ? value : null;
}
