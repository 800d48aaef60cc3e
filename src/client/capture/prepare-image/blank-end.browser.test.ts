import { describe, expect, test } from 'vitest';
import { DOCUMENTS } from '#src/shared/documents.ts';
import { mightLackItsEnd } from './blank-end.ts';
import { decode } from './decode.ts';
import type { CodedUnits } from './formats/jpeg-units.ts';
import type { Picture } from './picture.ts';
import { readSource } from './source.ts';
import { bytesOf, draw } from './testing/drawings.ts';
import { concat } from './testing/tampering.ts';

const SIZE = { width: 64, height: 48 };

/** Noise, with plain rectangles where something is missing. */
async function picture(missing: readonly (readonly [number, number, number, number])[]): Promise<Picture> {
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas.');
  const noise = new ImageData(SIZE.width, SIZE.height);
  for (let at = 0; at < noise.data.length; at++) noise.data[at] = at % 4 === 3 ? 255 : (at * 7919) % 251;
  context.putImageData(noise, 0, 0);
  context.fillStyle = '#808080';
  for (const [left, top, width, height] of missing) context.fillRect(left, top, width, height);
  return { ...SIZE, pixels: await createImageBitmap(canvas), orientation: 1, plain: true };
}

const inOneStretch: CodedUnits = { width: 16, height: 16, interval: 0 };
const rowByRow: CodedUnits = { ...inOneStretch, interval: 4 };
const oddly: CodedUnits = { ...inOneStretch, interval: 3 };

describe('units of a JPEG', () => {
  test.each([
    ['nothing', [], inOneStretch, false],
    ['the last unit', [[48, 32, 16, 16]], inOneStretch, true],
    ['all but a line of the last unit', [[48, 32, 16, 8]], inOneStretch, false],
    ['the end of a row that goes on', [[48, 16, 16, 16]], inOneStretch, false],
    ['the end of a row that does not', [[48, 16, 16, 16]], rowByRow, true],
    ['nothing of any row', [], rowByRow, false],
    ['the end of a stretch within a row', [[16, 16, 16, 16]], oddly, true],
    ['nothing of any stretch', [], oddly, false],
  ] as const)('%s missing', async (_, missing, units, expected) => {
    expect(await mightLackItsEnd(await picture(missing), SIZE, units)).toBe(expected);
  });

  test('a unit of which too little is shown says nothing', async () => {
    const size = { width: 49, height: 48 };
    expect(await mightLackItsEnd({ ...(await picture([])), ...size }, size, inOneStretch)).toBe(true);
  });
});

test('lines: the last one decides', async () => {
  expect(await mightLackItsEnd(await picture([]), SIZE, 'lines')).toBe(false);
  expect(await mightLackItsEnd(await picture([[0, 40, 64, 8]]), SIZE, 'lines')).toBe(true);
  expect(await mightLackItsEnd(await picture([[0, 40, 64, 7]]), SIZE, 'lines')).toBe(false);
});

test.each([
  [5000, 4000],
  [4011, 3017],
  [2410, 1800],
])('a photo of %i x %i, decoded as it is decoded here', async (width, height) => {
  const whole = await bytesOf(await draw(width, height, { noise: 1, quality: 0.9 }));
  const cut = concat(whole.subarray(0, whole.length * 0.98), [0xff, 0xd9]);
  for (const [bytes, expected] of [
    [whole, false],
    [cut, true],
  ] as const) {
    const source = readSource('jpeg', bytes);
    const decoded = source && (await decode(source, DOCUMENTS['id-card'].smallest));
    if (!source?.ending || !decoded) throw new Error('Not opened.');
    expect(await mightLackItsEnd(decoded, source.header, source.ending)).toBe(expected);
    expect(await source.isComplete()).toBe(!expected);
    decoded.pixels.close();
  }
});
