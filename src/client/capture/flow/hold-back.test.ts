import { describe, expect, test } from 'vitest';
import type { PhotoLook } from '../prepare-image/prepared-image.ts';
import type { FlowEvent } from './flow-event.ts';
import type { Flow } from './flow-state.ts';
import { flowReducer } from './flow.ts';
import { type Sendable, sendable } from './hold-back.ts';
import {
  BLURRED,
  FINE,
  OFFLINE,
  PREPARING_STILL,
  TO_PHOTO,
  TOO_DARK,
  after,
  prepared,
  screenOf,
  toLooking,
} from './testing/walk.ts';

/** The same file as often as looks are given, as it is when the person insists on it. */
function shown(...looks: readonly PhotoLook[]): Flow {
  return after([...TO_PHOTO, ...looks.flatMap((look) => toLooking('a1', 'key', look))]);
}

function sendableOf(flow: Flow): Sendable {
  return sendable(screenOf(flow, 'looking').photo);
}

const WHOLE: FlowEvent = { type: 'cut', cut: { kind: 'whole' } };

describe('a photo with a soft fault', () => {
  test('may be sent anyway after two refusals', () => {
    expect(sendableOf(shown(BLURRED))).toBe('no');
    expect(sendableOf(shown(BLURRED, BLURRED))).toBe('no');
    expect(sendableOf(shown(BLURRED, BLURRED, BLURRED))).toBe('anyway');
  });

  test('is not sent before that, whatever is pressed', () => {
    const held = shown(BLURRED);
    expect(flowReducer(held, { type: 'send' }).screen.step).toBe('looking');
    const message = after([{ type: 'too-many-files' }, { type: 'send' }], held);
    expect(message.screen.step).toBe('looking');
    expect(flowReducer(shown(BLURRED, BLURRED, BLURRED), { type: 'send' }).screen.step).toBe('sending');
  });

  test('counts once, however often it is cut anew', () => {
    const cutTwice = after([WHOLE, prepared(BLURRED), WHOLE, prepared(BLURRED)], shown(BLURRED));
    expect(cutTwice.visit.heldBack).toBe(1);
    expect(sendableOf(cutTwice)).toBe('no');
  });

  test('counts when only another cut shows the fault, and stays counted when it does not any more', () => {
    const found = after([WHOLE, prepared(BLURRED)], shown(FINE));
    expect(found.visit.heldBack).toBe(1);
    const gone = after([WHOLE, prepared(FINE)], found);
    expect(sendableOf(gone)).toBe('yes');
    expect(after([WHOLE, prepared(BLURRED)], gone).visit.heldBack).toBe(1);
  });

  test('counts from the camera as from a file', () => {
    const still = after([...PREPARING_STILL, prepared(BLURRED)]);
    expect(still.visit.heldBack).toBe(1);
  });
});

describe('the count', () => {
  test('a photo in between with nothing to say against it leaves it alone', () => {
    expect(sendableOf(shown(BLURRED, FINE, BLURRED, BLURRED))).toBe('anyway');
  });

  test('begins anew once a photo is sent, and that photo may still be sent again', () => {
    const sending = flowReducer(shown(BLURRED, BLURRED, BLURRED), { type: 'send' });
    expect(sending.visit.heldBack).toBe(0);
    const offline = { type: 'sent', sent: { kind: 'no-connection', reason: 'OFFLINE' } } as const;
    expect(after([offline, { type: 'send' }], sending).screen.step).toBe('sending');
    expect(sendableOf(after([offline, ...toLooking('b2', 'key', BLURRED)], sending))).toBe('no');
  });

  test('begins anew with another document, not with the same', () => {
    const choose = (document: 'id-card' | 'credit-card') =>
      after([{ type: 'another-document' }, { type: 'document-chosen', document }], shown(BLURRED, BLURRED));
    expect(choose('id-card').visit.heldBack).toBe(2);
    expect(choose('credit-card').visit.heldBack).toBe(0);
  });

  test('does not count a photo that could not be prepared', () => {
    const failed = after([
      ...PREPARING_STILL,
      { type: 'prepared', preparation: OFFLINE, idempotencyKey: 'key' },
    ]);
    expect(failed.visit.heldBack).toBe(0);
  });
});

test('a photo with a hard fault is never sent', () => {
  const both: PhotoLook = { ...FINE, faults: [...BLURRED.faults, ...TOO_DARK.faults] };
  for (const look of [TOO_DARK, both]) {
    const held = shown(look, look, look, look, look);
    expect(sendableOf(held)).toBe('no');
    expect(flowReducer(held, { type: 'send' }).screen.step).toBe('looking');
  }
});
