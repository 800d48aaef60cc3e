import type { Quad } from '#src/shared/contract/captures.ts';
import type { GrayFrame } from '../frame-look.ts';

/** How a drawn frame looks. Lengths are shares of the frame's width unless said. */
export interface TestScene {
  readonly width: number;
  readonly height: number;
  /** Brightness of the ground at a place, in pixels. */
  readonly ground: (x: number, y: number) => number;
  readonly documents?: readonly TestDocument[];
  /** Brightness that is added everywhere afterwards, by place. */
  readonly light?: (x: number, y: number) => number;
  /** Deviation of the noise, in levels. */
  readonly noise?: number;
  /** Half the width of a box blur that runs twice, in pixels. */
  readonly blur?: number;
}

export interface TestDocument {
  /** Shares (0–1) of the frame. */
  readonly quad: Quad;
  /** Brightness of a place on the document, both 0–1. */
  readonly face: (u: number, v: number) => number;
}

/** Draws a frame; each pixel is the mean of 2 × 2 samples. */
export function drawFrame(scene: TestScene): GrayFrame {
  const { width, height, ground, documents = [], light = () => 0, noise = 0, blur = 0 } = scene;
  const maps = documents.map(({ quad, face }) => ({ toFace: inverseOf(quad, width, height), face }));
  const exact = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let sample = 0; sample < 4; sample++) {
        const atX = x + ((sample % 2) + 0.5) / 2;
        const atY = y + (Math.floor(sample / 2) + 0.5) / 2;
        let value = ground(atX, atY);
        for (const { toFace, face } of maps) {
          const [u, v] = toFace(atX, atY);
          if (u >= 0 && v >= 0 && u <= 1 && v <= 1) value = face(u, v);
        }
        sum += value;
      }
      exact[y * width + x] = sum / 4;
    }
  }
  const soft = blur > 0 ? boxBlur(boxBlur(exact, width, height, blur), width, height, blur) : exact;
  const random = seeded(7);
  const pixels = Uint8Array.from(soft, (value, at) => {
    const lit = value + light(at % width, Math.floor(at / width));
    return Math.max(0, Math.min(255, Math.round(lit + noise * (random() + random() + random() - 1.5) * 2)));
  });
  return { pixels, width, height };
}

/** Corners of a document of that aspect and width (share of the frame's width), turned by degrees, in shares. */
export function flatQuad(
  frame: { readonly width: number; readonly height: number },
  { aspect, wide, turn = 0, at = [0.5, 0.5] }: FlatPlace,
): Quad {
  const across = (wide * frame.width) / 2;
  const down = across / aspect;
  const cos = Math.cos((turn * Math.PI) / 180);
  const sin = Math.sin((turn * Math.PI) / 180);
  const corner = (x: number, y: number): readonly [number, number] => [
    at[0] + (x * cos - y * sin) / frame.width,
    at[1] + (x * sin + y * cos) / frame.height,
  ];
  return [corner(-across, -down), corner(across, -down), corner(across, down), corner(-across, down)];
}

export interface FlatPlace {
  readonly aspect: number;
  readonly wide: number;
  readonly turn?: number;
  readonly at?: readonly [number, number];
}

/**
 * The same, leaning: seen by a camera whose focal length is `focal` times the frame's long side, from so far away that
 * its middle stays in the frame's middle. Yaw turns about the upright axis, pitch about the level one.
 */
export function leaningQuad(
  frame: { readonly width: number; readonly height: number },
  { aspect, wide, yaw, pitch, focal = 0.8 }: LeaningPlace,
): Quad {
  const length = focal * Math.max(frame.width, frame.height);
  const distance = length / (wide * frame.width);
  const [cosYaw, sinYaw] = [Math.cos((yaw * Math.PI) / 180), Math.sin((yaw * Math.PI) / 180)];
  const [cosPitch, sinPitch] = [Math.cos((pitch * Math.PI) / 180), Math.sin((pitch * Math.PI) / 180)];
  const corner = (x: number, y: number): readonly [number, number] => {
    const depth = distance + x * sinYaw + y * cosYaw * sinPitch;
    const seenX = x * cosYaw - y * sinYaw * sinPitch;
    const seenY = y * cosPitch;
    return [0.5 + (length * seenX) / depth / frame.width, 0.5 + (length * seenY) / depth / frame.height];
  };
  const half = 0.5 / aspect;
  return [corner(-0.5, -half), corner(0.5, -half), corner(0.5, half), corner(-0.5, half)];
}

export interface LeaningPlace {
  readonly aspect: number;
  readonly wide: number;
  readonly yaw: number;
  readonly pitch: number;
  readonly focal?: number;
}

/** A card with rows of letters and a portrait. */
export function cardFace(paper: number, ink: number): TestDocument['face'] {
  return (u, v) => {
    if (u > 0.68 && u < 0.9 && v > 0.25 && v < 0.7) return (paper + 2 * ink) / 3;
    const row = Math.floor(v * 11);
    const isRow = row % 2 === 1 && row < 10 && u > 0.08 && u < 0.6;
    const letter = Math.floor(u * 70 + row * 3) * 7919;
    return isRow && v * 11 - row < 0.75 && (letter ^ (letter >> 4)) % 3 > 0 && (u * 70) % 1 < 0.6
      ? ink
      : paper;
  };
}

/** A page with rows of letters all over. */
export function pageFace(paper: number, ink: number): TestDocument['face'] {
  return (u, v) => {
    const row = Math.floor(v * 40);
    if (u < 0.1 || u > 0.9 || row < 4 || row > 35 || row % 2 === 0) return paper;
    const letter = Math.floor(u * 60 + row * 5) * 7919;
    return (letter ^ (letter >> 3)) % 4 > 0 && (u * 60) % 1 < 0.6 && v * 40 - row < 0.7 ? ink : paper;
  };
}

export function plain(brightness: number): TestScene['ground'] {
  return () => brightness;
}

/** Planks with joints and grain. */
export function planks(x: number, y: number): number {
  const grain = 8 * Math.sin(y * 0.9 + 3 * Math.sin(x * 0.013)) + 5 * Math.sin(y * 2.3 + x * 0.02);
  return y % 90 < 3 ? 60 : 120 + grain + (Math.floor(y / 90) % 2) * 14;
}

function inverseOf(
  quad: Quad,
  width: number,
  height: number,
): (x: number, y: number) => readonly [number, number] {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = quad.map(([x, y]) => [
    x * width,
    y * height,
  ]) as unknown as Quad;
  const slantX = x0 - x1 + x2 - x3;
  const slantY = y0 - y1 + y2 - y3;
  const spread = (x1 - x2) * (y3 - y2) - (x3 - x2) * (y1 - y2);
  const g = (slantX * (y3 - y2) - (x3 - x2) * slantY) / spread;
  const h = ((x1 - x2) * slantY - slantX * (y1 - y2)) / spread;
  const [a, b, d, e] = [x1 - x0 + g * x1, x3 - x0 + h * x3, y1 - y0 + g * y1, y3 - y0 + h * y3];
  return (x, y) => {
    // Two equations in u and v: (a - gx) u + (b - hx) v = x - x0, and the same for y.
    const [p, q, r, s] = [a - g * x, b - h * x, d - g * y, e - h * y];
    const determinant = p * s - q * r;
    return [((x - x0) * s - q * (y - y0)) / determinant, (p * (y - y0) - (x - x0) * r) / determinant];
  };
}

function boxBlur(values: Float32Array, width: number, height: number, reach: number): Float32Array {
  const rows = blurAlong(values, width, height, 1, width, reach);
  return blurAlong(rows, height, width, width, 1, reach);
}

function blurAlong(
  values: Float32Array,
  length: number,
  lines: number,
  step: number,
  stride: number,
  reach: number,
): Float32Array {
  const out = new Float32Array(values.length);
  for (let line = 0; line < lines; line++) {
    for (let place = 0; place < length; place++) {
      let sum = 0;
      for (let near = place - reach; near <= place + reach; near++) {
        sum += values[line * stride + Math.max(0, Math.min(length - 1, near)) * step] ?? 0;
      }
      out[line * stride + place * step] = sum / (2 * reach + 1);
    }
  }
  return out;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
