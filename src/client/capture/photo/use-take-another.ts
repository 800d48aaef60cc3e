import type { Dispatch } from 'react';
import type { FlowEvent } from '../flow/flow-event.ts';
import type { PhotoSource } from '../flow/flow-state.ts';
import { canUseCamera } from './can-use-camera.ts';
import { useCoarsePointer } from './use-coarse-pointer.ts';
import type { PhotoInputs } from './use-photo-inputs.ts';

/** Ways to another photo; null where `again` does the same, or where the way is closed. */
export interface TakeAnother {
  /** As the last one came. */
  readonly again: () => void;
  readonly file: (() => void) | null;
  readonly camera: (() => void) | null;
}

/** Leads to another photo. A picker opens only within the press that asked for it, so each way opens its own. */
export function useTakeAnother(
  from: PhotoSource,
  inputs: PhotoInputs,
  dispatch: Dispatch<FlowEvent>,
): TakeAnother {
  const isPhone = useCoarsePointer();
  const takePhoto = () => {
    if (canUseCamera()) {
      dispatch({ type: 'camera-opened' });
      return;
    }
    dispatch({ type: 'another-file' });
    inputs.openCamera();
  };
  const chooseFile = () => {
    dispatch({ type: 'another-file' });
    inputs.openFiles();
  };
  const goBack = () => dispatch({ type: 'another-photo' });
  if (from !== 'file') return { again: goBack, file: chooseFile, camera: null };
  return isPhone
    ? { again: takePhoto, file: chooseFile, camera: null }
    : { again: chooseFile, file: null, camera: canUseCamera() ? takePhoto : null };
}
