import { expect, test } from 'vitest';
import { concat } from '../testing/tampering.ts';
import { profileSpace } from './icc-profile.ts';

const word = (value: number) => [24, 16, 8, 0].map((shift) => (value >> shift) & 0xff);

/** A matrix profile with nothing in it but its three colourants. */
function profile(space: string, ...colourants: readonly (readonly [number, number, number])[]): Uint8Array {
  const at = 132 + 36;
  const table = colourants.flatMap((_, i) => [
    ...concat(['r', 'g', 'b'][i] ?? '', 'XYZ'),
    ...word(at + i * 20),
    ...word(20),
  ]);
  const data = colourants.flatMap((xyz) => [
    ...concat('XYZ ', [0, 0, 0, 0]),
    ...xyz.flatMap((value) => word(Math.round(value * 65_536))),
  ]);
  return concat(new Uint8Array(16), space, new Uint8Array(108), word(3), table, data);
}

const SRGB = [
  [0.43607, 0.22249, 0.01392],
  [0.38515, 0.71687, 0.09708],
  [0.14307, 0.06061, 0.7141],
] as const;
const P3 = [
  [0.51512, 0.2412, -0.00105],
  [0.29198, 0.69225, 0.04189],
  [0.1571, 0.06657, 0.78407],
] as const;
const ADOBE_RGB = [
  [0.60974, 0.31111, 0.01947],
  [0.20528, 0.62567, 0.06087],
  [0.14919, 0.06322, 0.74457],
] as const;

test('the two spaces that a canvas knows, and any other', () => {
  expect(profileSpace(profile('RGB ', ...SRGB))).toBe('srgb');
  expect(profileSpace(profile('RGB ', ...P3))).toBe('display-p3');
  expect(profileSpace(profile('RGB ', ...ADOBE_RGB))).toBeNull();
  expect(profileSpace(profile('CMYK', ...SRGB))).toBeNull();
  expect(profileSpace(new Uint8Array(10))).toBeNull();
});
