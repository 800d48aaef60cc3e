import { type AnalysedFrame } from '#src/client/capture/camera/camera.ts';
import { guideAspect } from '#src/client/capture/camera/guide-aspects.ts';
import { guideBox } from '#src/client/capture/camera/guide-box.ts';
import { guide, type GuidanceRules, startGuidance } from '#src/client/capture/camera/guidance/guidance.ts';
import type { Hint } from '#src/client/capture/camera/guidance/hint.ts';
import { judgeFrame, middleOf } from '#src/client/capture/camera/guidance/judge-frame.ts';
import { LEAST_CONFIDENCE } from '#src/client/capture/camera/guidance/limits.ts';
import { createFrameAnalyser, type FrameAnalyser } from '#src/client/capture/quality/frame-analyser.ts';
import type { FrameLook } from '#src/client/capture/quality/frame-look.ts';
import type { Quad } from '#src/shared/contract/captures.ts';
import { DOCUMENTS, type DocumentType } from '#src/shared/documents.ts';
import type { Canvas } from '../canvas.ts';
import { FACES, type FaceKind } from '../faces.ts';
import { grayOf } from '../gray.ts';
import { sense } from '../optics.ts';
import { cornerError, quadArea, quadIou } from '../quad-geometry.ts';
import { renderScene } from '../render-scene.ts';
import type { Scene } from '../scene.ts';
import type { DocumentScene, EmptyScene } from './bench-scene.ts';

/** Long side of the frames that are looked at. */
export const LOOK_LONG_PX = 640;
/** From here on a quad is the document's. */
export const GOOD_IOU = 0.9;

export interface DocumentResult {
  readonly scene: DocumentScene;
  readonly look: FrameLook;
  /** The detector is sure enough of its quad for guidance to go by it. */
  readonly isSure: boolean;
  /** What guidance would ask for with the guide drawn around this document, as if the person had come near enough. */
  readonly hint: Hint;
  /** 0 without a quad. */
  readonly iou: number;
  /** Share of the document's width; null without a quad. */
  readonly error: number | null;
  readonly ms: number;
  readonly canvas: Canvas;
  readonly truth: Quad;
}

export interface EmptyResult {
  readonly scene: EmptyScene;
  /** Frames with a quad that guidance would go by. */
  readonly quads: number;
  readonly frames: number;
  readonly wouldShoot: boolean;
  readonly lastLook: FrameLook | null;
  readonly canvas: Canvas;
  readonly ms: readonly number[];
}

/** One cold look at one scene, as the detector's figures are counted. */
export async function measureDocument(scene: DocumentScene): Promise<DocumentResult> {
  const rendered = await renderScene(scene.scene, widthOf(scene.scene));
  const canvas = await sense(rendered.canvas, scene.scene.optics, scene.scene.seed);
  const document = documentOf(scene.kind);
  const { look, ms } = timedLook(analyserFor(canvas, document), canvas);
  const { quad } = look;
  const truth = rendered.quad;
  if (truth === null) throw new Error(`${scene.id} shows no document`);
  const isBoth = quad !== null;
  return {
    scene,
    look,
    isSure: quad !== null && look.confidence >= LEAST_CONFIDENCE,
    hint: judgeFrame({ look, ...sizeOf(canvas) }, rulesAround(truth, canvas, scene.kind), false) ?? 'READY',
    iou: isBoth ? quadIou(quad, truth) : 0,
    error: isBoth ? cornerError(quad, truth, canvas.width / canvas.height) : null,
    ms,
    canvas,
    truth,
  };
}

/** Frames of a scene without a document, in a hand that trembles. */
const FRAMES = 8;
const FRAME_MS = 100;
/** Pixels that the hand strays between frames, and room for it around what is seen. */
const STRAY_PX = 2;
const ROOM_PX = 10;

/** Shows a scene for a moment to detector and guidance, as the camera does, for one kind of document. */
export async function measureEmpty(scene: EmptyScene, document: DocumentType): Promise<EmptyResult> {
  const wide = (await renderScene(scene.scene, widthOf(scene.scene) + 2 * ROOM_PX)).canvas;
  const size = { width: wide.width - 2 * ROOM_PX, height: wide.height - 2 * ROOM_PX };
  const analyser = analyserFor(size, document);
  const rules = guidanceRules(size, document);
  let state = startGuidance(0);
  let quads = 0;
  let wouldShoot = false;
  let near: FrameLook['quad'] = null;
  let lastLook: FrameLook | null = null;
  let canvas: Canvas = wide;
  const times: number[] = [];
  for (let frame = 0; frame < FRAMES; frame++) {
    const shiftX = ROOM_PX + Math.round(Math.sin(frame * 1.7) * STRAY_PX * 2);
    const shiftY = ROOM_PX + Math.round(Math.cos(frame * 2.3) * STRAY_PX * 2);
    canvas = await sense(cut(wide, shiftX, shiftY, size), scene.scene.optics, `${scene.id} ${frame}`);
    const { look, ms } = timedLook(analyser, canvas, near);
    near = look.quad;
    lastLook = look;
    times.push(ms);
    const analysed: AnalysedFrame = { look, timeMs: frame * FRAME_MS, ...size };
    state = guide(state, analysed, rules);
    if (state.guidance.quad) quads += 1;
    wouldShoot ||= state.guidance.shoot;
  }
  return { scene, quads, frames: FRAMES, wouldShoot, lastLook, canvas, ms: times };
}

const analysers = new Map<string, FrameAnalyser>();

function analyserFor(
  { width, height }: { width: number; height: number },
  document: DocumentType,
): FrameAnalyser {
  const key = `${width} ${height} ${document}`;
  const made =
    analysers.get(key) ??
    createFrameAnalyser({ width, height, documentAspects: DOCUMENTS[document].aspects });
  analysers.set(key, made);
  return made;
}

function timedLook(
  analyser: FrameAnalyser,
  canvas: Canvas,
  near?: FrameLook['quad'],
): { look: FrameLook; ms: number } {
  const gray = grayOf(canvas);
  const startedMs = performance.now();
  const look = analyser.look(gray, near ?? undefined);
  return { look, ms: performance.now() - startedMs };
}

function widthOf({ aspect }: Scene): number {
  return aspect >= 1 ? LOOK_LONG_PX : Math.round((LOOK_LONG_PX * aspect) / 2) * 2;
}

export function documentOf(kind: FaceKind): DocumentType {
  return kind === 'credit-card' || kind === 'business-registration' ? kind : 'id-card';
}

function sizeOf({ width, height }: Canvas): { width: number; height: number } {
  return { width, height };
}

/** Share of the guide's area that a document covers which lies as the guide is drawn. */
const FILLED = 0.8;

function rulesAround(truth: Quad, frame: Canvas, kind: FaceKind): GuidanceRules {
  const document = documentOf(kind);
  const { widthMm, heightMm } = FACES[kind];
  const area = quadArea(truth) * frame.width * frame.height;
  const width = Math.sqrt((area / FILLED) * (widthMm / heightMm)) / frame.width;
  const height = Math.sqrt((area / FILLED) * (heightMm / widthMm)) / frame.height;
  const [x, y] = middleOf(truth);
  const guide = { x: x - width / 2, y: y - height / 2, width, height };
  return { guide, aspects: DOCUMENTS[document].aspects, camera: 'phone', auto: true };
}

/** As on a phone whose screen shows the whole frame. */
function guidanceRules(frame: { width: number; height: number }, document: DocumentType): GuidanceRules {
  const { guide: box } = guideBox({
    view: frame,
    frame,
    aspect: guideAspect(document, 'id-card'),
    insets: { top: 16, right: 16, bottom: 16, left: 16 },
  });
  return { guide: box, aspects: DOCUMENTS[document].aspects, camera: 'phone', auto: true };
}

function cut(
  { pixels, width }: Canvas,
  left: number,
  top: number,
  size: { width: number; height: number },
): Canvas {
  const out = new Uint8ClampedArray(size.width * size.height * 3);
  for (let y = 0; y < size.height; y++) {
    const from = ((y + top) * width + left) * 3;
    out.set(pixels.subarray(from, from + size.width * 3), y * size.width * 3);
  }
  return { ...size, pixels: out };
}
