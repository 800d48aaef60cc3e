import type { CaseDetail, RecaptureLinkMade } from '#src/shared/contract/support/case-detail.ts';
import type { Answer } from '../connection.ts';
import { type Following, follow } from '../event-stream.ts';
import { parseCaseDetail } from './case-shapes.ts';
import { CASES, postForBlob } from './cases.ts';
import { object, parserOf, text } from './shapes.ts';
import { BY_ITSELF, staffRequest } from './staff-request.ts';

const pathOf = (reference: string) => `${CASES}/${encodeURIComponent(reference)}`;

/** `GET /api/support/cases/{reference}`. */
export function readCase(reference: string, signal?: AbortSignal): Promise<Answer<CaseDetail>> {
  return staffRequest({ path: pathOf(reference), parse: parseCaseDetail, signal });
}

/** Told of every change of a case; the returned function stops it. */
export function followCase(
  reference: string,
  told: Pick<Following<CaseDetail>, 'onValue' | 'onProblem' | 'onConnection'>,
): () => void {
  return follow({
    path: pathOf(reference),
    headers: BY_ITSELF,
    parse: parseCaseDetail,
    // Even a deleted case may get a note from somebody else.
    isLast: () => false,
    ...told,
  });
}

/** What staff do to a case; each answers with the case as it is then. */
export type CaseDeed =
  | { readonly kind: 'retry'; readonly seenRun: number }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'assign'; readonly to: string | null }
  | { readonly kind: 'close'; readonly reason: string }
  | { readonly kind: 'delete'; readonly reason: string };

/** `POST .../retry|note|assign|close`, `DELETE`. */
export function actOnCase(reference: string, deed: CaseDeed): Promise<Answer<CaseDetail>> {
  const { kind, ...body } = deed;
  if (kind === 'delete') {
    return staffRequest({ path: pathOf(reference), method: 'DELETE', body, parse: parseCaseDetail });
  }
  return staffRequest({ path: `${pathOf(reference)}/${kind}`, body, parse: parseCaseDetail });
}

const parseLink = parserOf(
  object<RecaptureLinkMade>({ url: text, expiresAt: text, locale: text, document: text }),
);

/** `POST .../recapture-link`: the address is in this answer and nowhere else. */
export function makeRecaptureLink(reference: string): Promise<Answer<RecaptureLinkMade>> {
  return staffRequest({ path: `${pathOf(reference)}/recapture-link`, body: {}, parse: parseLink });
}

/** `POST .../photo`: leaves a row in the audit, so nothing asks for it twice. */
export function showPhoto(reference: string, reason: string, masked: boolean): Promise<Answer<Blob>> {
  return postForBlob(`${pathOf(reference)}/photo`, { reason, masked });
}
