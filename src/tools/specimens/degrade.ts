import sharp from 'sharp';
import { desk, type Picture } from './desk.ts';
import { homography, project, type Quad } from './homography.ts';
import { createRandom, type Random } from './random.ts';

/** How hard a specimen is to read: as drawn; well photographed; by hand in a room; sent through a messenger. */
export type Level = 'clean' | 'mild' | 'phone' | 'low';
export const LEVELS: readonly Level[] = ['clean', 'mild', 'phone', 'low'];

interface Damage {
  /** Long side of the photo, in pixels. */
  photoPx: number;
  /** Long side of what is kept of it. */
  keptPx: number;
  /** Share of the photo's width that the document fills. */
  fill: number;
  /** How far each corner strays, as a share of the photo's width. */
  cornerStray: number;
  rotationDegrees: number;
  blurSigma: number;
  noiseDeviation: number;
  /** Darkening at the far side, 0 to 1. */
  shadow: number;
  /** Brightness of the lamp's reflection, 0 to 1. */
  glare: number;
  jpegQuality: number;
}

const DAMAGE: Record<Exclude<Level, 'clean'>, Damage> = {
  mild: {
    photoPx: 1400,
    keptPx: 1400,
    fill: 0.93,
    cornerStray: 0.012,
    rotationDegrees: 1.2,
    blurSigma: 0,
    noiseDeviation: 5,
    shadow: 0.15,
    glare: 0,
    jpegQuality: 80,
  },
  phone: {
    photoPx: 1600,
    keptPx: 1600,
    fill: 0.82,
    cornerStray: 0.03,
    rotationDegrees: 4,
    blurSigma: 1.2,
    noiseDeviation: 4,
    shadow: 0.4,
    glare: 0.5,
    jpegQuality: 60,
  },
  low: {
    photoPx: 1400,
    keptPx: 640,
    fill: 0.92,
    cornerStray: 0.012,
    rotationDegrees: 1.5,
    blurSigma: 0.7,
    noiseDeviation: 3,
    shadow: 0.2,
    glare: 0,
    jpegQuality: 60,
  },
};

/**
 * The drawn specimen as an image of that level: PNG when clean, else JPEG. The same `seed` gives the same photo.
 */
export async function degrade(drawn: Buffer, level: Level, seed: string): Promise<Buffer> {
  if (level === 'clean') return drawn;
  const damage = DAMAGE[level];
  const random = createRandom(`${seed} ${level}`);
  const { width: drawnWidth = 0, height: drawnHeight = 0 } = await sharp(drawn).metadata();
  const document = { width: drawnWidth, height: drawnHeight };
  const { width, height } = photoSize(document, damage);
  const photo = desk(width, height, random);
  await lay(drawn, photo, corners(document, photo, damage, random));
  const blurred = await blur(photo, damage.blurSigma);
  light(blurred, damage, random);
  const raw = { width, height, channels: 3 } as const;
  const kept = Math.round((width * damage.keptPx) / damage.photoPx);
  return sharp(blurred.pixels, { raw })
    .resize({ width: kept })
    .jpeg({ quality: damage.jpegQuality })
    .toBuffer();
}

interface Size {
  width: number;
  height: number;
}

function photoSize(document: Size, damage: Damage): Size {
  if (document.width >= document.height) {
    return { width: damage.photoPx, height: Math.round(damage.photoPx * 0.72) };
  }
  const width = Math.round(damage.photoPx * 0.78);
  return { width, height: Math.round(width * 1.38) };
}

/** Where the document's corners lie in the photo: turned a little about the middle, each corner astray. */
function corners(document: Size, photo: Size, damage: Damage, random: Random): Quad {
  const scale = damage.fill * Math.min(photo.width / document.width, photo.height / document.height);
  const across = (document.width * scale) / 2;
  const down = (document.height * scale) / 2;
  const turn = ((random.next() * 2 - 1) * damage.rotationDegrees * Math.PI) / 180;
  const stray = (): number => (random.next() * 2 - 1) * damage.cornerStray * photo.width;
  const corner = (x: number, y: number): readonly [number, number] => [
    photo.width / 2 + x * Math.cos(turn) - y * Math.sin(turn) + stray(),
    photo.height / 2 + x * Math.sin(turn) + y * Math.cos(turn) + stray(),
  ];
  return [corner(-across, -down), corner(across, -down), corner(across, down), corner(-across, down)];
}

/** Draws the document (PNG, its corners may be transparent) into the photo so that its corners are at `place`. */
export async function lay(drawn: Buffer, photo: Picture, place: Quad): Promise<void> {
  const { pixels, width, height } = await padded(drawn);
  const back = homography(place, [
    [MARGIN_PX, MARGIN_PX],
    [width - MARGIN_PX, MARGIN_PX],
    [width - MARGIN_PX, height - MARGIN_PX],
    [MARGIN_PX, height - MARGIN_PX],
  ]);
  for (let y = 0; y < photo.height; y++) {
    for (let x = 0; x < photo.width; x++) {
      const [u, v] = project(back, [x, y]);
      if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) continue;
      const left = Math.floor(u);
      const top = Math.floor(v);
      const from = (top * width + left) * 4;
      const cover = between(pixels, from + 3, width * 4, u - left, v - top) / 255;
      if (cover === 0) continue;
      const to = (y * photo.width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const ink = between(pixels, from + channel, width * 4, u - left, v - top);
        photo.pixels[to + channel] = ink + (photo.pixels[to + channel] ?? 0) * (1 - cover);
      }
    }
  }
}

/** Transparent pixels around the document, so that its edges come out smooth. */
const MARGIN_PX = 2;

/** Four bytes per pixel, colours multiplied by their cover. */
async function padded(drawn: Buffer): Promise<Picture> {
  const margin = { top: MARGIN_PX, bottom: MARGIN_PX, left: MARGIN_PX, right: MARGIN_PX };
  const { data, info } = await sharp(drawn)
    .ensureAlpha()
    .extend({ ...margin, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += 4) {
    const cover = (data[at + 3] ?? 0) / 255;
    if (cover === 1) continue;
    for (let channel = at; channel < at + 3; channel++) data[channel] = (data[channel] ?? 0) * cover;
  }
  return { pixels: data, width: info.width, height: info.height };
}

/** Bilinear: the value between a byte and its neighbours to the right, below, and both. */
function between(pixels: Buffer, at: number, stride: number, across: number, down: number): number {
  const upper = (pixels[at] ?? 0) * (1 - across) + (pixels[at + 4] ?? 0) * across;
  const lower = (pixels[at + stride] ?? 0) * (1 - across) + (pixels[at + stride + 4] ?? 0) * across;
  return upper * (1 - down) + lower * down;
}

export async function blur(picture: Picture, sigma: number): Promise<Picture> {
  if (!sigma) return picture;
  const raw = { width: picture.width, height: picture.height, channels: 3 } as const;
  return { ...picture, pixels: await sharp(picture.pixels, { raw }).blur(sigma).raw().toBuffer() };
}

export type Light = Pick<Damage, 'shadow' | 'glare' | 'noiseDeviation'>;

/** Shadow from one side, one soft reflection of a lamp, and the sensor's noise. */
export function light(picture: Picture, damage: Light, random: Random): void {
  const { width, height, pixels } = picture;
  const direction = random.next() * 2 * Math.PI;
  const lampX = random.next() * width;
  const lampY = random.next() * height;
  const spread = 2 * (width * 0.09) ** 2;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const along = (x - width / 2) * Math.cos(direction) + (y - height / 2) * Math.sin(direction);
      const shade = 1 - damage.shadow * Math.max(0, Math.min(1, 0.5 + (along / width) * 1.4));
      const distance = (x - lampX) ** 2 + (y - lampY) ** 2;
      const shine = damage.glare ? damage.glare * 110 * Math.exp(-distance / spread) : 0;
      const noise = damage.noiseDeviation * random.normal();
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const value = (pixels[at + channel] ?? 0) * shade + shine + noise;
        pixels[at + channel] = Math.max(0, Math.min(255, Math.round(value)));
      }
    }
  }
}
