import { afterEach, expect, it, vi } from 'vitest';
import { vibrate } from './vibration.ts';

afterEach(() => void vi.restoreAllMocks());

const wantsLessMotion = (wanted: boolean) =>
  vi.spyOn(MediaQueryList.prototype, 'matches', 'get').mockReturnValue(wanted);

it('is felt in one way when all is good, and in another when a photo is taken', () => {
  const shaken = vi.spyOn(navigator, 'vibrate').mockReturnValue(true);
  wantsLessMotion(false);
  vibrate('good');
  vibrate('taken');
  expect(shaken.mock.calls).toEqual([[[25]], [[40, 50, 40]]]);
});

it('is spared to who wants less motion', () => {
  const shaken = vi.spyOn(navigator, 'vibrate').mockReturnValue(true);
  wantsLessMotion(true);
  vibrate('good');
  vibrate('taken');
  expect(shaken).not.toHaveBeenCalled();
});

it('is nothing on a device that cannot', () => {
  const there = Object.getOwnPropertyDescriptor(Navigator.prototype, 'vibrate');
  if (!there) throw new Error('This browser has no vibration to take away.');
  Reflect.deleteProperty(Navigator.prototype, 'vibrate');
  wantsLessMotion(false);
  expect(() => vibrate('taken')).not.toThrow();
  Object.defineProperty(Navigator.prototype, 'vibrate', there);
});
