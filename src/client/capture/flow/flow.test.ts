import { describe, expect, test } from 'vitest';
import type { Problem } from '#src/shared/contract/captures.ts';
import type { FlowEvent } from './flow-event.ts';
import { FIRST_FLOW } from './flow-state.ts';
import { flowReducer } from './flow.ts';
import {
  FILE,
  LOOKING,
  OFFLINE,
  PHOTO_FAULT,
  READ,
  SENDING,
  TO_CONSENT,
  TO_PHOTO,
  after,
  failedWith,
  preparation,
  screenOf,
  toLooking,
} from './testing/walk.ts';

describe('the way to an outcome', () => {
  test('goes from document to consent to photo', () => {
    expect(after(TO_CONSENT).screen).toEqual({ step: 'consent', document: 'id-card', photo: null });
    expect(after(TO_PHOTO).screen).toEqual({ step: 'giving-photo', document: 'id-card' });
    expect(after([...TO_PHOTO, { type: 'file-given', file: FILE }]).screen.step).toBe('preparing');
    expect(after(LOOKING).screen.step).toBe('looking');
  });

  test('nothing is sent before the agreement', () => {
    const early = after([...TO_CONSENT, { type: 'file-given', file: FILE }, { type: 'send' }]);
    expect(early.screen.step).toBe('consent');
  });

  test('a photo given before its turn is used when its turn comes', () => {
    const flow = after([{ type: 'file-given', file: FILE }, ...TO_PHOTO]);
    expect(screenOf(flow, 'preparing').given.file).toBe(FILE);
    expect(flow.visit.early).toEqual({ kind: 'none' });
  });

  test('each document has its own notice, agreed to once', () => {
    const again = after([...TO_PHOTO, { type: 'back' }, ...TO_CONSENT]);
    expect(again.screen).toEqual({ step: 'giving-photo', document: 'id-card' });
    const other = after([
      ...TO_PHOTO,
      { type: 'back' },
      { type: 'document-chosen', document: 'credit-card' },
    ]);
    expect(other.screen.step).toBe('consent');
  });

  test('the bar turns to reading with the last byte', () => {
    const half = { type: 'progressed', progress: { sentBytes: 4, totalBytes: 8 } } as const;
    const all = { type: 'progressed', progress: { sentBytes: 8, totalBytes: 8 } } as const;
    expect(screenOf(after([...SENDING, half]), 'sending').phase.kind).toBe('uploading');
    expect(screenOf(after([...SENDING, half, all]), 'sending').phase.kind).toBe('reading');
  });

  test('finishing forgets everything of the visit', () => {
    expect(after([...SENDING, { type: 'finished' }])).toEqual({
      ...FIRST_FLOW,
      screen: { step: 'finished' },
    });
  });
});

describe('files', () => {
  test('several at once are refused, and a photo that was there stays', () => {
    const flow = after([...LOOKING, { type: 'too-many-files' }]);
    const screen = screenOf(flow, 'message');
    expect(screen.message.reason).toBe('TOO_MANY_FILES');
    expect(screen.photo?.idempotencyKey).toBe('key-1');
  });

  test('a file given while another is on its way changes nothing', () => {
    const flow = after(SENDING);
    expect(flowReducer(flow, { type: 'file-given', file: FILE })).toBe(flow);
  });

  test('a failed preparation is a message, with the reason and its values', () => {
    const flow = after([
      ...TO_PHOTO,
      { type: 'file-given', file: FILE },
      {
        type: 'prepared',
        preparation: { ok: false, reason: 'FILE_TYPE_UNSUPPORTED', params: { formats: 'JPG' } },
        idempotencyKey: 'key-1',
      },
    ]);
    const { message } = screenOf(flow, 'message');
    expect(message).toMatchObject({ reason: 'FILE_TYPE_UNSUPPORTED', nextStep: 'chooseAnotherFile' });
    expect(message.params).toEqual({ formats: 'JPG' });
  });

  test('a file waits when the code that prepares it could not be fetched', () => {
    const flow = after([
      ...TO_PHOTO,
      { type: 'file-given', file: FILE },
      { type: 'prepared', preparation: OFFLINE, idempotencyKey: 'key-1' },
    ]);
    expect(screenOf(flow, 'message').message.reason).toBe('OFFLINE');
    expect(screenOf(flowReducer(flow, { type: 'send' }), 'preparing').given.file).toBe(FILE);
  });

  test('a preparation that comes after the person left is dropped', () => {
    const flow = after([...TO_PHOTO, { type: 'file-given', file: FILE }, { type: 'back' }]);
    const late = flowReducer(flow, { type: 'prepared', preparation: preparation(), idempotencyKey: 'late' });
    expect(late).toBe(flow);
  });
});

describe('failures', () => {
  test('the same photo is recognised and not sent again', () => {
    const failed = after([...SENDING, failedWith(PHOTO_FAULT)]);
    expect(screenOf(failed, 'message').message.reason).toBe('ID_CARD_INFO_NOT_FOUND');
    expect(screenOf(flowReducer(failed, { type: 'send' }), 'message').message.reason).toBe(
      'SAME_PHOTO_AGAIN',
    );
    const again = after([{ type: 'another-photo' }, ...toLooking('a1', 'key-2')], failed);
    expect(screenOf(again, 'message').message.reason).toBe('SAME_PHOTO_AGAIN');
    const asWhatItIs: readonly FlowEvent[] = [
      { type: 'another-document' },
      { type: 'document-chosen', document: 'credit-card' },
      { type: 'agreed' },
      ...toLooking('a1', 'key-2'),
    ];
    expect(after(asWhatItIs, failed).screen.step).toBe('looking');
    const other = after([{ type: 'another-photo' }, ...toLooking('b2', 'key-2')], failed);
    expect(other.screen.step).toBe('looking');
  });

  test('faults of ours may be sent again with the same key and are not counted', () => {
    const ours: Problem = {
      ...PHOTO_FAULT,
      reason: 'SERVICE_PROBLEM_NOT_SAVED',
      next_step: 'waitAndRetry',
      retry: { mode: 'manual' },
    };
    const failed = after([...SENDING, failedWith(ours)]);
    const again = screenOf(flowReducer(failed, { type: 'send' }), 'sending');
    expect(again.upload.idempotencyKey).toBe('key-1');
    expect(again.press).toBe(1);
    expect(failed.visit.photoFaultsInARow).toBe(0);
  });

  test('"Send again" makes a new capture of the same photo', () => {
    const details: Problem = {
      ...PHOTO_FAULT,
      reason: 'NOT_EXIST_BUSINESS_NUMBER',
      next_step: 'checkDetails',
    };
    const failed = after([...SENDING, failedWith(details)]);
    const again = flowReducer(failed, { type: 'send-anew', idempotencyKey: 'key-2' });
    expect(screenOf(again, 'sending').upload.idempotencyKey).toBe('key-2');
    expect(screenOf(again, 'sending').photo.idempotencyKey).toBe('key-2');
    expect(flowReducer(FIRST_FLOW, { type: 'send-anew', idempotencyKey: 'key-2' })).toEqual(FIRST_FLOW);
  });

  test('photo faults in a row are counted until something is read', () => {
    let flow = after(TO_PHOTO);
    for (const sha256 of ['a1', 'b2', 'c3']) {
      flow = after([...toLooking(sha256), { type: 'send' }, failedWith(PHOTO_FAULT)], flow);
    }
    expect(flow.visit.photoFaultsInARow).toBe(3);
    const read = after(
      [
        ...toLooking('d4'),
        { type: 'send' },
        {
          type: 'sent',
          sent: {
            kind: 'read',
            capture: READ,
          },
        },
      ],
      flow,
    );
    expect(read.visit.photoFaultsInARow).toBe(0);
  });

  test('a session that ended takes photo and agreement with it', () => {
    const ended: Problem = { ...PHOTO_FAULT, reason: 'SESSION_EXPIRED', next_step: 'startAgain' };
    const flow = after([...SENDING, failedWith(ended)]);
    expect(screenOf(flow, 'message').photo).toBeNull();
    expect(flow.visit.agreedFor).toBeNull();
  });

  test('a missing agreement is asked for, and the photo waits', () => {
    const missing: Problem = { ...PHOTO_FAULT, reason: 'CONSENT_MISSING', next_step: 'giveConsent' };
    const asked = after([...SENDING, failedWith(missing), { type: 'consent-needed' }]);
    expect(screenOf(asked, 'consent').photo?.idempotencyKey).toBe('key-1');
    expect(flowReducer(asked, { type: 'agreed' }).screen.step).toBe('looking');
  });
});
