import { describe, expect, it } from 'vitest';
import { createLightMeter, readLight } from './light-meter.ts';
import { createSpans, spanAll } from './spans.ts';

const WIDTH = 640;
const HEIGHT = 400;

/** Lines of letters, each a few dark pixels, on paper of this brightness. */
function page(paper: number, ink: number): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(paper);
  for (let y = 20; y < HEIGHT - 20; y++) {
    if (y % 20 >= 9) continue;
    for (let x = 30; x < WIDTH - 30; x++) if ((x * 7 + (y % 20) * 3) % 11 < 4) pixels[y * WIDTH + x] = ink;
  }
  return pixels;
}

/** A lamp whose light fades over a quarter of its radius (pixels). */
function lit(pixels: Uint8Array, radius: number): Uint8Array {
  return pixels.map((own, at) => {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    const away = Math.hypot(x - WIDTH / 2, y - HEIGHT / 2) / radius;
    return Math.min(255, own + 320 * Math.exp(-(away ** 4)));
  });
}

function glareOf(pixels: Uint8Array): number {
  const frame = { pixels, width: WIDTH, height: HEIGHT };
  const spans = createSpans(WIDTH, HEIGHT);
  spanAll(spans);
  return readLight(frame, spans, createLightMeter(frame)).glare;
}

describe('light that is lost to a lamp', () => {
  it.each([
    ['a dark card', 70, 30],
    ['a grey card', 160, 60],
    ['a bright card', 205, 90],
    ['a very bright card', 228, 100],
  ])('is found on %s, however large it is', (_, paper, ink) => {
    expect(glareOf(page(paper, ink))).toBe(0);
    let before = 0;
    for (const radius of [50, 90, 130, 170]) {
      const glare = glareOf(lit(page(paper, ink), radius));
      expect(glare).toBeGreaterThan(before);
      expect(glare).toBeGreaterThan((0.4 * Math.PI * radius ** 2) / (WIDTH * HEIGHT));
      before = glare;
    }
  });

  it('is none on white paper with print, however little', () => {
    expect(glareOf(page(255, 40))).toBe(0);
    const sparse = page(255, 40).map((own, at) => (at > WIDTH * 200 ? 255 : own));
    expect(glareOf(sparse)).toBe(0);
  });
});
