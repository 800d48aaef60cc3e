import type { MeaningKey } from './meaning.ts';

/** One number or range (both ends included) of the gateway in front of the upstream. */
export interface GatewayCode {
  readonly from: number;
  readonly to: number;
  readonly treatAs: MeaningKey;
}

/**
 * Numbers that the API gateway answers by itself, with real HTTP 4xx and 5xx statuses.
 * Source: NHN Cloud API Gateway error codes, read 2026-08-18. That it stands before OCR is inferred from two
 * rows that both tables share word for word.
 */
export const GATEWAY_CODES: readonly GatewayCode[] = [
  { from: 4291000, to: 4291000, treatAs: 'API_TEMPORARILY_UNAVAILABLE' },
  { from: 4291001, to: 4291001, treatAs: 'API_CALL_LIMIT_EXCEEDED' },
  { from: 5020001, to: 5020001, treatAs: 'UPSTREAM_UNREACHABLE' },
  { from: 5021001, to: 5021001, treatAs: 'UPSTREAM_UNREACHABLE' },
  { from: 5030001, to: 5030001, treatAs: 'UPSTREAM_UNREACHABLE' },
  { from: 5040001, to: 5040001, treatAs: 'UPSTREAM_UNREACHABLE' },
  { from: 4031007, to: 4031007, treatAs: 'SERVICE_PROBLEM' },
  { from: 4031010, to: 4031012, treatAs: 'SERVICE_PROBLEM' },
  { from: 4011001, to: 4011009, treatAs: 'SERVICE_PROBLEM' },
  { from: 4012001, to: 4012002, treatAs: 'SERVICE_PROBLEM' },
  // Nine digits, unlike all others.
  { from: 500000001, to: 500000002, treatAs: 'CHECKING_PROBLEM' },
];

export function findGatewayCode(resultCode: number): GatewayCode | null {
  return GATEWAY_CODES.find((row) => row.from <= resultCode && resultCode <= row.to) ?? null;
}
