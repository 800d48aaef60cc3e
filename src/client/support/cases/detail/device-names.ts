import type { TFunction } from 'i18next';
import type { CaptureFacts } from '#src/shared/contract/support/case-detail.ts';

/** What a capture came from, in words. Names of browsers and systems are the same in every language. */
export interface DeviceNames {
  readonly browser: string;
  readonly system: string;
  /** For one line: a program that is no browser runs anywhere. */
  readonly both: string;
}

export function deviceNames({ browser, system, isMobile }: CaptureFacts, t: TFunction<'cases'>): DeviceNames {
  const known = (name: string) => (name === 'other' ? t('one.facts.unknown') : name);
  if (browser === 'program') {
    const program = t('one.facts.program');
    return { browser: program, system: known(system), both: program };
  }
  const kind = t(isMobile ? 'one.facts.phone' : 'one.facts.computer');
  return {
    browser: known(browser),
    system: `${known(system)} (${kind})`,
    both: `${known(browser)}, ${known(system)}`,
  };
}
