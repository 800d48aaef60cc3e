import { describe, expect, it } from 'vitest';
import { type RetryFacts, retryOffer } from './retry-offer.ts';

const KEPT: RetryFacts = {
  state: 'staff',
  cause: 'INVALID_APPKEY_SECRETKEY',
  fault: 'operator',
  kept_until: 2_000,
  photo_key_version: '1',
  asked_by: null,
};
const PERSON: RetryFacts = { ...KEPT, state: 'person', kept_until: null, photo_key_version: null };
const offer = (facts: RetryFacts) => retryOffer(facts, { now: 1_000, waitsFor: 'nothing' });

describe('a retry is offered', () => {
  it.each(['staff', 'waiting'] as const)('for what is kept: %s', (state) => {
    expect(offer({ ...KEPT, state })).toEqual({ kind: 'offered', waitsFor: 'nothing' });
  });

  it('with what it waits for', () => {
    expect(retryOffer(KEPT, { now: 1_000, waitsFor: 'pause' })).toEqual({
      kind: 'offered',
      waitsFor: 'pause',
    });
  });
});

describe('a retry is not offered', () => {
  it.each<[string, RetryFacts, string, string]>([
    [
      'the photo was the fault',
      { ...PERSON, cause: 'ID_CARD_INFO_NOT_FOUND', fault: 'user' },
      'users-turn',
      'recapture-link',
    ],
    [
      'the card is locked (4000123)',
      { ...PERSON, cause: 'REGISTRATION_CARD_AUTHENTICATION_LOCKED', fault: 'user' },
      'locked-card',
      'nothing',
    ],
    [
      'authenticity needs the photo anew',
      { ...PERSON, cause: 'AUTHENTICITY_REQUEST_KEY_INVALID', fault: 'user' },
      'authenticity',
      'recapture-link',
    ],
    ['nothing was kept', PERSON, 'no-photo', 'recapture-link'],
    ['the photo is gone', { ...KEPT, photo_key_version: null }, 'no-photo', 'recapture-link'],
    [
      'the keep time has ended and the sweep has not come yet',
      { ...KEPT, kept_until: 1_000 },
      'expired',
      'recapture-link',
    ],
    ['it has expired', { ...PERSON, state: 'expired' }, 'expired', 'recapture-link'],
    ['it was read', { ...PERSON, state: 'recognised' }, 'already-read', 'nothing'],
    ['it was closed', { ...PERSON, state: 'closed' }, 'ended', 'nothing'],
    ['it was deleted', { ...PERSON, state: 'deleted' }, 'ended', 'nothing'],
    ['it is being called', { ...KEPT, state: 'calling' }, 'under-way', 'wait'],
    ['somebody has pressed already', { ...KEPT, state: 'waiting', asked_by: 'Kim' }, 'under-way', 'wait'],
  ])('when %s', (_when, facts, because, helps) => {
    expect(offer(facts)).toEqual({ kind: 'not-offered', because, helps });
  });
});
