import sharp from 'sharp';
import { blur, light } from './degrade.ts';
import { desk, type Picture } from './desk.ts';
import { PORTRAIT_TONES, portrait } from './ornaments.ts';
import { createRandom, type Random } from './random.ts';
import { diagonalGradient, svgDocument } from './svg.ts';

const WIDTH = 1280;
const HEIGHT = 960;

/** Pictures without a single letter, drawn as JPEG; a reader should answer these at once. */
export const SCENES: Readonly<Record<string, () => Promise<Buffer>>> = {
  'hills-by-day': () => landscape('hills-by-day', ['#8ec5e8', '#dff0f7'], ['#6f9a62', '#4f7d4c', '#2f5a38']),
  'hills-at-dusk': () =>
    landscape('hills-at-dusk', ['#33385f', '#e8a06b'], ['#5b4a63', '#3b334f', '#211f35']),
  'snowy-hills': () => landscape('snowy-hills', ['#b9cfe0', '#f4f7fa'], ['#dfe8ef', '#c3d2df', '#9db2c4']),
  'town-at-night': town,
  'striped-cloth': stripes,
  'bare-desk': () => shot(desk(WIDTH, HEIGHT, createRandom('bare-desk')), 'bare-desk'),
  'sensor-noise': () => shot(plain(128), 'sensor-noise', 55),
  'colour-blobs': blobs,
  'white-sheet': () => shot(plain(246), 'white-sheet', 1),
  'lens-covered': () => shot(plain(6), 'lens-covered', 3),
  'portrait-photo': person,
};

function landscape(seed: string, sky: readonly [string, string], hills: readonly string[]): Promise<Buffer> {
  const random = createRandom(seed);
  const ranges = hills.map((colour, index) => {
    const base = 430 + index * 150;
    const phase = random.next() * 6;
    const points: string[] = [];
    for (let x = 0; x <= WIDTH; x += 8) {
      const y =
        base + Math.sin(x / 210 + phase) * 70 + Math.sin(x / 83 + phase * 2) * 26 + Math.sin(x / 31) * 7;
      points.push(`${x} ${y.toFixed(1)}`);
    }
    return `<path d="M0 ${HEIGHT}L${points.join('L')}L${WIDTH} ${HEIGHT}z" fill="${colour}"/>`;
  });
  const sun = `<circle cx="${random.between(200, 1080)}" cy="${random.between(120, 300)}" r="62" fill="#fff6da" opacity=".9"/>`;
  const back = `${diagonalGradient('sky', sky)}<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>`;
  return photograph(svgDocument(WIDTH, HEIGHT, back + sun + ranges.join('')), random);
}

function town(): Promise<Buffer> {
  const random = createRandom('town-at-night');
  const houses = Array.from({ length: 11 }, (_, index) => {
    const height = random.between(260, 640);
    const left = index * 118;
    const windows: string[] = [];
    for (let row = 0; row < height / 62 - 1; row++) {
      for (let column = 0; column < 3; column++) {
        if (random.chance(0.45)) continue;
        windows.push(
          `<rect x="${left + 18 + column * 30}" y="${HEIGHT - height + 24 + row * 62}" width="17" height="28" fill="#f3cf7a" opacity=".8"/>`,
        );
      }
    }
    return `<rect x="${left}" y="${HEIGHT - height}" width="112" height="${height}" fill="#1d2238"/>${windows.join('')}`;
  });
  const back = `${diagonalGradient('sky', ['#0d1226', '#3d3558'])}<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>`;
  return photograph(svgDocument(WIDTH, HEIGHT, back + houses.join('')), random);
}

function stripes(): Promise<Buffer> {
  const random = createRandom('striped-cloth');
  const bands = Array.from({ length: 40 }, (_, index) => {
    const colour = index % 2 ? '#3a5f7d' : '#e8e2d3';
    return `<rect x="${index * 44 - 200}" y="-300" width="44" height="1600" fill="${colour}" transform="rotate(14 640 480)"/>`;
  });
  return photograph(svgDocument(WIDTH, HEIGHT, bands.join('')), random);
}

async function blobs(): Promise<Buffer> {
  const random = createRandom('colour-blobs');
  const pixels = Buffer.from(Array.from({ length: 32 * 24 * 3 }, () => random.between(20, 235)));
  return sharp(pixels, { raw: { width: 32, height: 24, channels: 3 } })
    .resize(WIDTH, HEIGHT, { kernel: 'cubic' })
    .jpeg({ quality: 80 })
    .toBuffer();
}

function person(): Promise<Buffer> {
  const frame = { x: 290, y: 0, width: 700, height: HEIGHT };
  const back = `<rect width="${WIDTH}" height="${HEIGHT}" fill="#dcd6cd"/>`;
  const tone = PORTRAIT_TONES[1] ?? PORTRAIT_TONES[0];
  const drawn = svgDocument(WIDTH, HEIGHT, back + portrait(frame, tone, 'only', false));
  return photograph(drawn, createRandom('portrait-photo'));
}

function plain(value: number): Picture {
  return { pixels: Buffer.alloc(WIDTH * HEIGHT * 3, value), width: WIDTH, height: HEIGHT };
}

async function photograph(svg: string, random: Random): Promise<Buffer> {
  const pixels = await sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer();
  const picture = await blur({ pixels, width: WIDTH, height: HEIGHT }, 1);
  light(picture, { shadow: 0.15, glare: 0, noiseDeviation: 4 }, random);
  return toJpeg(picture);
}

function shot(picture: Picture, seed: string, noiseDeviation = 4): Promise<Buffer> {
  light(picture, { shadow: 0.2, glare: 0, noiseDeviation }, createRandom(seed));
  return toJpeg(picture);
}

function toJpeg({ pixels, width, height }: Picture): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}
