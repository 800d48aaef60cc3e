import { type ComponentType, createElement, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

export interface StepDoorProps<Props extends object> {
  /** Fetches the step with everything that it needs. Always the same function. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly stepProps: Props;
  /** Shown when it did not come. */
  readonly NotLoaded: ComponentType<Props & { readonly onAgain: () => void }>;
}

/** A step whose code and words are fetched when it is opened. */
export function StepDoor<Props extends object>({ load, stepProps, NotLoaded }: StepDoorProps<Props>) {
  const { t } = useTranslation();
  // Made anew for each try: what could not be loaded once is remembered as such.
  const tryNumber = (number: number) => ({
    number,
    Step: lazy(() => load().then((step) => ({ default: step }))),
  });
  const [attempt, setAttempt] = useState(() => tryNumber(0));
  const again = () => setAttempt(({ number }) => tryNumber(number + 1));
  return (
    <ErrorBoundary key={attempt.number} fallback={<NotLoaded {...stepProps} onAgain={again} />}>
      <Suspense fallback={<StatusLine text={t('page.loading')} active />}>
        {createElement<Props>(attempt.Step, stepProps)}
      </Suspense>
    </ErrorBoundary>
  );
}
