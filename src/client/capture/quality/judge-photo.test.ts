import { describe, expect, it } from 'vitest';
import type { FrameLook, PhotoFault } from './frame-look.ts';
import { judgePhoto, type PhotoToJudge } from './judge-photo.ts';

const GOOD: FrameLook = {
  quad: [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.9, 0.9],
    [0.1, 0.9],
  ],
  confidence: 0.95,
  cutSides: [],
  aspect: 1.586,
  tiltDegrees: 4,
  turnDegrees: 2,
  brightness: 160,
  glare: 0,
  sharpness: 900,
  edgeWidth: 2.1,
  longSide: 512,
  ink: 60,
  paper: 200,
};
const PHOTO: PhotoToJudge = {
  look: GOOD,
  shown: { width: 1600, height: 1000 },
  smallest: { long: 760, short: 480 },
  isStraightened: true,
};

function judge(look: Partial<FrameLook>, photo: Partial<PhotoToJudge> = {}): readonly string[] {
  return judgePhoto({ ...PHOTO, ...photo, look: { ...GOOD, ...look } }).map(({ reason, hard }: PhotoFault) =>
    hard ? `${reason} hard` : reason,
  );
}

describe('judgePhoto', () => {
  it('finds nothing wrong with a good photo', () => {
    expect(judge({})).toEqual([]);
  });

  it.each<[string, Partial<FrameLook>, string]>([
    ['blurred', { edgeWidth: 4 }, 'IMAGE_BLURRY'],
    ['blurred beyond hope', { edgeWidth: 7.5, sharpness: 6 }, 'IMAGE_BLURRY hard'],
    ['soft, with something sharp in it', { edgeWidth: 7.5 }, 'IMAGE_BLURRY'],
    ['in the dark', { paper: 28 }, 'IMAGE_TOO_DARK'],
    ['black', { paper: 6 }, 'IMAGE_TOO_DARK hard'],
    ['washed out', { paper: 255, ink: 254 }, 'IMAGE_TOO_BRIGHT'],
    ['white', { paper: 255, ink: 255, sharpness: 0.2 }, 'IMAGE_TOO_BRIGHT hard'],
    ['under a lamp', { glare: 0.22 }, 'IMAGE_GLARE'],
    ['mostly lamp', { glare: 0.6 }, 'IMAGE_GLARE hard'],
    ['cut off', { cutSides: ['left'] }, 'CARD_CUT_OFF'],
    ['leaning', { tiltDegrees: 40 }, 'CARD_TILTED'],
  ])('says what is wrong with a photo that is %s', (_, look, fault) => {
    expect(judge(look)).toEqual([fault]);
  });

  it('asks for light before it asks for sharpness', () => {
    expect(judge({ paper: 20, edgeWidth: 8 })).toEqual(['IMAGE_TOO_DARK']);
  });

  it('does not call blurred what is small in the frame', () => {
    // 2.1 pixels are as sharp as a frame can be, however many pixels of the real photo they stand for.
    expect(judge({ edgeWidth: 2.1, longSide: 200 })).toEqual([]);
  });

  it('lets white paper be white', () => {
    expect(judge({ quad: null, confidence: 0, aspect: null, paper: 255, ink: 200, brightness: 246 })).toEqual(
      [],
    );
  });

  it('asks to come closer when a far document has too few pixels', () => {
    const far: FrameLook['quad'] = [
      [0.4, 0.4],
      [0.6, 0.4],
      [0.6, 0.6],
      [0.4, 0.6],
    ];
    const small = { shown: { width: 400, height: 250 } };
    expect(judge({ quad: far }, small)).toEqual(['CARD_TOO_FAR']);
    expect(judge({ quad: far }, { shown: { width: 1600, height: 1000 } })).toEqual([]);
    expect(judge({ quad: far, confidence: 0.3 }, small)).toEqual([]);
  });

  it('refuses what has too few pixels for any reader, before anything else', () => {
    const faults = judge({ edgeWidth: 4, glare: 0.2 }, { shown: { width: 300, height: 200 } });
    expect(faults[0]).toBe('IMAGE_TOO_SMALL hard');
  });
});
