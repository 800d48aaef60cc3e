import { describe, expect, it } from 'vitest';
import { nextCallAt } from './retry-schedule.ts';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;
const at = (made: number, change: Partial<Parameters<typeof nextCallAt>[0]> = {}) =>
  nextCallAt({ now: NOW, made, keptUntil: NOW + DAY, retryAfterMs: null, random: () => 0.5, ...change });

describe('nextCallAt', () => {
  it('comes after 30 s, 2 min, 10 min, an hour, and then every hour', () => {
    expect([0, 1, 2, 3, 4, 20].map((made) => (at(made) ?? 0) - NOW)).toEqual([
      30_000, 120_000, 600_000, 3_600_000, 3_600_000, 3_600_000,
    ]);
  });

  it('is spread by a tenth to both sides', () => {
    expect(at(1, { random: () => 0 })).toBe(NOW + 108_000);
    expect(at(1, { random: () => 1 })).toBe(NOW + 132_000);
  });

  it('waits as long as the upstream asked', () => {
    expect(at(0, { retryAfterMs: 300_000 })).toBe(NOW + 300_000);
    expect(at(0, { retryAfterMs: 5_000 })).toBe(NOW + 30_000);
  });

  it('is never after the keep time', () => {
    expect(at(3, { keptUntil: NOW + 3_600_000 })).toBeNull();
    expect(at(3, { keptUntil: NOW + 3_600_001 })).toBe(NOW + 3_600_000);
  });
});
