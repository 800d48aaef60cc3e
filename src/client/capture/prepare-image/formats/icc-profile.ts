import { tag, u32 } from './bytes.ts';

type Colourants = Readonly<Record<string, readonly [number, number, number]>>;

/** Colourants in a profile, adapted to D50, as X, Y, Z. Sources: IEC 61966-2-1, SMPTE EG 432-1, ICC.1:2022. */
const SPACES: Readonly<Record<'srgb' | 'display-p3', Colourants>> = {
  srgb: { rXYZ: [0.4361, 0.2225, 0.0139], gXYZ: [0.3851, 0.7169, 0.0971], bXYZ: [0.1431, 0.0606, 0.7139] },
  'display-p3': {
    rXYZ: [0.5151, 0.2412, -0.0011],
    gXYZ: [0.292, 0.6922, 0.0419],
    bXYZ: [0.1571, 0.0666, 0.7841],
  },
};
const TOLERANCE = 0.01;
const FIXED_ONE = 65_536;

/**
 * Which of the two colour spaces that canvases know an ICC profile stands for; null for any other and for
 * anything not understood. Source: ICC.1:2022, 7.2, 9.2, 10.31.
 */
export function profileSpace(profile: Uint8Array): 'srgb' | 'display-p3' | null {
  if (tag(profile, 16, 4) !== 'RGB ') return null;
  const tags = tagOffsets(profile);
  if (tags.has('A2B0')) return null;
  const matches = (colourants: Colourants) =>
    Object.entries(colourants).every(([name, wanted]) => {
      const at = tags.get(name);
      return (
        at !== undefined &&
        wanted.every((value, i) => Math.abs(fixed(profile, at + 8 + i * 4) - value) < TOLERANCE)
      );
    });
  if (matches(SPACES.srgb)) return 'srgb';
  return matches(SPACES['display-p3']) ? 'display-p3' : null;
}

/** s15Fixed16Number. */
function fixed(bytes: Uint8Array, at: number): number {
  return (u32(bytes, at) | 0) / FIXED_ONE;
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
