import { type Dispatch, useEffect } from 'react';
import type { PublicConfig } from '#src/shared/contract/config.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import type { Screen } from '../flow/flow-state.ts';
import type { Cut, Preparation, PrepareOptions } from '../prepare-image/prepared-image.ts';

/** Loads the code that prepares photos; called early so that it is there when the photo comes. */
export const loadPrepareImage = () => import('../prepare-image/prepare-image.ts');

/** Prepares the given file whenever the flow is at that step; leaving the step stops the work. */
export function usePreparation(
  screen: Screen,
  config: PublicConfig | undefined,
  dispatch: Dispatch<FlowEvent>,
): void {
  const wanted = wantedPreparation(screen);
  const file = wanted?.file ?? null;
  const cut = wanted?.cut ?? null;
  const document = wanted?.document ?? null;
  useEffect(() => {
    if (file === null || cut === null || document === null || config === undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    const { maxImageBytes, features } = config;
    const run = async () => {
      const heicDecoder = features.heicDecoder;
      const preparation = await prepare(file, { document, maxImageBytes, heicDecoder, cut, signal });
      if (preparation === null || signal.aborted) return;
      dispatch({ type: 'prepared', preparation, idempotencyKey: crypto.randomUUID() });
    };
    void run();
    return () => controller.abort();
  }, [file, cut, document, config, dispatch]);
}

const WHOLE: Cut = { kind: 'whole' };

function wantedPreparation(screen: Screen): { file: Blob; cut: Cut; document: DocumentType } | null {
  if (screen.step === 'preparing')
    return { file: screen.given.file, cut: screen.cut, document: screen.document };
  return screen.step === 'adjusting' && screen.whole === null
    ? { file: screen.photo.given.file, cut: WHOLE, document: screen.document }
    : null;
}

/** Null when the step was left. */
async function prepare(file: Blob, options: PrepareOptions): Promise<Preparation | null> {
  const module = await loadPrepareImage().catch(() => null);
  if (module === null) {
    return { ok: false, reason: navigator.onLine ? 'SERVICE_UNREACHABLE' : 'OFFLINE', params: {} };
  }
  // Rejects for one reason only: the signal.
  return module.prepareImage(file, options).catch(() => null);
}
