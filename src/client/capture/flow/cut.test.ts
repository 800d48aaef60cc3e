import { describe, expect, test } from 'vitest';
import type { PhotoLook } from '../prepare-image/prepared-image.ts';
import type { FlowEvent } from './flow-event.ts';
import { flowReducer } from './flow.ts';
import {
  CARD,
  CORRUPT,
  FINE,
  LOOKING,
  PHOTO_FAULT,
  STRAIGHTENED,
  TO_PHOTO,
  after,
  failedWith,
  prepared,
  preparation,
  screenOf,
  toLooking,
} from './testing/walk.ts';

const WHOLE: FlowEvent = { type: 'cut', cut: { kind: 'whole' } };
const STRAIGHT = [...TO_PHOTO, ...toLooking('a1', 'key-1', STRAIGHTENED)];
const FAILED: FlowEvent = { type: 'prepared', preparation: CORRUPT, idempotencyKey: 'key-9' };

describe('another cut', () => {
  test('keeps the photo in sight, and gets a key of its own', () => {
    const cutting = after([...STRAIGHT, WHOLE]);
    expect(screenOf(cutting, 'preparing').before?.idempotencyKey).toBe('key-1');
    const whole = screenOf(flowReducer(cutting, prepared(FINE, 'key-2')), 'looking');
    expect(whole.photo.idempotencyKey).toBe('key-2');
    expect(whole.photo.look.cutAt).toBeNull();
  });

  test('forgets nothing of where the document was found', () => {
    const whole = after([...STRAIGHT, WHOLE, prepared(FINE)]);
    expect(screenOf(whole, 'looking').photo.look.found).toEqual(CARD);
  });

  test('that cannot be made leaves the photo as it was, and says so', () => {
    const flow = after([...STRAIGHT, WHOLE, FAILED]);
    const screen = screenOf(flow, 'looking');
    expect(screen.photo.idempotencyKey).toBe('key-1');
    expect(screen.cutFailed).toBe(true);
    expect(flow.visit.early).toEqual({ kind: 'none' });
    const again = after([WHOLE, prepared(FINE)], flow);
    expect(screenOf(again, 'looking').cutFailed).toBe(false);
  });

  test('of a photo that failed may be sent, the cut that failed may not', () => {
    const failed = after([...STRAIGHT, { type: 'send' }, failedWith(PHOTO_FAULT), { type: 'back' }]);
    const whole = after([WHOLE, prepared(FINE, 'key-2')], failed);
    expect(flowReducer(whole, { type: 'send' }).screen.step).toBe('sending');
    const straight = after([{ type: 'cut', cut: { kind: 'find' } }, prepared(STRAIGHTENED, 'key-3')], whole);
    expect(straight.screen.step).toBe('looking');
    const message = screenOf(flowReducer(straight, { type: 'send' }), 'message').message;
    expect(message.reason).toBe('SAME_PHOTO_AGAIN');
  });

  test('is nothing that happens elsewhere', () => {
    const giving = after(TO_PHOTO);
    expect(flowReducer(giving, WHOLE)).toBe(giving);
    expect(flowReducer(giving, { type: 'adjust' })).toBe(giving);
  });

  test('a file that is given meanwhile takes its place, and too many leave the photo', () => {
    const cutting = after([...STRAIGHT, WHOLE]);
    const other = after([{ type: 'file-given', file: new Blob(['b']) }], cutting);
    expect(screenOf(other, 'preparing').before).toBeNull();
    const tooMany = flowReducer(cutting, { type: 'too-many-files' });
    expect(screenOf(tooMany, 'message').photo?.idempotencyKey).toBe('key-1');
  });
});

describe('moving the corners', () => {
  test('waits for the whole photo, from where they were', () => {
    const waiting = screenOf(after([...STRAIGHT, { type: 'adjust' }]), 'adjusting');
    expect(waiting.whole).toBeNull();
    expect(waiting.corners).toEqual(CARD);
    const made = screenOf(after([...STRAIGHT, { type: 'adjust' }, prepared(FINE)]), 'adjusting');
    expect(made.whole?.width).toBe(1_000);
    expect(made.photo.idempotencyKey).toBe('key-1');
  });

  test('begins at once on a photo that is whole', () => {
    const screen = screenOf(after([...LOOKING, { type: 'adjust' }]), 'adjusting');
    expect(screen.whole).toBe(screen.photo.image);
    expect(screen.corners[0]).toEqual([0.1, 0.1]);
  });

  test('keeps corners within reach that lie beyond the edge', () => {
    const beyond: PhotoLook = {
      ...FINE,
      found: [
        [-0.05, 0.2],
        [0.9, 0.1],
        [1.04, 0.9],
        [0.1, 1.2],
      ],
    };
    const screen = screenOf(
      after([...TO_PHOTO, ...toLooking('a1', 'k', beyond), { type: 'adjust' }]),
      'adjusting',
    );
    expect(screen.corners).toEqual([
      [0, 0.2],
      [0.9, 0.1],
      [1, 0.9],
      [0.1, 1],
    ]);
  });

  test('ends with a cut at them', () => {
    const cut = { kind: 'corners', corners: CARD } as const;
    const cutting = screenOf(after([...LOOKING, { type: 'adjust' }, { type: 'cut', cut }]), 'preparing');
    expect(cutting.cut).toEqual(cut);
    expect(cutting.before?.idempotencyKey).toBe('key-1');
  });

  test('is given up when the whole photo cannot be made', () => {
    const screen = screenOf(after([...STRAIGHT, { type: 'adjust' }, FAILED]), 'looking');
    expect(screen.cutFailed).toBe(true);
  });

  test('is not for a PDF', () => {
    const made = preparation();
    if (!made.ok) throw new Error('no image');
    const pdf = { ...made, image: { ...made.image, type: 'application/pdf', width: 0, height: 0 } } as const;
    const looking = after([
      ...TO_PHOTO,
      { type: 'file-given', file: new Blob(['pdf']) },
      { type: 'prepared', preparation: pdf, idempotencyKey: 'key-1' },
    ]);
    expect(flowReducer(looking, { type: 'adjust' })).toBe(looking);
  });
});
