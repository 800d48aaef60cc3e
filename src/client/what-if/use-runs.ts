import { useCallback, useState } from 'react';
import { currentLocale } from '#src/client/capture/locale/locale.ts';
import type { PublicConfig } from '#src/shared/contract/config.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Run } from './card/run-result.tsx';
import type { Entry } from './entries/entry.ts';
import { runPatiently } from './run/run-patiently.ts';

export interface Running {
  readonly key: MeaningKey;
  /** Waits until the BFF calls the reader again. */
  readonly isResting: boolean;
}

export interface Runs {
  /** What came of each, the latest. */
  readonly ended: ReadonlyMap<MeaningKey, Run>;
  readonly running: Running | null;
  readonly start: (entry: Entry) => void;
}

/** Runs one entry at a time. */
export function useRuns({ maxImageBytes, features, consentVersion }: PublicConfig, keeps: boolean): Runs {
  const [ended, setEnded] = useState<ReadonlyMap<MeaningKey, Run>>(new Map());
  const [running, setRunning] = useState<Running | null>(null);
  const { heicDecoder } = features;
  const start = useCallback(
    (entry: Entry) => {
      const run = async () => {
        setRunning({ key: entry.key, isResting: false });
        const from = performance.now();
        const locale = currentLocale();
        const options = { maxImageBytes, heicDecoder, consentVersion, keeps, locale };
        const came = await runPatiently(entry, options, () =>
          setRunning({ key: entry.key, isResting: true }),
        );
        const seconds = (performance.now() - from) / 1_000;
        setEnded((before) => new Map(before).set(entry.key, { came, keeps, seconds }));
        setRunning(null);
      };
      void run();
    },
    [maxImageBytes, heicDecoder, consentVersion, keeps],
  );
  return { ended, running, start };
}
