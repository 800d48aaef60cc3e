import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Quad } from '#src/shared/contract/captures.ts';
import { sense } from '../optics.ts';
import { type RenderedScene, renderScene } from '../render-scene.ts';
import { type Keyframe, sceneAt } from './timeline.ts';
import { y4mFrame, y4mHeader } from './y4m.ts';

/** A few seconds before a camera, as plain data. */
export interface SceneVideo {
  readonly name: string;
  /** Pixels of a frame; the height follows from the scenes' aspect. */
  readonly width: number;
  readonly framesPerSecond: number;
  readonly seconds: number;
  readonly keyframes: readonly [Keyframe, ...Keyframe[]];
}

export interface VideoFile {
  /** A YUV4MPEG2 file, for Chromium's `--use-file-for-fake-video-capture`; it plays in a loop. */
  readonly path: string;
  readonly framesPerSecond: number;
  /** Where the document is in each frame, in shares of it, clockwise from the corner nearest its top left. */
  readonly quads: readonly (Quad | null)[];
}

const folder = join(import.meta.dirname, '../../../../.cache/scenes');

/** How many frames with noise of their own a scene gets that stands still. */
const NOISES = 3;

/** Renders a video unless it was rendered before, by the same code from the same description. */
export async function videoFile(video: SceneVideo): Promise<VideoFile> {
  const hash = createHash('sha256').update(rendererFingerprint()).update(JSON.stringify(video)).digest('hex');
  const fileName = `${video.name}-${hash.slice(0, 16)}`;
  const stem = join(folder, fileName);
  const path = `${stem}.y4m`;
  const truthPath = `${stem}.json`;
  if (existsSync(path) && existsSync(truthPath)) {
    return {
      path,
      framesPerSecond: video.framesPerSecond,
      quads: JSON.parse(readFileSync(truthPath, 'utf8')),
    };
  }
  mkdirSync(folder, { recursive: true });
  forgetOthers(video.name, fileName);
  const unfinished = `${path}.${process.pid}`;
  const quads = await writeFrames(video, unfinished);
  writeFileSync(truthPath, JSON.stringify(quads));
  renameSync(unfinished, path);
  return { path, framesPerSecond: video.framesPerSecond, quads };
}

async function writeFrames(video: SceneVideo, path: string): Promise<(Quad | null)[]> {
  const file = openSync(path, 'w');
  const quads: (Quad | null)[] = [];
  let key = '';
  let rendered: RenderedScene | null = null;
  let noisy: Buffer[] = [];
  for (let index = 0; index < video.seconds * video.framesPerSecond; index++) {
    const scene = sceneAt(video.keyframes, index / video.framesPerSecond);
    if (rendered === null || key !== JSON.stringify(scene)) {
      key = JSON.stringify(scene);
      rendered = await renderScene(scene, video.width);
      noisy = [];
    }
    const { canvas, quad } = rendered;
    if (index === 0) writeSync(file, y4mHeader(canvas, video.framesPerSecond));
    const frame =
      noisy[index % NOISES] ?? y4mFrame(await sense(canvas, scene.optics, `${scene.seed} ${index}`));
    noisy[index % NOISES] = frame;
    writeSync(file, frame);
    quads.push(quad);
  }
  closeSync(file);
  return quads;
}

/** Removes what an older renderer or description left. */
function forgetOthers(name: string, keep: string): void {
  for (const file of readdirSync(folder)) {
    if (file.startsWith(`${name}-`) && !file.startsWith(keep)) rmSync(join(folder, file), { force: true });
  }
}

/** Changes with every change of the renderer's own code, so that no old video is taken for a new one. */
function rendererFingerprint(): string {
  const root = join(import.meta.dirname, '..');
  const hash = createHash('sha256');
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.ts') && !name.includes('.test.') && !name.startsWith('bench')) {
      hash.update(readFileSync(join(root, name)));
    }
  }
  return hash.digest('hex');
}
