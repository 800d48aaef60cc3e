import { apply, inverse, type Matrix, type Place } from './matrix.ts';

/** How a camera sees a flat thing that lies with its middle in the origin of a plane measured in millimetres. */
export interface Pose {
  /** Share of the frame that the thing takes: of its width or of its height, whichever is more. */
  readonly fill: number;
  /** Where its middle is seen, in shares of the frame. */
  readonly centre: Place;
  /** Turned about its upright axis: the right side goes away from the camera. Degrees. */
  readonly yaw: number;
  /** Leaning: the upper side goes away from the camera. Degrees. */
  readonly pitch: number;
  /** Turned clockwise in the picture. Degrees. */
  readonly roll: number;
  /** Focal length over the frame's long side: 0.75 for a phone's main lens. */
  readonly focal: number;
}

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** The same camera's view of a plane: millimetres to pixels and back. */
export interface PlaneCamera {
  readonly toPixel: Matrix;
  readonly toPlane: Matrix;
  /** The plane `liftMm` behind this one, seen by the same camera. */
  behind(liftMm: number): PlaneCamera;
}

const FITTING_ROUNDS = 8;

/** Goes as near to the thing (its size in millimetres) as the pose's `fill` and `centre` ask for. */
export function placeCamera(pose: Pose, thing: FrameSize, frame: FrameSize): PlaneCamera {
  const rotation = rotationOf(pose);
  const focal = pose.focal * Math.max(frame.width, frame.height);
  const corners: readonly Place[] = [
    [-thing.width / 2, -thing.height / 2],
    [thing.width / 2, -thing.height / 2],
    [thing.width / 2, thing.height / 2],
    [-thing.width / 2, thing.height / 2],
  ];
  let distance = (focal * thing.width) / (pose.fill * frame.width);
  let x = 0;
  let y = 0;
  for (let round = 0; round < FITTING_ROUNDS; round++) {
    const view = matrixOf(rotation, [x, y, distance], focal, frame);
    const seen = corners.map((corner) => apply(view, corner));
    const across = extent(seen.map(([left]) => left));
    const down = extent(seen.map(([, top]) => top));
    const fill = Math.max(across.length / frame.width, down.length / frame.height);
    distance *= fill / pose.fill;
    x += ((pose.centre[0] * frame.width - across.middle) * distance) / focal;
    y += ((pose.centre[1] * frame.height - down.middle) * distance) / focal;
  }
  return cameraAt(rotation, [x, y, distance], focal, frame);
}

function cameraAt(rotation: Matrix, at: Position, focal: number, frame: FrameSize): PlaneCamera {
  const toPixel = matrixOf(rotation, at, focal, frame);
  return {
    toPixel,
    toPlane: inverse(toPixel),
    behind: (liftMm) => {
      const [x, y, z] = at;
      const deeper: Position = [x + rotation[2] * liftMm, y + rotation[5] * liftMm, z + rotation[8] * liftMm];
      return cameraAt(rotation, deeper, focal, frame);
    },
  };
}

type Position = readonly [x: number, y: number, z: number];

function matrixOf(rotation: Matrix, [x, y, z]: Position, focal: number, frame: FrameSize): Matrix {
  const [a, b, , c, d, , e, f] = rotation;
  const midX = frame.width / 2;
  const midY = frame.height / 2;
  return [
    focal * a + midX * e,
    focal * b + midX * f,
    focal * x + midX * z,
    focal * c + midY * e,
    focal * d + midY * f,
    focal * y + midY * z,
    e,
    f,
    z,
  ];
}

/** Roll after pitch after yaw. */
function rotationOf({ yaw, pitch, roll }: Pose): Matrix {
  const [sinYaw, cosYaw] = sinCos(yaw);
  const [sinPitch, cosPitch] = sinCos(pitch);
  const [sinRoll, cosRoll] = sinCos(roll);
  const turned: Matrix = [
    cosYaw,
    0,
    -sinYaw,
    -sinPitch * sinYaw,
    cosPitch,
    -sinPitch * cosYaw,
    cosPitch * sinYaw,
    -sinPitch,
    cosPitch * cosYaw,
  ];
  const [a, b, c, d, e, f, g, h, i] = turned;
  return [
    cosRoll * a - sinRoll * d,
    cosRoll * b - sinRoll * e,
    cosRoll * c - sinRoll * f,
    sinRoll * a + cosRoll * d,
    sinRoll * b + cosRoll * e,
    sinRoll * c + cosRoll * f,
    g,
    h,
    i,
  ];
}

function sinCos(degrees: number): readonly [sin: number, cos: number] {
  const angle = (degrees * Math.PI) / 180;
  return [Math.sin(angle), Math.cos(angle)];
}

function extent(values: readonly number[]): { readonly length: number; readonly middle: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return { length: high - low, middle: (low + high) / 2 };
}
