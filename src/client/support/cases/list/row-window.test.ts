import { describe, expect, it } from 'vitest';
import { pagesOf, rowsSeen, scrollTo } from './row-window.ts';

const VIEW = { scrollTop: 0, height: 720, rowHeight: 36 };

describe('rows that are drawn', () => {
  it('are those in view and a few more', () => {
    expect(rowsSeen(VIEW, 100_000)).toEqual({ first: 0, end: 32 });
    expect(rowsSeen({ ...VIEW, scrollTop: 36_000 }, 100_000)).toEqual({ first: 988, end: 1_032 });
  });

  it('end with the list', () => {
    expect(rowsSeen({ ...VIEW, scrollTop: 100_000 * 36 - 720 }, 100_000)).toEqual({
      first: 99_968,
      end: 100_000,
    });
    expect(rowsSeen(VIEW, 3)).toEqual({ first: 0, end: 3 });
    expect(rowsSeen({ ...VIEW, scrollTop: 9_000 }, 3)).toEqual({ first: 3, end: 3 });
    expect(rowsSeen({ ...VIEW, scrollTop: -40 }, 0)).toEqual({ first: 0, end: 0 });
  });

  it('never are many, wherever one is', () => {
    for (let scrollTop = 0; scrollTop < 3_600_000; scrollTop += 91_337) {
      const { first, end } = rowsSeen({ ...VIEW, scrollTop }, 100_000);
      expect(end - first).toBeLessThanOrEqual(45);
    }
  });
});

describe('pages that hold them', () => {
  it.each([
    [{ first: 0, end: 0 }, []],
    [{ first: 0, end: 32 }, [0]],
    [{ first: 190, end: 200 }, [0]],
    [{ first: 190, end: 201 }, [0, 200]],
    [{ first: 99_968, end: 100_000 }, [99_800]],
  ])('of %o', (range, offsets) => {
    expect(pagesOf(range)).toEqual(offsets);
  });
});

describe('scrolling to a row', () => {
  it('stays where it is seen', () => expect(scrollTo(5, VIEW)).toBe(0));
  it('goes down just far enough', () => expect(scrollTo(20, VIEW)).toBe(36));
  it('goes up to it', () => expect(scrollTo(2, { ...VIEW, scrollTop: 360 })).toBe(72));
});
