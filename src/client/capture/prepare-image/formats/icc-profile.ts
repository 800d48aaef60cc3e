import { tag, u32 } from './bytes.ts';

/** Colourants of sRGB in a profile, adapted to D50 (IEC 61966-2-1; ICC's sRGB v2 profile), as X, Y, Z. */
const SRGB_COLOURANTS: Readonly<Record<string, readonly [number, number, number]>> = {
  rXYZ: [0.4361, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7139],
};
const TOLERANCE = 0.01;
const FIXED_ONE = 65_536;

/**
 * Whether an ICC profile says no more than sRGB does, so that it can be left out without a colour changing.
 * Anything not understood is not sRGB. Source: ICC.1:2022, 7.2, 9.2, 10.31.
 */
export function isSrgbProfile(profile: Uint8Array): boolean {
  if (tag(profile, 16, 4) !== 'RGB ') return false;
  const tags = tagOffsets(profile);
  if (tags.has('A2B0')) return false;
  return Object.entries(SRGB_COLOURANTS).every(([name, wanted]) => {
    const at = tags.get(name);
    return (
      at !== undefined &&
      wanted.every((value, i) => Math.abs(u32(profile, at + 8 + i * 4) / FIXED_ONE - value) < TOLERANCE)
    );
  });
}

function tagOffsets(profile: Uint8Array): Map<string, number> {
  const offsets = new Map<string, number>();
  const count = Math.min(u32(profile, 128), 100);
  for (let i = 0; i < count; i++) {
    const entry = 132 + i * 12;
    offsets.set(tag(profile, entry, 4), u32(profile, entry + 4));
  }
  return offsets;
}
