import type { CaptureState } from '#src/shared/contract/captures.ts';
import type { KeptAnswer } from '../flow/flow-event.ts';

/** What a state of a kept photo has come to; null while it is still on its way. */
export function answerOf({ state, answer }: Pick<CaptureState, 'state' | 'answer'>): KeptAnswer | null {
  switch (state) {
    case 'read':
      return answer !== undefined && 'result' in answer ? { kind: 'read', capture: answer } : null;
    case 'failed':
      return answer !== undefined && 'reason' in answer ? { kind: 'problem', problem: answer } : null;
    case 'expired':
      return { kind: 'expired' };
    case 'deleted':
    case 'closed':
      return { kind: 'ended', how: state };
    case 'reading':
    case 'waiting':
    case 'staff':
      return null;
  }
}
