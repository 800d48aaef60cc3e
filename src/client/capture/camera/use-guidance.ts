import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnalysedFrame } from './camera.ts';
import {
  type Guidance,
  type GuidanceRules,
  type GuidanceState,
  guide,
  startGuidance,
  waitOn,
} from './guidance/guidance.ts';
import { type Hold, isSpent, refresh, resume } from './held-guidance.ts';

/** What changes slowly enough to be drawn by React. */
export interface SlowGuidance extends Pick<Guidance, 'hint' | 'needsHelp'> {
  /** Good frames follow each other; the words may still be older. */
  readonly inRun: boolean;
  /** No photo is taken by itself until the frames turn bad and good again. */
  readonly isSpent: boolean;
}

export interface GuidanceEvents {
  /** After every frame: what moves is drawn past React. */
  readonly paint: (guidance: Guidance) => void;
  /** A run of good frames begins. */
  readonly turnedGood: () => void;
  /** The picture is to be taken now. */
  readonly shoot: () => void;
}

const SLOW_PARTS = ['hint', 'inRun', 'needsHelp', 'isSpent'] as const;

/** How often the clock is looked at while no frames come. */
const CLOCK_MS = 1_000;

/**
 * Guides by frames. `rules` null, as before the view is measured: nothing is guided, and what follows begins anew.
 * `hold`: frames are let go by, and guiding then goes on.
 */
export function useGuidance(rules: GuidanceRules | null, hold: Hold | null, events: GuidanceEvents) {
  const [first] = useState(() => startGuidance(performance.now()));
  const state = useRef(first);
  const [slow, setSlow] = useState<SlowGuidance>(slowOf(first));

  const show = useCallback(() => {
    const next = slowOf(state.current);
    setSlow((shown) => (SLOW_PARTS.every((part) => shown[part] === next[part]) ? shown : next));
  }, []);

  const see = (frame: AnalysedFrame) => {
    if (rules === null || hold !== null) return;
    const before = rules.auto ? state.current : refresh(state.current);
    state.current = guide(before, frame, rules);
    const { guidance } = state.current;
    // A ring that is full would promise a photo.
    events.paint(isSpent(before) && isSpent(state.current) ? { ...guidance, progress: 0 } : guidance);
    show();
    if (state.current.run !== null && before.run === null) events.turnedGood();
    if (guidance.shoot) events.shoot();
  };

  const isGuiding = rules !== null;
  useEffect(() => {
    if (!isGuiding) return;
    state.current = startGuidance(performance.now());
    const timer = setInterval(() => {
      state.current = waitOn(state.current, performance.now());
      show();
    }, CLOCK_MS);
    return () => clearInterval(timer);
  }, [isGuiding, show]);

  useEffect(() => {
    if (hold === null) return;
    return () => {
      state.current = resume(state.current, hold);
    };
  }, [hold]);

  return { slow, see };
}

function slowOf(state: GuidanceState): SlowGuidance {
  const { hint, needsHelp } = state.guidance;
  return { hint, needsHelp, inRun: state.run !== null, isSpent: isSpent(state) };
}
