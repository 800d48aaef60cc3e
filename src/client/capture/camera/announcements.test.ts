import { describe, expect, it } from 'vitest';
import { BETWEEN_ANNOUNCEMENTS_MS, NOTHING_SAID, type Said, announcementOf } from './announcements.ts';

/** What is said while the words on screen change, looked at every 50 ms, as [when, what]. */
function log(
  changes: readonly (readonly [atMs: number, words: string])[],
  untilMs: number,
): [number, string][] {
  const heard: [number, string][] = [];
  let last: Said = NOTHING_SAID;
  for (let nowMs = 0; nowMs < untilMs; nowMs += 50) {
    const words = changes.findLast(([atMs]) => atMs <= nowMs)?.[1] ?? '';
    const announcement = announcementOf(words, last, nowMs);
    if (announcement.kind !== 'say') continue;
    last = announcement.said;
    heard.push([nowMs, words]);
  }
  return heard;
}

describe('announcementOf', () => {
  it('says the first words at once', () => {
    expect(announcementOf('Move closer', NOTHING_SAID, 0)).toEqual({
      kind: 'say',
      said: { words: 'Move closer', atMs: 0 },
    });
  });

  it('is silent about nothing and about what was said last', () => {
    const last = { words: 'Move closer', atMs: 0 };
    expect(announcementOf('', last, 60_000).kind).toBe('silent');
    expect(announcementOf('Move closer', last, 60_000).kind).toBe('silent');
  });

  it('says how long to wait with other words', () => {
    const last = { words: 'Move closer', atMs: 1_000 };
    expect(announcementOf('Hold still', last, 1_800)).toEqual({ kind: 'later', inMs: 2_200 });
  });

  it('leaves out what went by meanwhile', () => {
    expect(
      log(
        [
          [0, 'Move closer'],
          [1_000, 'Hold still'],
          [2_000, 'Find more light'],
        ],
        10_000,
      ),
    ).toEqual([
      [0, 'Move closer'],
      [3_000, 'Find more light'],
    ]);
  });

  it('says nothing when the words are back before their turn comes', () => {
    expect(
      log(
        [
          [0, 'Move closer'],
          [1_000, 'Hold still'],
          [2_000, 'Move closer'],
        ],
        10_000,
      ),
    ).toHaveLength(1);
  });

  it('speaks at most ten times in 30 s of words that change every second', () => {
    const changes = Array.from({ length: 30 }, (_, second) => [second * 1_000, `hint ${second}`] as const);
    const heard = log(changes, 30_000);
    expect(heard.length).toBeLessThanOrEqual(10);
    expect(heard.length).toBeGreaterThan(5);
    heard.slice(1).forEach(([atMs], index) => {
      expect(atMs - (heard[index]?.[0] ?? 0)).toBeGreaterThanOrEqual(BETWEEN_ANNOUNCEMENTS_MS);
    });
  });
});
