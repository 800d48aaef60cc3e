import { expect } from 'vitest';
import type { CaptureRead, Problem, Quad } from '#src/shared/contract/captures.ts';
import type { PhotoLook, Preparation } from '../../prepare-image/prepared-image.ts';
import type { FlowEvent } from '../flow-event.ts';
import { FIRST_FLOW, type Flow, type Screen } from '../flow-state.ts';
import { flowReducer } from '../flow.ts';

export const FILE = new Blob(['photo']);

export const CARD: Quad = [
  [0.2, 0.3],
  [0.8, 0.3],
  [0.8, 0.7],
  [0.2, 0.7],
];
export const FINE: PhotoLook = { found: null, cutAt: null, faults: [], trouble: null, measured: null };
export const BLURRED: PhotoLook = { ...FINE, faults: [{ reason: 'IMAGE_BLURRY', hard: false }] };
export const TOO_DARK: PhotoLook = { ...FINE, faults: [{ reason: 'IMAGE_TOO_DARK', hard: true }] };
export const STRAIGHTENED: PhotoLook = { ...FINE, found: CARD, cutAt: CARD };

export function preparation(sha256 = 'a1', look: PhotoLook = FINE): Preparation {
  const blob = new Blob(['prepared']);
  return {
    ok: true,
    notices: [],
    look,
    image: {
      blob,
      type: 'image/jpeg',
      width: 1_000,
      height: 630,
      pages: 1,
      source: { bytes: 5, width: 1_000, height: 630 },
      sha256,
      encodes: 1,
    },
  };
}

export const PHOTO_FAULT: Problem = {
  type: 'about:blank',
  title: '',
  status: 422,
  instance: '',
  reason: 'ID_CARD_INFO_NOT_FOUND',
  next_step: 'retake',
  alternatives: ['chooseAnotherFile'],
  retry: { mode: 'none' },
  image_kept: false,
  reference: 'K7Q4-MF2X',
  params: {},
};

export const READ: CaptureRead = {
  reference: 'K7Q4-MF2X',
  document: 'id-card',
  outcome: { reason: 'SUCCESS', next_step: 'continue' },
  result: { type: 'resident', resolution: 'normal', boxUnit: 'pixel', fields: [] },
};

export const OFFLINE: Preparation = { ok: false, reason: 'OFFLINE', params: {} };
export const CORRUPT: Preparation = { ok: false, reason: 'FILE_CORRUPT', params: {} };

export function after(events: readonly FlowEvent[], flow: Flow = FIRST_FLOW): Flow {
  return events.reduce(flowReducer, flow);
}

export const TO_CONSENT: readonly FlowEvent[] = [{ type: 'document-chosen', document: 'id-card' }];
export const TO_PHOTO: readonly FlowEvent[] = [...TO_CONSENT, { type: 'agreed' }];

export function toLooking(
  sha256 = 'a1',
  idempotencyKey = 'key-1',
  look: PhotoLook = FINE,
): readonly FlowEvent[] {
  return [
    { type: 'file-given', file: FILE },
    { type: 'prepared', preparation: preparation(sha256, look), idempotencyKey },
  ];
}

/** The photo in front of the person is prepared otherwise. */
export function prepared(look: PhotoLook, idempotencyKey = 'key-9'): FlowEvent {
  return { type: 'prepared', preparation: preparation('a1', look), idempotencyKey };
}

export const LOOKING = [...TO_PHOTO, ...toLooking()];
export const TO_CAMERA: readonly FlowEvent[] = [...TO_PHOTO, { type: 'camera-opened' }];
export const PREPARING_STILL: readonly FlowEvent[] = [
  ...TO_CAMERA,
  { type: 'photo-taken', file: FILE, near: CARD },
];
export const SENDING: readonly FlowEvent[] = [...LOOKING, { type: 'send' }];

export function failedWith(problem: Problem): FlowEvent {
  return { type: 'sent', sent: { kind: 'problem', problem } };
}

export function screenOf<Step extends Screen['step']>(
  flow: Flow,
  step: Step,
): Extract<Screen, { step: Step }> {
  expect(flow.screen.step).toBe(step);
  return flow.screen as Extract<Screen, { step: Step }>;
}
