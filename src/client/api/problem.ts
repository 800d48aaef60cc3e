import type { MessageParams, Problem } from '#src/shared/contract/captures.ts';
import type { NextStep, PublicReason, RetryMode } from '#src/shared/results/outcome.ts';
import { isFiniteNumber, isObject, isString, listOf } from './shape.ts';

const NEXT_STEPS: Readonly<Record<NextStep, true>> = {
  continue: true,
  retake: true,
  chooseAnotherFile: true,
  chooseAnotherDocument: true,
  checkDetails: true,
  startAgain: true,
  waitAndRetry: true,
  savedForRetry: true,
  fixDevice: true,
  giveConsent: true,
  contactSupport: true,
};

const RETRY_MODES: Readonly<Record<RetryMode, true>> = { none: true, automatic: true, manual: true };

/**
 * Reads an `application/problem+json` body. Null when it carries no reason: then it is not ours. A part that
 * is missing or that this build does not know gets the careful value, never an exception: a newer BFF may
 * answer an older page. Whether the page has a text for `reason` is asked where texts are known.
 */
export function parseProblem(body: unknown): Problem | null {
  if (!isObject(body) || !isString(body['reason']) || body['reason'] === '') return null;
  const nextStep = parseNextStep(body['next_step']) ?? 'waitAndRetry';
  return {
    type: isString(body['type']) ? body['type'] : 'about:blank',
    title: isString(body['title']) ? body['title'] : '',
    status: isFiniteNumber(body['status']) ? body['status'] : 0,
    instance: isString(body['instance']) ? body['instance'] : '',
    reason: body['reason'] as PublicReason,
    next_step: nextStep,
    alternatives: listOf(body['alternatives'], parseNextStep).filter((step) => step !== nextStep),
    retry: parseRetry(body['retry']),
    image_kept: body['image_kept'] === true,
    ...(isString(body['kept_until']) ? { kept_until: body['kept_until'] } : {}),
    ...(isString(body['reference']) ? { reference: body['reference'] } : {}),
    params: parseParams(body['params']),
  };
}

function parseNextStep(value: unknown): NextStep | null {
  return isString(value) && Object.hasOwn(NEXT_STEPS, value) ? (value as NextStep) : null;
}

function parseRetry(value: unknown): Problem['retry'] {
  if (!isObject(value)) return { mode: 'manual' };
  const mode =
    isString(value['mode']) && Object.hasOwn(RETRY_MODES, value['mode']) ? value['mode'] : 'manual';
  const afterMs = value['after_ms'];
  return {
    mode: mode as RetryMode,
    ...(isFiniteNumber(afterMs) && afterMs >= 0 ? { after_ms: afterMs } : {}),
  };
}

function parseParams(value: unknown): MessageParams {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string | number] => isString(entry[1]) || isFiniteNumber(entry[1]),
    ),
  );
}
