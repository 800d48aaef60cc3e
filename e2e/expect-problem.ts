import { readReference } from '#src/shared/reference.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import { expect } from '@playwright/test';
import type { RawAnswer } from './raw-client.ts';

/** Statuses that a problem may have (architecture: one table). An upstream's 401 is never among them. */
const STATUSES = [400, 401, 403, 404, 408, 409, 410, 413, 415, 422, 429, 502, 503, 504, 507];
const NEXT_STEPS =
  /^(?:continue|retake|chooseAnother(?:File|Document)|checkDetails|startAgain|waitAndRetry|fixDevice|giveConsent|contactSupport)$/;
const REFERENCE = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/** What is true for every problem of this version, whoever caused it: one shape, and no promise. */
export function expectProblem(answer: RawAnswer, reason?: PublicReason): void {
  const { json } = answer;
  expect(STATUSES, answer.text).toContain(answer.status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json\b/);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(json['status']).toBe(answer.status);
  expect(json['title']).toMatch(/^[A-Z]/);
  expect(json['type']).toMatch(/^urn:problem-type:/);
  expect(json['instance']).toMatch(/^\//);
  expect(json['next_step']).toMatch(NEXT_STEPS);
  expect(json['image_kept']).toBe(false);
  expect(json).not.toHaveProperty('kept_until');
  expect(json['alternatives']).not.toContain('savedForRetry');
  if (reason) expect(json['reason']).toBe(reason);
}

/** The problem of a capture that reached the upstream also has a number to speak of. */
export function expectCaptureProblem(answer: RawAnswer, reason?: PublicReason): void {
  expectProblem(answer, reason);
  const reference = String(answer.json['reference']);
  expect(reference).toMatch(REFERENCE);
  expect(readReference(reference)).not.toBeNull();
  expect(answer.status, 'whatever the upstream answered, the session is alive').not.toBe(401);
}

/** Every string and number of a body, so that `400` is not found inside `4990000`. */
export function leavesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([name, member]) => [name, ...leavesOf(member)]);
}
