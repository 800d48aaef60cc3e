import { describe, expect, it } from 'vitest';
import { camera } from '#src/shared/messages/en/camera.ts';
import { PICTOGRAM_OF_HINT } from './pictogram-of-hint.ts';
import { plateOf } from './plate-of.ts';
import type { Hint } from './guidance/hint.ts';

const HINTS = Object.keys(PICTOGRAM_OF_HINT) as Hint[];

describe('plateOf', () => {
  it('has words for every hint, and a guide of the same mind', () => {
    for (const hint of HINTS) {
      expect(camera.hints[hint], hint).not.toBe('');
      const { tone, guide } = plateOf({ hint, inRun: false }, 'none', true);
      expect([hint, `${tone} ${guide}`]).toEqual([
        hint,
        hint === 'READY'
          ? 'good good'
          : hint === 'CARD_NOT_IN_FRAME'
            ? 'plain searching'
            : 'attention adjust',
      ]);
    }
  });

  it('closes the guide with the first good frame, before the words may change', () => {
    for (const hint of HINTS) expect(plateOf({ hint, inRun: true }, 'none', true).guide).toBe('good');
  });

  it('asks for the button when photos are not taken by themselves', () => {
    expect(plateOf({ hint: 'READY', inRun: false }, 'none', true).words).toBe('hints.READY');
    expect(plateOf({ hint: 'READY', inRun: false }, 'none', false).words).toBe('pressNow');
  });

  it('closes the guide with the first good frame, before the words may change', () => {
    for (const hint of HINTS) expect(plateOf({ hint, inRun: true }, 'none', true).guide).toBe('good');
  });

  it('asks for the button at once where nothing looks at the frames', () => {
    expect(plateOf(null, 'none', true)).toMatchObject({ words: 'unguided', tone: 'plain' });
    expect(plateOf(null, 'taken', true).words).toBe('taken');
    expect(plateOf(null, 'missed', true).words).toBe('notTaken');
  });

  it('says that a photo was taken, or did not come, whatever is seen meanwhile', () => {
    for (const hint of HINTS) {
      expect(plateOf({ hint, inRun: false }, 'taken', true)).toMatchObject({ words: 'taken', guide: 'good' });
      expect(plateOf({ hint, inRun: false }, 'missed', true)).toMatchObject({
        words: 'notTaken',
        tone: 'attention',
      });
    }
  });

  it('gives no two causes the same picture', () => {
    expect(new Set(Object.values(PICTOGRAM_OF_HINT)).size).toBe(HINTS.length);
  });
});
