import type { Quad } from '#src/shared/contract/captures.ts';
import type { AnalysedFrame } from '../camera.ts';
import type { Hint } from './hint.ts';
import { type FrameRules, judgeFrame } from './judge-frame.ts';
import {
  HELP_AFTER_MS,
  LEAST_CONFIDENCE,
  LEAST_RUN_MS,
  LIMITS,
  MOST_SPEED,
  TOLERATED_MISSES,
} from './limits.ts';
import { type ShownHint, showHint } from './shown-hint.ts';
import { speedBetween } from './speed.ts';

/** What the screen shows and does after a frame. */
export interface Guidance {
  /** Words to show; they stand for at least a second. */
  readonly hint: Hint;
  /** The document to draw, in shares of the frame; null when there is none. */
  readonly quad: Quad | null;
  /** This very frame is good. */
  readonly isGood: boolean;
  /** How much of the ring is closed, 0–1. */
  readonly progress: number;
  /** Long without success: the help moves up. */
  readonly needsHelp: boolean;
  /** The picture is to be taken now. Once per run: the next frames say false. */
  readonly shoot: boolean;
}

export interface GuidanceRules extends FrameRules {
  /** Whether pictures are taken by themselves. */
  readonly auto: boolean;
}

export interface GuidanceState {
  readonly guidance: Guidance;
  readonly sinceMs: number;
  readonly shown: ShownHint;
  readonly last: { readonly quad: Quad; readonly timeMs: number } | null;
  readonly run: Run | null;
  readonly wasGood: boolean;
}

/** Good frames in a row, misses in between tolerated. */
interface Run {
  readonly startMs: number;
  readonly good: number;
  readonly misses: number;
  readonly isTaken: boolean;
}

/** The ring while everything is good but the words have not caught up. */
const NEARLY_CLOSED = 0.9;

/** The beginning of guiding at `timeMs` (`performance.now()`): when the camera turns live, and after each picture. */
export function startGuidance(timeMs: number): GuidanceState {
  const hint: Hint = 'CARD_NOT_IN_FRAME';
  return {
    guidance: { hint, quad: null, isGood: false, progress: 0, needsHelp: false, shoot: false },
    sinceMs: timeMs,
    shown: { hint, sinceMs: timeMs, next: null },
    last: null,
    run: null,
    wasGood: false,
  };
}

/** The next state after one analysed frame. Pure: the same frames give the same guidance. */
export function guide(state: GuidanceState, frame: AnalysedFrame, rules: GuidanceRules): GuidanceState {
  const { look, timeMs } = frame;
  const quad = look.confidence >= LEAST_CONFIDENCE ? look.quad : null;
  const wrong = judgeFrame(frame, rules, state.wasGood) ?? unrest(state, frame, rules);
  const run = nextRun(state.run, wrong === null, timeMs);
  const part = run === null ? 0 : partOf(run, timeMs, rules);
  const hint = wrong === null || run !== null ? (wrong === 'HOLD_STILL' ? wrong : 'READY') : wrong;
  const shown = showHint(state.shown, hint, timeMs);
  // Never while the words on screen still ask for something else.
  const isSaid = shown.hint === 'READY';
  const isDue = part >= 1 && isSaid && wrong === null;
  const shoot = rules.auto && run !== null && isDue && !run.isTaken;
  return {
    guidance: {
      hint: shown.hint,
      quad,
      isGood: wrong === null,
      progress: rules.auto ? Math.min(isSaid ? 1 : NEARLY_CLOSED, part) : 0,
      needsHelp: timeMs - state.sinceMs >= HELP_AFTER_MS,
      shoot,
    },
    sinceMs: state.sinceMs,
    shown,
    last: quad === null ? null : { quad, timeMs },
    run: shoot && run !== null ? { ...run, isTaken: true } : run,
    wasGood: wrong === null,
  };
}

/** Time goes by although no frame comes: the help moves up all the same. */
export function waitOn(state: GuidanceState, timeMs: number): GuidanceState {
  const needsHelp = timeMs - state.sinceMs >= HELP_AFTER_MS;
  return needsHelp === state.guidance.needsHelp
    ? state
    : { ...state, guidance: { ...state.guidance, needsHelp, shoot: false } };
}

function unrest(state: GuidanceState, frame: AnalysedFrame, rules: GuidanceRules): Hint | null {
  const { quad } = frame.look;
  if (state.last === null || quad === null) return null;
  return speedBetween(state.last, { quad, timeMs: frame.timeMs }, frame, rules.guide) > MOST_SPEED
    ? 'HOLD_STILL'
    : null;
}

function nextRun(run: Run | null, isGood: boolean, timeMs: number): Run | null {
  if (isGood) {
    return run === null
      ? { startMs: timeMs, good: 1, misses: 0, isTaken: false }
      : { ...run, good: run.good + 1, misses: 0 };
  }
  return run === null || run.misses >= TOLERATED_MISSES ? null : { ...run, misses: run.misses + 1 };
}

/** How far a run has come, 1 when the picture may be taken: enough frames, and long enough to be seen. */
function partOf(run: Run, timeMs: number, rules: GuidanceRules): number {
  return Math.min(run.good / LIMITS[rules.camera].goodFrames, (timeMs - run.startMs) / LEAST_RUN_MS);
}
