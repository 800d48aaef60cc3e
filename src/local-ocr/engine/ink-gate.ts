import type { GrayImage } from './gray-image.ts';

/** Flattened light below this is ink. */
const INK = 125;

export interface InkFacts {
  /** Share of pixels that are ink. */
  readonly share: number;
  /** Share of neighbours in a row of which only one is ink: strokes make some, noise makes many. */
  readonly edges: number;
}

export function inkFacts(flattened: GrayImage): InkFacts {
  let ink = 0;
  let edges = 0;
  let seen = 0;
  for (let y = 0; y < flattened.height; y += 2) {
    let wasInk = false;
    for (let x = 0; x < flattened.width; x++) {
      const isInk = (flattened.data[y * flattened.width + x] ?? 255) < INK;
      if (isInk) ink++;
      if (isInk !== wasInk) edges++;
      wasInk = isInk;
      seen++;
    }
  }
  return { share: ink / seen, edges: edges / seen };
}

/**
 * Whether a page could hold text at all. Reading a landscape or noise costs the engine 8 to 24 seconds of
 * processor time, looking at its ink a tenth of one.
 */
export function mayHoldText(flattened: GrayImage): boolean {
  const { share, edges } = inkFacts(flattened);
  return share >= 0.004 && share <= 0.45 && edges >= 0.003 && edges <= 0.05;
}
