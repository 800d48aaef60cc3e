import type { Canvas } from './canvas.ts';
import type { Place } from './matrix.ts';
import type { Colour } from './texture.ts';

/** A lamp's reflection. */
export interface Glare {
  /** In shares of the frame. */
  readonly centre: Place;
  /** Half of its width, as a share of the frame's width. */
  readonly radius: number;
  /** 1 just blows out its middle on white; 2 and more a large part of it. */
  readonly strength: number;
  /** How many times longer than wide, and which way. */
  readonly stretch: number;
  readonly turn: number;
}

/** The edge of a shadow that falls over the scene. */
export interface ShadowEdge {
  /** A place on the edge, in shares of the frame. */
  readonly at: Place;
  /** Degrees; 0: the left side is dark. */
  readonly turn: number;
  /** 0 to 1. */
  readonly depth: number;
  /** Width of the edge as a share of the frame's width. */
  readonly soft: number;
}

export interface Light {
  /** 1: as drawn; 0.15: a dark room. */
  readonly gain: number;
  /** How many times as strong each colour is: warm lamps, cold daylight. */
  readonly tint: Colour;
  /** Loss of light from one side of the frame to the other, 0 to 1, and the direction in degrees. */
  readonly slope: number;
  readonly slopeTurn: number;
  /** Loss of light in the corners, 0 to 1. */
  readonly vignette: number;
  readonly glares: readonly Glare[];
  readonly shadow: ShadowEdge | null;
}

export const PLAIN_LIGHT: Light = {
  gain: 1,
  tint: [1, 1, 1],
  slope: 0,
  slopeTurn: 0,
  vignette: 0,
  glares: [],
  shadow: null,
};

/** Lights the painted scene. */
export function lightCanvas(canvas: Canvas, light: Light): void {
  const { pixels, width, height } = canvas;
  const [slopeX, slopeY] = direction(light.slopeTurn);
  const [red, green, blue] = light.tint;
  const shadow = light.shadow ? shadowOf(light.shadow, height / width) : null;
  for (let y = 0, at = 0; y < height; y++) {
    const downShare = (y + 0.5) / height - 0.5;
    for (let x = 0; x < width; x++, at += 3) {
      const acrossShare = (x + 0.5) / width - 0.5;
      const slope = 1 - light.slope * (0.5 + (acrossShare * slopeX + downShare * slopeY) * 0.9);
      const far = (acrossShare * acrossShare + downShare * downShare) * 2;
      let gain = light.gain * slope * (1 - light.vignette * far);
      if (shadow) gain *= shadow(acrossShare + 0.5, downShare + 0.5);
      pixels[at] = (pixels[at] ?? 0) * gain * red;
      pixels[at + 1] = (pixels[at + 1] ?? 0) * gain * green;
      pixels[at + 2] = (pixels[at + 2] ?? 0) * gain * blue;
    }
  }
  for (const glare of light.glares) addGlare(canvas, glare);
}

function shadowOf({ at, turn, depth, soft }: ShadowEdge, ratio: number): (x: number, y: number) => number {
  const [across, down] = direction(turn);
  return (x, y) => {
    const past = (x - at[0]) * across + (y - at[1]) * ratio * down;
    return 1 - depth * (1 - ramp(past / soft + 0.5));
  };
}

/** Light that comes on top: a bright core with a wide faint halo. */
function addGlare({ pixels, width, height }: Canvas, glare: Glare): void {
  const radius = glare.radius * width;
  const reach = radius * glare.stretch * 2.6;
  const middleX = glare.centre[0] * width;
  const middleY = glare.centre[1] * height;
  const [cos, sin] = direction(glare.turn);
  const bottom = Math.min(height, Math.ceil(middleY + reach));
  const right = Math.min(width, Math.ceil(middleX + reach));
  for (let y = Math.max(0, Math.floor(middleY - reach)); y < bottom; y++) {
    for (let x = Math.max(0, Math.floor(middleX - reach)); x < right; x++) {
      const along = ((x - middleX) * cos + (y - middleY) * sin) / glare.stretch;
      const across = (y - middleY) * cos - (x - middleX) * sin;
      const far = (along * along + across * across) / (radius * radius);
      const added = 255 * glare.strength * (Math.exp(-far * far) * 0.85 + Math.exp(-far * 0.9) * 0.15);
      if (added < 1) continue;
      const at = (y * width + x) * 3;
      pixels[at] = (pixels[at] ?? 0) + added;
      pixels[at + 1] = (pixels[at + 1] ?? 0) + added;
      pixels[at + 2] = (pixels[at + 2] ?? 0) + added;
    }
  }
}

function direction(degrees: number): readonly [cos: number, sin: number] {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}

function ramp(part: number): number {
  const held = Math.max(0, Math.min(1, part));
  return held * held * (3 - 2 * held);
}
