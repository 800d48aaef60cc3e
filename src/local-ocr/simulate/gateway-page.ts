import { STATUS_CODES } from 'node:http';
import type { Answer } from '../answers.ts';

/** How long a limited client is asked to wait, in seconds. */
const RETRY_AFTER_SECONDS = 1;

/** A page as proxies and gateways show it: HTML, no result code. Redirects point away from the contract. */
export function gatewayPage(httpStatus: number): Answer {
  const title = `${httpStatus} ${STATUS_CODES[httpStatus] ?? 'Unknown'}`;
  const headers: Record<string, string> = { 'Content-Type': 'text/html;charset=UTF-8' };
  if (httpStatus === 429 || httpStatus === 503) headers['Retry-After'] = String(RETRY_AFTER_SECONDS);
  if (httpStatus < 400) headers['Location'] = '/elsewhere';
  return {
    httpStatus,
    headers,
    body: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`,
    resultCode: null,
    why: 'gateway page',
  };
}
