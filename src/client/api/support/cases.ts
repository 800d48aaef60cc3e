import type { CaseExport, CaseFacets, CasePage } from '#src/shared/contract/support/cases.ts';
import type { Answer, RequestFailure } from '../connection.ts';
import { failureFrom, unreachable } from '../connection.ts';
import { parseCasePage, parseFacets } from './case-shapes.ts';
import { BY_ITSELF, isSignedOut, staffRequest } from './staff-request.ts';
import { tellSignedOut } from './signed-out.ts';

export const CASES = '/api/support/cases';

export interface Asking {
  readonly signal?: AbortSignal | undefined;
  /** Asked by the page, not by a person. */
  readonly byItself: boolean;
}

/** `GET /api/support/cases`: one window of the list; `query` holds filter, order, offset and limit. */
export function listCases(query: URLSearchParams, { signal, byItself }: Asking): Promise<Answer<CasePage>> {
  return staffRequest({
    path: `${CASES}?${query}`,
    parse: parseCasePage,
    signal,
    ...(byItself && { headers: BY_ITSELF }),
  });
}

/** `GET /api/support/facets`: how many cases each value of the filter would leave. */
export function countCases(
  query: URLSearchParams,
  { signal, byItself }: Asking,
): Promise<Answer<CaseFacets>> {
  return staffRequest({
    path: `/api/support/facets?${query}`,
    parse: parseFacets,
    signal,
    ...(byItself && { headers: BY_ITSELF }),
  });
}

/** `POST /api/support/cases/export`: the list as a CSV file. 100,000 lines take a while, so nothing cuts it off. */
export function exportCases(body: CaseExport): Promise<Answer<Blob>> {
  return postForBlob(`${CASES}/export`, body);
}

/** A POST whose answer is bytes, never kept by the browser. */
export async function postForBlob(path: string, body: unknown): Promise<Answer<Blob>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return { kind: 'ok', value: await response.blob() };
    const failure: RequestFailure = failureFrom(response.headers.get('Content-Type'), await response.text());
    if (isSignedOut(failure)) tellSignedOut();
    return failure;
  } catch {
    return unreachable();
  }
}
