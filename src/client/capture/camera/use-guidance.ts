import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnalysedFrame } from './camera.ts';
import { type Guidance, type GuidanceRules, guide, startGuidance, waitOn } from './guidance/guidance.ts';

/** What changes slowly enough to be drawn by React. */
export type SlowGuidance = Pick<Guidance, 'hint' | 'isGood' | 'needsHelp'>;

export interface GuidanceEvents {
  /** After every frame: what moves is drawn past React. */
  readonly paint: (guidance: Guidance) => void;
  /** A run of good frames begins. */
  readonly turnedGood: () => void;
  /** The picture is to be taken now. */
  readonly shoot: () => void;
}

/** How often the clock is looked at while no frames come. */
const CLOCK_MS = 1_000;

/** Guides by frames; `rules` null: frames are let go by, as before the view is measured or while a photo is taken. */
export function useGuidance(rules: GuidanceRules | null, events: GuidanceEvents) {
  const [first] = useState(() => startGuidance(performance.now()));
  const state = useRef(first);
  const [slow, setSlow] = useState<SlowGuidance>(first.guidance);

  const show = useCallback(({ hint, isGood, needsHelp }: Guidance) => {
    setSlow((shown) =>
      shown.hint === hint && shown.isGood === isGood && shown.needsHelp === needsHelp
        ? shown
        : { hint, isGood, needsHelp },
    );
  }, []);

  const see = (frame: AnalysedFrame) => {
    if (rules === null) return;
    const before = state.current.guidance;
    state.current = guide(state.current, frame, rules);
    const { guidance } = state.current;
    events.paint(guidance);
    show(guidance);
    if (guidance.isGood && !before.isGood) events.turnedGood();
    if (guidance.shoot) events.shoot();
  };

  const isGuiding = rules !== null;
  useEffect(() => {
    if (!isGuiding) return;
    state.current = startGuidance(performance.now());
    const timer = setInterval(() => {
      state.current = waitOn(state.current, performance.now());
      show(state.current.guidance);
    }, CLOCK_MS);
    return () => clearInterval(timer);
  }, [isGuiding, show]);

  return { slow, see };
}
