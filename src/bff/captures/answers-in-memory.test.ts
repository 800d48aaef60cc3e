import { describe, expect, it } from 'vitest';
import { openAnswersInMemory } from './answers-in-memory.ts';

const place = (reference: string, run = 1, createdAt = 0) => ({ reference, run, createdAt });
const answer = (text: string) => ({ status: 200, body: Buffer.from(text) });

describe('answers in memory', () => {
  it('gives a copy of what it took, of the run that is asked for', () => {
    const kept = openAnswersInMemory({ count: 9, bytes: 99 });
    const given = answer('first');
    kept.put(place('a'), given);
    given.body.fill(0);
    expect(kept.get('a', 1)).toEqual(answer('first'));
    expect(kept.get('a', 2)).toBeNull();
    kept.put(place('a', 2), answer('second'));
    kept.put(place('a', 1), answer('late'));
    expect(kept.get('a', 2)).toEqual(answer('second'));
    const onItsWay = kept.get('a', 2);
    kept.destroy('a', 1);
    expect(kept.get('a', 2)).not.toBeNull();
    kept.destroy('a');
    expect(kept.get('a', 2)).toBeNull();
    expect(onItsWay).toEqual(answer('second'));
  });

  it('lets the oldest go past its bounds of number and of bytes', () => {
    const byCount = openAnswersInMemory({ count: 2, bytes: 99 });
    for (const reference of ['a', 'b', 'c']) byCount.put(place(reference), answer('x'));
    expect(['a', 'b', 'c'].map((reference) => byCount.get(reference, 1) !== null)).toEqual([
      false,
      true,
      true,
    ]);
    const byBytes = openAnswersInMemory({ count: 9, bytes: 10 });
    byBytes.put(place('a'), answer('1234'));
    byBytes.put(place('b'), answer('1234'));
    byBytes.put(place('b', 2), answer('12345'));
    expect(byBytes.get('a', 1)).not.toBeNull();
    byBytes.put(place('c'), answer('12'));
    expect(['a', 'b', 'c'].map((reference) => byBytes.get(reference, reference === 'b' ? 2 : 1))).toEqual([
      null,
      answer('12345'),
      answer('12'),
    ]);
    byBytes.put(place('d'), answer('12345678901'));
    expect(byBytes.get('d', 1)).toBeNull();
    expect(byBytes.get('c', 1)).not.toBeNull();
  });

  it('destroys what began too long ago, or everything', () => {
    const kept = openAnswersInMemory({ count: 9, bytes: 99 });
    kept.put(place('old', 1, 1), answer('x'));
    kept.put(place('new', 1, 2), answer('x'));
    kept.destroyBefore(2);
    expect([kept.get('old', 1), kept.get('new', 1)]).toEqual([null, answer('x')]);
    kept.destroyAll();
    expect(kept.get('new', 1)).toBeNull();
  });
});
