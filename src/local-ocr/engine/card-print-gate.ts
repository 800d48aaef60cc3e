import { fromSharp, type GrayImage, toSharp } from './gray-image.ts';

/** Light differs by this much from its surroundings where something is printed. */
const CONTRAST = 24;
const GATE_WIDTH = 700;

/**
 * Whether a picture could be a printed card. Unlike ink on paper, print on a card may be lighter than its
 * ground, so both directions count; grain and foliage differ everywhere.
 */
export async function mayHoldPrint(image: GrayImage): Promise<boolean> {
  const small = await fromSharp(toSharp(image).resize({ width: GATE_WIDTH }).blur(1.2));
  const ground = await fromSharp(toSharp(small).blur(12));
  let marked = 0;
  let edges = 0;
  let was = 0;
  for (let index = 0; index < small.data.length; index++) {
    const difference = (small.data[index] ?? 0) - (ground.data[index] ?? 0);
    const is = difference > CONTRAST ? 1 : difference < -CONTRAST ? -1 : 0;
    if (is !== 0) marked++;
    if (is !== was) edges++;
    was = is;
  }
  const share = marked / small.data.length;
  return share >= 0.012 && share <= 0.4 && edges / small.data.length <= 0.12;
}
