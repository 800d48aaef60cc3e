import { describe, expect, test } from 'vitest';
import type { Problem } from '#src/shared/contract/captures.ts';
import type { FlowEvent } from './flow-event.ts';
import { FIRST_FLOW, depthOf, wouldLoseSomething } from './flow-state.ts';
import { flowReducer } from './flow.ts';
import {
  CORRUPT,
  FILE,
  LOOKING,
  PHOTO_FAULT,
  PREPARING_STILL,
  READ,
  SENDING,
  STRAIGHTENED,
  TO_CAMERA,
  TO_CONSENT,
  TO_PHOTO,
  after,
  failedWith,
  prepared,
  screenOf,
} from './testing/walk.ts';

describe('back', () => {
  test('asks before a photo is lost, and does what is answered', () => {
    const asking = after([...LOOKING, { type: 'back' }]);
    expect(screenOf(asking, 'looking').askingToDiscard).toBe(true);
    const kept = flowReducer(asking, { type: 'discard-answered', discard: false });
    expect(screenOf(kept, 'looking').askingToDiscard).toBe(false);
    const left = flowReducer(asking, { type: 'discard-answered', discard: true });
    expect(left.screen.step).toBe('giving-photo');
  });

  test('from sending, and from a message, leads to the photo', () => {
    expect(after([...SENDING, { type: 'back' }]).screen.step).toBe('looking');
    const offline = { type: 'sent', sent: { kind: 'no-connection', reason: 'OFFLINE' } } as const;
    expect(after([...SENDING, offline, { type: 'back' }]).screen.step).toBe('looking');
  });

  test('an answer that comes after cancelling is dropped', () => {
    const cancelled = after([...SENDING, { type: 'back' }]);
    expect(flowReducer(cancelled, failedWith(PHOTO_FAULT))).toBe(cancelled);
  });

  test('leads step by step to the beginning', () => {
    expect(after([...TO_CONSENT, { type: 'back' }]).screen.step).toBe('choosing-document');
    expect(after([{ type: 'back' }])).toEqual(FIRST_FLOW);
  });

  test('every step back is a step up in the history', () => {
    const ways: readonly (readonly FlowEvent[])[] = [
      TO_CONSENT,
      TO_PHOTO,
      [...TO_PHOTO, { type: 'file-given', file: FILE }],
      TO_CAMERA,
      [...TO_PHOTO, { type: 'phone-opened' }],
      PREPARING_STILL,
      [...LOOKING, { type: 'adjust' }],
      SENDING,
    ];
    for (const events of ways) {
      const flow = after(events);
      expect(depthOf(flowReducer(flow, { type: 'back' }).screen)).toBeLessThan(depthOf(flow.screen));
    }
  });

  test('from the camera leads to the photo step, from a still on its way to the camera', () => {
    expect(after([...TO_CAMERA, { type: 'back' }]).screen.step).toBe('giving-photo');
    expect(after([...PREPARING_STILL, { type: 'back' }]).screen.step).toBe('camera');
  });

  test('asks about a photo of the camera, and then leads to the camera', () => {
    const looking = after([...PREPARING_STILL, prepared(STRAIGHTENED)]);
    const asking = screenOf(flowReducer(looking, { type: 'back' }), 'looking');
    expect(asking.askingToDiscard).toBe(true);
    const left = after([{ type: 'back' }, { type: 'discard-answered', discard: true }], looking);
    expect(left.screen.step).toBe('camera');
  });

  test('a cut that was not waited for, or corners that were not moved, leave the photo as it was', () => {
    const cutting = after([...LOOKING, { type: 'cut', cut: { kind: 'whole' } }]);
    expect(screenOf(flowReducer(cutting, { type: 'back' }), 'looking').photo.idempotencyKey).toBe('key-1');
    const moving = after([...LOOKING, { type: 'adjust' }]);
    expect(screenOf(flowReducer(moving, { type: 'back' }), 'looking').photo.idempotencyKey).toBe('key-1');
  });

  test('from a message without a photo leads to where the photo came from', () => {
    const still = after([
      ...PREPARING_STILL,
      { type: 'prepared', preparation: CORRUPT, idempotencyKey: 'k' },
    ]);
    expect(flowReducer(still, { type: 'back' }).screen.step).toBe('camera');
  });

  test('from the message that the visit has ended leads to the agreement', () => {
    const ended: Problem = { ...PHOTO_FAULT, reason: 'SESSION_EXPIRED', next_step: 'startAgain' };
    const flow = after([...PREPARING_STILL, prepared(STRAIGHTENED), { type: 'send' }, failedWith(ended)]);
    expect(flowReducer(flow, { type: 'back' }).screen).toEqual({
      step: 'consent',
      document: 'id-card',
      photo: null,
    });
  });

  test('from what the phone brought leads to the photo step', () => {
    const answer = { kind: 'read', capture: READ } as const;
    const read = after([...TO_PHOTO, { type: 'phone-opened' }, { type: 'phone-answered', answer }]);
    expect(flowReducer(read, { type: 'back' }).screen.step).toBe('giving-photo');
  });
});

test('closing the page is only asked about while something would be lost', () => {
  expect(wouldLoseSomething(after(TO_PHOTO).screen)).toBe(false);
  expect(wouldLoseSomething(after(TO_CAMERA).screen)).toBe(false);
  expect(wouldLoseSomething(after(PREPARING_STILL).screen)).toBe(true);
  expect(wouldLoseSomething(after(LOOKING).screen)).toBe(true);
  expect(wouldLoseSomething(after([...LOOKING, { type: 'adjust' }]).screen)).toBe(true);
  expect(wouldLoseSomething(after(SENDING).screen)).toBe(true);
  expect(wouldLoseSomething(after([...SENDING, { type: 'finished' }]).screen)).toBe(false);
});
