import { describe, expect, it } from 'vitest';
import { colour, contrast, declared } from '../testing/contrast.ts';
import pageTokens from '../tokens.css?raw';
import chartTokens from './chart-tokens.css?raw';

/** From the bottom up. */
const BANDS = ['none', 'user', 'upstream', 'operator', 'developer'];

const of = (css: string) => {
  const blocks = css.split(/@media/);
  const light = declared(blocks[0] ?? '');
  const dark = { ...light, ...declared(blocks.find((block) => block.includes('color-scheme: dark')) ?? '') };
  return { light, dark };
};
const [page, chart] = [of(pageTokens), of(chartTokens)];

describe.each([
  ['light', { ...page.light, ...chart.light }],
  ['dark', { ...page.dark, ...chart.dark }],
])('%s theme', (_, theme) => {
  it.each(BANDS)('the upper line of %s can be seen on the page, and stands out from its fill', (band) => {
    const line = colour(theme, `band-${band}-line`);
    expect(contrast(line, colour(theme, 'surface'))).toBeGreaterThanOrEqual(3);
    expect(contrast(line, colour(theme, `band-${band}`))).toBeGreaterThanOrEqual(1.5);
  });

  it.each(BANDS.slice(1).map((band, index) => [BANDS[index] ?? '', band]))(
    'a line stands between %s and %s that both fills differ from',
    (below, above) => {
      const line = colour(theme, `band-${below}-line`);
      expect(contrast(line, colour(theme, `band-${above}`))).toBeGreaterThanOrEqual(1.25);
      expect(contrast(colour(theme, `band-${below}`), colour(theme, `band-${above}`))).toBeGreaterThanOrEqual(
        1.1,
      );
    },
  );
});
