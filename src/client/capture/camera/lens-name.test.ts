import { expect, it } from 'vitest';
import { lensName } from './lens-name.ts';

it.each([
  ['', null],
  ['camera2 0, facing back', null],
  ['camera 1, facing front', null],
  ['Camera2 2, facing back', null],
  ['Back Dual Wide Camera', 'Back Dual Wide Camera'],
  ['후면 카메라', '후면 카메라'],
  ['USB Camera 2, front', 'USB Camera 2, front'],
])('"%s" is called %s', (label, name) => {
  expect(lensName(label)).toBe(name);
});
