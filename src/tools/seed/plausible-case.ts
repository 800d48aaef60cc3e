import type { Insertable } from 'kysely';
import type { CaptureFacts } from '#src/shared/contract/support/case-detail.ts';
import type { CaseState } from '#src/shared/contract/support/cases.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { makeReference } from '#src/shared/reference.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import { documentCalls } from '#src/bff/ocr/operations.ts';
import { problemOfKept, problemOfOutcome } from '#src/bff/problems/problem.ts';
import type { CaptureRow, CaseEventRow } from '#src/bff/store/schema-captures.ts';
import type { Random } from '../specimens/random.ts';
import { eventsOfCase } from './case-timeline.ts';
import { drawOutcome, outcomeFoundByUs, outcomeWithKey } from './causes.ts';

const CALLS = documentCalls({ auth: 'secret-key', creditCard: 'v2' });

export interface SeededCase {
  readonly row: Insertable<CaptureRow>;
  readonly events: readonly Insertable<CaseEventRow>[];
  readonly outcome: Outcome;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAYS = 3;
const KEPT_MS = 24 * HOUR_MS;
const MAX_IMAGE_BYTES = 4_990_000;
const STAFF: readonly [string, ...string[]] = ['hana', 'jun', 'mei', 'sam'];

/** When sign-in to the upstream was refused and when the upstream was away: from and to, in ms before now. */
export const REFUSED_SIGN_IN = { from: 30 * HOUR_MS, to: 29.4 * HOUR_MS } as const;
export const REFUSED_AGAIN = { from: 40 * MINUTE_MS, to: 0 } as const;
const OUTAGE = { from: 5 * HOUR_MS, to: 4.5 * HOUR_MS } as const;

/** One capture as it could have come, without any content: neither photo nor answer. */
export function plausibleCase(random: Random, now: number): SeededCase {
  const document: DocumentType = random.chance(0.66)
    ? 'id-card'
    : random.chance(0.6)
      ? 'business-registration'
      : 'credit-card';
  const ageMs = drawAge(random);
  const createdAt = now - ageMs;
  const outcome = drawEnd(random, document, ageMs);
  const reference = makeReference(Uint8Array.from({ length: 5 }, () => random.between(0, 255)));
  const state = stateOf(random, outcome, ageMs);
  const isKept = state === 'waiting' || state === 'staff';
  const keptUntil = createdAt + KEPT_MS;
  const calls = outcome.retry.mode === 'automatic' ? 1 + outcome.retry.maxAutomatic : 1;
  const backgroundCalls = isKept || state === 'expired' ? random.between(0, 4) : 0;
  const stateAt = Math.min(now, createdAt + (state === 'expired' ? KEPT_MS : random.between(900, 40_000)));
  const told =
    outcome.resultKey === 'SUCCESS'
      ? null
      : outcome.keepsImage
        ? problemOfKept(
            outcome,
            { until: keptUntil, isCalledAgain: state === 'waiting' },
            context(document, reference),
          )
        : problemOfOutcome(outcome, context(document, reference));
  const row = {
    reference,
    session_hash: hex(random),
    key_hash: hex(random),
    fingerprint: hex(random),
    document,
    state,
    state_at: stateAt,
    is_final: 1,
    run: calls + backgroundCalls,
    created_at: createdAt,
    locale: drawLocale(random),
    api_version: CALLS[document].version,
    facts: JSON.stringify(drawFacts(random, document)),
    kept_until: isKept ? keptUntil : null,
    due_at: state === 'waiting' ? keptUntil - random.between(0, 30) * MINUTE_MS : null,
    background_calls: backgroundCalls,
    told: told ? JSON.stringify(told) : null,
    cause: outcome.staffKey,
    fault: outcome.fault,
    result_code: outcome.resultCode,
    incident_id: null,
    assigned_to: outcome.fault !== 'none' && random.chance(0.08) ? random.pick(STAFF) : null,
  } satisfies Insertable<CaptureRow>;
  return { row, outcome, events: eventsOfCase(random, row, outcome, calls) };
}

/** More by day than by night, in three days. */
function drawAge(random: Random): number {
  for (;;) {
    const ageMs = Math.floor(random.next() * DAYS * 24 * HOUR_MS);
    const hour = (ageMs / HOUR_MS) % 24;
    if (random.chance(0.25 + 0.75 * Math.cos(((hour - 3) / 24) * 2 * Math.PI) ** 2)) return ageMs;
  }
}

function drawEnd(random: Random, document: DocumentType, ageMs: number): Outcome {
  if (within(ageMs, REFUSED_SIGN_IN) || (within(ageMs, REFUSED_AGAIN) && random.chance(0.4))) {
    return outcomeWithKey('INVALID_APPKEY_SECRETKEY', document);
  }
  if (within(ageMs, OUTAGE) && random.chance(0.7)) return outcomeFoundByUs('UPSTREAM_UNREACHABLE', document);
  return drawOutcome(random, document);
}

function within(ageMs: number, { from, to }: { from: number; to: number }): boolean {
  return ageMs < from && ageMs >= to;
}

function stateOf(random: Random, outcome: Outcome, ageMs: number): CaseState {
  if (outcome.resultKey === 'SUCCESS') return 'recognised';
  if (!outcome.keepsImage) return random.chance(0.03) ? 'closed' : random.chance(0.02) ? 'deleted' : 'person';
  if (ageMs > KEPT_MS) return random.chance(0.3) ? 'closed' : 'expired';
  if (random.chance(0.04)) return 'deleted';
  return outcome.fault === 'upstream' ? 'waiting' : 'staff';
}

function drawLocale(random: Random): string {
  return random.chance(0.7) ? 'ko' : random.pick(['en', 'ja', 'zh']);
}

function drawFacts(random: Random, document: DocumentType): CaptureFacts {
  const isMobile = random.chance(0.7);
  const isPdf = document === 'business-registration' && random.chance(0.3);
  const isCamera = isMobile && !isPdf && random.chance(0.8);
  const share = () => Math.round(random.next() * 1000) / 1000;
  return {
    browser: random.pick(['Chrome 142', 'Safari 26', 'Samsung Internet 29', 'Edge 142', 'Firefox 145']),
    system: isMobile ? random.pick(['Android', 'iOS']) : random.pick(['Windows', 'macOS', 'Linux']),
    isMobile,
    bytes: random.between(90_000, 3_900_000),
    type: isPdf ? 'application/pdf' : 'image/jpeg',
    width: isPdf ? null : random.between(900, 3_000),
    height: isPdf ? null : random.between(600, 2_300),
    photo: isPdf
      ? null
      : {
          source: isCamera ? 'camera' : 'file',
          cut: random.pick(['whole', 'found', 'by-hand']),
          sharpness: random.between(20, 900),
          glare: share() / 5,
          brightness: random.between(40, 220),
          overridden: random.chance(0.05) ? ['IMAGE_BLURRY'] : [],
        },
  };
}

function context(document: DocumentType, reference: string) {
  return { instance: '/', maxImageBytes: MAX_IMAGE_BYTES, document, reference };
}

function hex(random: Random): string {
  return Array.from({ length: 16 }, () => random.between(0, 0xffff).toString(16).padStart(4, '0')).join('');
}
