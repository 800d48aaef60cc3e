import { useCallback } from 'react';
import { type TitleRef, useTitleFocus } from '../page/use-title-focus.ts';

/** The heading takes the focus with the step, as every step's does, and again with each stage inside it. */
export function useStageTitle(stage: string, titleRef: TitleRef): TitleRef {
  const stageRef = useTitleFocus(stage);
  return useCallback(
    (heading) => {
      titleRef(heading);
      stageRef(heading);
    },
    [titleRef, stageRef],
  );
}
