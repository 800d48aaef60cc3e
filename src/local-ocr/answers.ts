import { RESULT_CODES, type ResultKey } from '#src/shared/results/result-codes.ts';

/** One answer, complete, before it goes onto the socket (or is spoiled on purpose on its way). */
export interface Answer {
  httpStatus: number;
  headers: Record<string, string>;
  body: string;
  /** For the log line; null when the body carries no result code. */
  resultCode: number | null;
  /** For the log line: why, in our words, never a value of the request. */
  why: string;
}

const JSON_TYPE = { 'Content-Type': 'application/json;charset=UTF-8' };

/** HTTP 200 with a result, as published. `headers` adds response headers such as Request-Key. */
export function success(result: object, headers: Record<string, string> = {}): Answer {
  const { resultCode, resultMessage } = RESULT_CODES.SUCCESS;
  return {
    httpStatus: 200,
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify({ header: { isSuccessful: true, resultCode, resultMessage }, result }),
    resultCode,
    why: '',
  };
}

/** A published failure. The OCR's own failures are HTTP 200 too; only the gateway uses other statuses. */
export function failure(key: ResultKey, why = '', httpStatus = 200): Answer {
  const { resultCode, resultMessage } = RESULT_CODES[key];
  return headerOnly(resultCode, resultMessage, httpStatus, why);
}

/** A body with nothing but the header; also what simulated codes are answered with. */
export function headerOnly(
  resultCode: number,
  resultMessage: string,
  httpStatus: number,
  why: string,
): Answer {
  return {
    httpStatus,
    headers: JSON_TYPE,
    body: JSON.stringify({ header: { isSuccessful: resultCode === 0, resultCode, resultMessage } }),
    resultCode,
    why,
  };
}

/** Anything that isn't the contract's own shape: the control endpoints, the token endpoint. */
export function plainJson(httpStatus: number, value: object): Answer {
  return { httpStatus, headers: JSON_TYPE, body: JSON.stringify(value), resultCode: null, why: '' };
}
