import { describe, expect, test } from 'vitest';
import type { FlowEvent } from './flow-event.ts';
import { FIRST_FLOW, depthOf, wouldLoseSomething } from './flow-state.ts';
import { flowReducer } from './flow.ts';
import {
  CARD,
  CORRUPT,
  FILE,
  LOOKING,
  OFFLINE,
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

const OTHER_FILE = new Blob(['another']);
const TO_PHONE: readonly FlowEvent[] = [...TO_PHOTO, { type: 'phone-opened' }];
const STILL = [...PREPARING_STILL, prepared(STRAIGHTENED)];

describe('the camera', () => {
  test('its photo is prepared with the place where the card was', () => {
    const screen = screenOf(after(PREPARING_STILL), 'preparing');
    expect(screen.given).toEqual({ file: FILE, from: 'camera' });
    expect(screen.cut).toEqual({ kind: 'find', near: CARD });
    const unknown = after([...TO_CAMERA, { type: 'photo-taken', file: FILE, near: null }]);
    expect(screenOf(unknown, 'preparing').cut).toEqual({ kind: 'find' });
  });

  test('never opens before the agreement, nor under a photo that is worked on', () => {
    const busy = [TO_CONSENT, [...TO_PHOTO, { type: 'file-given', file: FILE } as const], SENDING];
    for (const events of [[], ...busy]) {
      const flow = after(events);
      for (const type of ['camera-opened', 'phone-opened'] as const) {
        expect(flowReducer(flow, { type })).toBe(flow);
      }
    }
  });

  test('a still that comes after the camera was left is dropped', () => {
    const left = after([...TO_CAMERA, { type: 'back' }]);
    expect(flowReducer(left, { type: 'photo-taken', file: FILE, near: null })).toBe(left);
  });

  test('"take another" leads back to it, before and after sending', () => {
    expect(after([...STILL, { type: 'another-photo' }]).screen.step).toBe('camera');
    const failed = after([...STILL, { type: 'send' }, failedWith(PHOTO_FAULT)]);
    expect(flowReducer(failed, { type: 'another-photo' }).screen.step).toBe('camera');
    const read = after([
      ...STILL,
      { type: 'send' },
      { type: 'sent', sent: { kind: 'read', capture: READ } },
      { type: 'another-photo' },
    ]);
    expect(read.screen.step).toBe('camera');
  });

  test('a photo of it that cannot be prepared leads back to it', () => {
    const failed = after([
      ...PREPARING_STILL,
      { type: 'prepared', preparation: CORRUPT, idempotencyKey: 'k' },
    ]);
    expect(screenOf(failed, 'message').photo).toBeNull();
    expect(flowReducer(failed, { type: 'another-photo' }).screen.step).toBe('camera');
  });

  test('a file is taken there as anywhere, and "choose a file" leads away from it', () => {
    const given = after([...TO_CAMERA, { type: 'file-given', file: OTHER_FILE }]);
    expect(screenOf(given, 'preparing').given).toEqual({ file: OTHER_FILE, from: 'file' });
    expect(after([...STILL, { type: 'another-file' }]).screen.step).toBe('giving-photo');
    expect(after([{ type: 'another-file' }])).toEqual(FIRST_FLOW);
    const tooMany = after([...TO_CAMERA, { type: 'too-many-files' }, { type: 'another-photo' }]);
    expect(tooMany.screen.step).toBe('camera');
  });

  test('a still that waits for the connection is forgotten once another photo is given', () => {
    const offline: FlowEvent = { type: 'prepared', preparation: OFFLINE, idempotencyKey: 'k' };
    const waiting = after([...PREPARING_STILL, offline]);
    expect(screenOf(flowReducer(waiting, { type: 'send' }), 'preparing').cut).toEqual({
      kind: 'find',
      near: CARD,
    });
    const other = after(
      [
        { type: 'file-given', file: OTHER_FILE },
        prepared(STRAIGHTENED),
        { type: 'back' },
        { type: 'discard-answered', discard: true },
      ],
      waiting,
    );
    expect(other.screen.step).toBe('giving-photo');
    expect(other.visit.early).toEqual({ kind: 'none' });
  });
});

describe('the phone', () => {
  test('what it read is shown here, without a photo', () => {
    const answer = { kind: 'read', capture: READ } as const;
    const flow = after([...TO_PHONE, { type: 'phone-answered', answer }]);
    expect(screenOf(flow, 'read')).toMatchObject({ photo: null, capture: READ });
    expect(flow.visit.outcomes).toBe(1);
    expect(flowReducer(flow, { type: 'another-photo' }).screen.step).toBe('phone');
  });

  test('what it was told is told here, and counts as told here', () => {
    const answer = { kind: 'problem', problem: PHOTO_FAULT } as const;
    const flow = after([...TO_PHONE, { type: 'phone-answered', answer }]);
    expect(screenOf(flow, 'message').message.reason).toBe('ID_CARD_INFO_NOT_FOUND');
    expect(flow.visit.photoFaultsInARow).toBe(1);
    expect(flowReducer(flow, { type: 'another-photo' }).screen.step).toBe('phone');
    const ended = { ...PHOTO_FAULT, reason: 'SESSION_EXPIRED', next_step: 'startAgain' } as const;
    const over = after([
      ...TO_PHONE,
      { type: 'phone-answered', answer: { kind: 'problem', problem: ended } },
    ]);
    expect(over.visit.agreedFor).toBeNull();
  });

  test('that is at work is not left without asking', () => {
    const free = after(TO_PHONE);
    expect(wouldLoseSomething(free.screen)).toBe(false);
    expect(flowReducer(free, { type: 'discard-answered', discard: true })).toBe(free);
    const working = flowReducer(free, { type: 'phone-at-work', isAtWork: true });
    expect(wouldLoseSomething(working.screen)).toBe(true);
    expect(flowReducer(working, { type: 'phone-at-work', isAtWork: true })).toBe(working);
    const asking = flowReducer(working, { type: 'back' });
    expect(screenOf(asking, 'phone').leaving).toBe('asking');
    expect(wouldLoseSomething(asking.screen)).toBe(true);
    expect(depthOf(asking.screen)).toBe(depthOf(working.screen));
    // Still asking when the phone goes on meanwhile.
    expect(flowReducer(asking, { type: 'phone-at-work', isAtWork: true })).toBe(asking);
    expect(flowReducer(asking, { type: 'discard-answered', discard: false })).toEqual(working);
    const left = flowReducer(asking, { type: 'discard-answered', discard: true });
    expect(left.screen.step).toBe('giving-photo');
    expect(flowReducer(working, { type: 'file-given', file: FILE })).toEqual(asking);
    expect(flowReducer(free, { type: 'file-given', file: FILE }).screen.step).toBe('preparing');
  });

  test('that ended while the person was being asked may be left', () => {
    const asking = after([...TO_PHONE, { type: 'phone-at-work', isAtWork: true }, { type: 'back' }]);
    const ended = flowReducer(asking, { type: 'phone-at-work', isAtWork: false });
    expect(ended).toEqual(after(TO_PHONE));
    expect(flowReducer(ended, { type: 'back' }).screen.step).toBe('giving-photo');
    const answer = { kind: 'read', capture: READ } as const;
    expect(flowReducer(asking, { type: 'phone-answered', answer }).screen.step).toBe('read');
  });

  test('an answer that comes after the person went on here is dropped', () => {
    const answer = { kind: 'read', capture: READ } as const;
    const left = after([...TO_PHONE, { type: 'back' }]);
    expect(flowReducer(left, { type: 'phone-answered', answer })).toBe(left);
    const looking = after(LOOKING);
    expect(flowReducer(looking, { type: 'phone-answered', answer })).toBe(looking);
  });
});
