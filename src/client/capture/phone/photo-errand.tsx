import { useMemo, useRef, useState } from 'react';
import { tellPhotographing } from '#src/client/api/hand-over.ts';
import type { WorkingHandOver } from '#src/shared/contract/hand-over.ts';
import { FIRST_FLOW, type Flow, type Screen } from '../flow/flow-state.ts';
import { CapturePage } from '../page/capture-page.tsx';

export interface PhotoErrandProps {
  readonly handOver: WorkingHandOver;
  /** The photo was read; what was read is shown on the computer. */
  readonly onRead: () => void;
  /** Our side could not read it yet; the photo is kept, and the computer follows it. */
  readonly onKept: () => void;
  /** The person wants something else than this document's photo: that is chosen on the computer. */
  readonly onElse: () => void;
}

/** The flow from the photo on, for the one document that the computer asked for and agreed to. */
export function PhotoErrand({ handOver, onRead, onKept, onElse }: PhotoErrandProps) {
  const { id, document } = handOver;
  const [begin] = useState<Flow>(() => ({
    screen: { step: 'giving-photo', document },
    visit: { ...FIRST_FLOW.visit, agreedFor: document, lastDocument: document, isForComputer: true },
  }));
  const lastPart = useRef<Part | null>(null);
  const errand = useMemo(
    () => ({
      begin,
      onScreen: (screen: Screen) => {
        const part = PART_OF[screen.step];
        if (part === 'read') return onRead();
        if (screen.step === 'message' && screen.message.imageKept) return onKept();
        if (part === 'else') return onElse();
        // What is sent and read the BFF sees by itself.
        if (part === 'photo' && lastPart.current !== 'photo') tellPhotographing(id);
        lastPart.current = part;
      },
    }),
    [begin, id, onRead, onKept, onElse],
  );
  return <CapturePage errand={errand} />;
}

type Part = 'photo' | 'sent' | 'told' | 'read' | 'else';

const PART_OF: Readonly<Record<Screen['step'], Part>> = {
  'giving-photo': 'photo',
  camera: 'photo',
  preparing: 'photo',
  looking: 'photo',
  adjusting: 'photo',
  sending: 'sent',
  message: 'told',
  read: 'read',
  'choosing-document': 'else',
  consent: 'else',
  phone: 'else',
  'kept-ended': 'else',
  finished: 'else',
};
