import { loadNamespace } from '../locale/locale.ts';
import type { SavedProgressProps } from '../saved/saved-progress.tsx';
import { StepDoor } from './step-door.tsx';

async function loadSaved() {
  const [{ SavedProgress }] = await Promise.all([
    import('../saved/saved-progress.tsx'),
    loadNamespace('saved'),
  ]);
  return SavedProgress;
}

/** Fetches what follows a kept photo when there is one; without it the message stands as it is. */
export function SavedDoor(props: SavedProgressProps) {
  return <StepDoor load={loadSaved} stepProps={props} NotLoaded={Nothing} />;
}

function Nothing() {
  return null;
}
