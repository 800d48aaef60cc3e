import type { Point, Quad } from '#src/shared/contract/captures.ts';
import { cornersAt, createCandidates } from './candidates.ts';
import { fromQuad, sidesBeyond, toQuad } from './corners.ts';
import { documentPlane } from './document-plane.ts';
import { createEdgeMap, findEdges } from './edge-map.ts';
import { createWidthMeter, edgeWidth } from './edge-width.ts';
import { findCutOutline } from './cut-sides.ts';
import type { FrameLook, FrameSide, GrayFrame } from './frame-look.ts';
import { createHalfPicture, halve } from './half-picture.ts';
import { createLightMeter, readLight } from './light-meter.ts';
import { coverLines, createLineCoverage } from './line-coverage.ts';
import { createLineCrossings, crossLines } from './line-crossings.ts';
import { createLineVotes, findLines } from './line-votes.ts';
import { dataPage, mayBePassport } from './open-passport.ts';
import { judgeOutline, type Outline } from './outline.ts';
import { paperAround } from './printed-border.ts';
import { isPrinted, printDoubt } from './print.ts';
import { searchQuads, type LineField } from './quad-search.ts';
import { createSpans, spanAll, spanQuad } from './spans.ts';

export interface AnalyserOptions {
  /** Pixels of every frame that it will look at; about 640 on the shorter way of a screen is what it is tuned for. */
  readonly width: number;
  readonly height: number;
  /** Long side over short side of the documents that may be shown. */
  readonly documentAspects: readonly number[];
}

export interface FrameAnalyser {
  /** `near`: where the document was a moment ago, in shares of the frame; it is found faster there. */
  readonly look: (frame: GrayFrame, near?: Quad) => FrameLook;
}

/** Outlines of one frame that are fitted to the picture and compared. */
const CANDIDATES = 8;

/** Share of the document along its edges that says nothing about its light and print. */
const EDGE_MARGIN = 0.06;

/** An outline as sure as this is the document: nothing of it is missing. */
const SURE = 0.5;

/** Makes its buffers once; a look allocates little more than its answer. */
export function createFrameAnalyser({ width, height, documentAspects }: AnalyserOptions): FrameAnalyser {
  const half = createHalfPicture({ width, height });
  const edges = createEdgeMap(half);
  const field: LineField = {
    width: half.width,
    height: half.height,
    lines: createLineVotes(half),
    coverage: createLineCoverage(half),
    crossings: createLineCrossings(),
    aspects: documentAspects,
  };
  const candidates = createCandidates(CANDIDATES);
  const spans = createSpans(width, height);
  const halfSpans = createSpans(half.width, half.height);
  const isPassportWelcome = mayBePassport(documentAspects);
  const meter = createLightMeter({ width, height });
  const widths = createWidthMeter();

  const findOutline = (frame: GrayFrame, near?: Quad): Outline | null => {
    halve(frame, half);
    findEdges(half, edges);
    findLines(edges, field.lines);
    coverLines(edges, field.lines, field.coverage);
    crossLines(field.lines, half, field.crossings);
    candidates.count = 0;
    searchQuads(field, candidates);
    const outlines: Outline[] = [];
    const last = near && judgeOutline(half, fromQuad(near, half), documentAspects);
    if (last) outlines.push(last);
    for (let index = 0; index < candidates.count; index++) {
      const outline = judgeOutline(half, cornersAt(candidates, index), documentAspects);
      if (outline) outlines.push(outline);
    }
    return choose(outlines);
  };

  const choose = (outlines: readonly Outline[]): Outline | null => {
    let best: Outline | null = null;
    for (const outline of outlines) if (outline.score > (best?.score ?? 0)) best = outline;
    if (!best) return null;
    const paper = paperAround(best, outlines);
    const page = isPassportWelcome ? dataPage(paper, half, edges, halfSpans, documentAspects) : paper;
    return { ...page, confidence: page.confidence * printDoubt(page.corners, edges, halfSpans) };
  };

  /** A document that goes on beyond the frame, with print on what is seen of it. */
  const cutSides = (): readonly FrameSide[] => {
    const cut = findCutOutline(field, half, candidates);
    if (!cut) return [];
    return isPrinted(cut.corners, edges, halfSpans) ? cut.sides : [];
  };

  return {
    look: (frame, near) => {
      const outline = findOutline(frame, near);
      const quad = outline && toQuad(outline.corners, half);
      if (quad) spanQuad(spans, quad, EDGE_MARGIN);
      else spanAll(spans);
      const { brightness, glare, sharpness, ink, paper } = readLight(frame, spans, meter);
      const plane = outline && documentPlane(outline.corners, half.width, half.height);
      return {
        quad,
        confidence: outline?.confidence ?? 0,
        cutSides: outline && outline.confidence >= SURE ? sidesBeyond(outline.corners, half) : cutSides(),
        aspect: plane?.aspect ?? null,
        tiltDegrees: plane?.tiltDegrees ?? 0,
        turnDegrees: quad ? turnDegrees(quad, width / height) : 0,
        brightness,
        glare,
        sharpness,
        edgeWidth: edgeWidth(frame, spans, widths),
        longSide: quad ? longSide(quad, frame) : Math.max(width, height),
        ink,
        paper,
      };
    },
  };
}

/** Mean direction of the two sides that run most nearly across, -45 to 45 degrees. */
function turnDegrees([first, second, third, fourth]: Quad, shape: number): number {
  const dx = (second[0] - first[0] + third[0] - fourth[0]) * shape;
  const dy = second[1] - first[1] + third[1] - fourth[1];
  const turn = (Math.atan2(dy, dx) * 180) / Math.PI;
  return turn > 45 ? turn - 90 : turn < -45 ? turn + 90 : turn;
}

/** In pixels: the longer of the mean lengths of opposite sides. */
function longSide([first, second, third, fourth]: Quad, { width, height }: GrayFrame): number {
  const distance = (from: Point, to: Point): number =>
    Math.hypot((to[0] - from[0]) * width, (to[1] - from[1]) * height);
  return Math.max(
    (distance(first, second) + distance(third, fourth)) / 2,
    (distance(second, third) + distance(fourth, first)) / 2,
  );
}
