import type { Flow } from './flow-state.ts';

/** While the phone is at work, leaving its step would end that: the person is asked first. */
export function phoneAtWork(flow: Flow, isAtWork: boolean): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'phone' || isAtWork === (screen.leaving !== 'free')) return flow;
  return { visit, screen: { ...screen, leaving: isAtWork ? 'ends-work' : 'free' } };
}

/** The person's answer to whether they leave it all the same. */
export function phoneLeft(flow: Flow, leaves: boolean): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'phone' || screen.leaving !== 'asking') return flow;
  return leaves
    ? { visit, screen: { step: 'giving-photo', document: screen.document } }
    : { visit, screen: { ...screen, leaving: 'ends-work' } };
}
