import type { Point, Quad } from '#src/shared/contract/captures.ts';
import { type Canvas, createCanvas } from './canvas.ts';
import { FACES, type Face, faceTexture } from './faces.ts';
import { GROUND_PX_PER_MM, groundTexture } from './grounds.ts';
import { lightCanvas } from './light.ts';
import { apply, inverse, type Matrix, multiply, type Place, placement } from './matrix.ts';
import { paintFinger } from './objects/fingers.ts';
import { drawThing } from './objects/thing-texture.ts';
import { blurCanvas, CLEAR_OPTICS } from './optics.ts';
import { boxOf, outsideRounded, paintGround, paintShape, paintTexture, unitsPerPixel } from './paint.ts';
import { type FrameSize, placeCamera, type PlaneCamera } from './plane-camera.ts';
import type { Scene, ShownDocument } from './scene.ts';
import type { Texture } from './texture.ts';
import { fromTopLeft } from './quad-geometry.ts';

const CARD_THICK_MM = 0.76;

/** A painted and lit scene before the sensor's noise, with the truth about its document. */
export interface RenderedScene {
  readonly canvas: Canvas;
  /** The document's corners in shares of the frame, clockwise from the one nearest its top left; null for none. */
  readonly quad: Quad | null;
}

/** Where a scene's document will be when it is rendered. */
export function truthOf(scene: Scene, width: number): Quad | null {
  const { face, camera, size } = setUp(scene, width);
  return face && quadOf(face, camera, size);
}

/** Paints a scene `width` pixels wide. */
export async function renderScene(scene: Scene, width: number): Promise<RenderedScene> {
  const { camera, size } = setUp(scene, width);
  const canvas = await paint(scene, camera, size);
  lightCanvas(canvas, scene.light);
  return { canvas: await blurCanvas(canvas, scene.optics), quad: truthOf(scene, width) };
}

interface SetUp {
  readonly size: FrameSize;
  readonly face: Face | null;
  readonly camera: PlaneCamera;
}

function setUp(scene: Scene, width: number): SetUp {
  const size = { width, height: Math.round(width / scene.aspect / 2) * 2 };
  const face = scene.document ? FACES[scene.document.face] : null;
  const subject = face ? { width: face.widthMm, height: face.heightMm } : scene.subjectMm;
  return { size, face, camera: placeCamera(scene.pose, subject, size) };
}

function quadOf({ widthMm, heightMm }: Face, camera: PlaneCamera, frame: FrameSize): Quad {
  const corner = (x: number, y: number): Point => {
    const [atX, atY] = apply(camera.toPixel, [x, y]);
    return [atX / frame.width, atY / frame.height];
  };
  const right = widthMm / 2;
  const bottom = heightMm / 2;
  const corners: Quad = [
    corner(-right, -bottom),
    corner(right, -bottom),
    corner(right, bottom),
    corner(-right, bottom),
  ];
  return fromTopLeft(corners, frame.width / frame.height);
}

async function paint(scene: Scene, camera: PlaneCamera, size: FrameSize): Promise<Canvas> {
  const lift = scene.document?.liftMm ?? 0;
  const groundCamera = camera.behind(lift + CARD_THICK_MM);
  let canvas = createCanvas(size);
  const ground = groundTexture(scene.ground);
  // The middle of the scene lies in the middle of the texture, so that its mirrored rest is hardly ever seen.
  const toTexture = placement(ground.width / 2, ground.height / 2, 0, GROUND_PX_PER_MM, GROUND_PX_PER_MM);
  paintGround(canvas, ground, multiply(toTexture, groundCamera.toPlane));
  for (const thing of scene.things) {
    const { texture, widthMm, heightMm, radiusMm, thickMm } = await drawThing(thing.kind, thing.variant);
    const shape = {
      texture,
      widthMm: widthMm * thing.scale,
      heightMm: heightMm * thing.scale,
      radiusMm: radiusMm === null ? null : radiusMm * thing.scale,
    };
    paintFlat(canvas, groundCamera, shape, thing.at, thing.turn, thickMm * 0.6);
  }
  for (const card of scene.cards) {
    const texture = await faceTexture(card.face, card.tint);
    paintFlat(canvas, groundCamera, { ...FACES[card.face], texture }, card.at, card.turn, 1);
  }
  if (scene.groundBlur > 0) canvas = await blurCanvas(canvas, { ...CLEAR_OPTICS, blur: scene.groundBlur });
  for (const finger of scene.fingersBehind) paintFinger(canvas, camera.behind(CARD_THICK_MM), finger);
  if (scene.document) await paintDocument(canvas, camera, scene.document);
  for (const finger of scene.fingersOver) paintFinger(canvas, camera, finger);
  return canvas;
}

async function paintDocument(canvas: Canvas, camera: PlaneCamera, document: ShownDocument): Promise<void> {
  const face = FACES[document.face];
  const texture = await faceTexture(document.face, document.tint);
  // The higher it is held, the farther away and the softer its shadow falls; from high up none is seen.
  const shadowMm = document.liftMm === 0 ? 1.2 : document.liftMm * 0.5;
  if (document.isOpenBook) {
    const above: Place = [0, -face.heightMm - 0.6];
    paintFlat(canvas, camera, await drawThing('passport-page', 0), above, 0, 2);
  }
  if (shadowMm < 40) paintShadow(canvas, camera.behind(CARD_THICK_MM), face, [0, 0], 0, shadowMm);
  paintEdge(canvas, camera.behind(CARD_THICK_MM), face);
  paintFlat(canvas, camera, { ...face, texture }, [0, 0], 0, 0);
}

interface Flat {
  readonly texture: Texture;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Null: the texture's own transparency is its outline. */
  readonly radiusMm: number | null;
}

function paintFlat(
  canvas: Canvas,
  camera: PlaneCamera,
  flat: Flat,
  at: Place,
  turn: number,
  shadowMm: number,
): void {
  const { texture, widthMm, heightMm, radiusMm } = flat;
  if (shadowMm > 0 && radiusMm !== null) {
    paintShadow(canvas, camera, { widthMm, heightMm, radiusMm }, at, turn, shadowMm);
  }
  const scaleX = widthMm / texture.width;
  const scaleY = heightMm / texture.height;
  const toPlane = multiply(
    placement(at[0], at[1], turn, scaleX, scaleY),
    placement(-texture.width / 2, -texture.height / 2, 0, 1, 1),
  );
  const corners: readonly Place[] = [
    [0, 0],
    [texture.width, 0],
    [texture.width, texture.height],
    [0, texture.height],
  ];
  const box = boxOf(canvas, multiply(camera.toPixel, toPlane), corners);
  const toTexture = multiply(inverse(toPlane), camera.toPlane);
  if (box.right <= box.left || box.bottom <= box.top) return;
  const middle: Place = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  // Each of the four samples covers half a pixel each way.
  const edge = unitsPerPixel(toTexture, middle) / 2;
  const halfWidth = texture.width / 2;
  const halfHeight = texture.height / 2;
  const radius = (radiusMm ?? 0) / scaleX;
  paintTexture(canvas, texture, toTexture, box, (u, v) => {
    const outside = outsideRounded(u - halfWidth, v - halfHeight, halfWidth, halfHeight, radius);
    return outside > edge ? 0 : Math.max(0, Math.min(1, 0.5 - outside / edge));
  });
}

interface Outline {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly radiusMm: number;
}

function paintShadow(
  canvas: Canvas,
  camera: PlaneCamera,
  { widthMm, heightMm, radiusMm }: Outline,
  at: Place,
  turn: number,
  depthMm: number,
): void {
  const soft = depthMm * 1.6;
  const away = depthMm * 0.8;
  const toPlane: Matrix = placement(at[0] + away * 0.7, at[1] + away, turn, 1, 1);
  const right = widthMm / 2 + soft;
  const bottom = heightMm / 2 + soft;
  const corners: readonly Place[] = [
    [-right, -bottom],
    [right, -bottom],
    [right, bottom],
    [-right, bottom],
  ];
  const box = boxOf(canvas, multiply(camera.toPixel, toPlane), corners);
  paintShape(canvas, multiply(inverse(toPlane), camera.toPlane), box, (x, y, colour) => {
    colour[0] = colour[1] = colour[2] = 0;
    const outside = outsideRounded(x, y, widthMm / 2, heightMm / 2, radiusMm + soft * 0.5);
    const part = Math.max(0, Math.min(1, 0.5 - outside / (2 * soft)));
    return 0.5 * part * part * (3 - 2 * part);
  });
}

/** The card's white core, seen at the sides that lean towards the camera. */
function paintEdge(canvas: Canvas, camera: PlaneCamera, { widthMm, heightMm, radiusMm }: Face): void {
  const right = widthMm / 2;
  const bottom = heightMm / 2;
  const box = boxOf(canvas, camera.toPixel, [
    [-right, -bottom],
    [right, -bottom],
    [right, bottom],
    [-right, bottom],
  ]);
  const pixelMm = unitsPerPixel(camera.toPlane, [canvas.width / 2, canvas.height / 2]);
  paintShape(canvas, camera.toPlane, box, (x, y, colour) => {
    colour[0] = colour[1] = colour[2] = y > 0 ? 172 : 214;
    const outside = outsideRounded(x, y, right, bottom, radiusMm);
    return Math.max(0, Math.min(1, 0.5 - outside / pixelMm));
  });
}
