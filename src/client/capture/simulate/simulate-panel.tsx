import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSimulate, useStopSimulating } from '#src/client/api/simulate.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import { type Cause, type CauseGroups, causeGroups } from './causes.ts';
import './simulate-panel.css';

const GROUPS = causeGroups();
const CAUSES = Object.values(GROUPS).flat() as readonly Cause[];
const GROUP_NAMES = Object.keys(GROUPS) as readonly (keyof CauseGroups)[];

export interface SimulatePanelProps {
  /** Grows with each outcome: what was set is used up then. */
  readonly outcomes: number;
}

/** For support staff and designers: every message can be seen, by making the reader really answer so. */
export function SimulatePanel({ outcomes }: SimulatePanelProps) {
  const { t } = useTranslation(['interface', 'person']);
  const id = useId();
  const [chosenId, setChosenId] = useState<Cause['id']>('ID_CARD_INFO_NOT_FOUND');
  const [set, setSet] = useState<{ readonly cause: Cause; readonly outcomes: number } | null>(null);
  const [failed, setFailed] = useState(false);
  const simulate = useSimulate();
  const { mutateAsync: stopSimulating } = useStopSimulating();

  // Whatever the last photo left over would surprise the next one.
  const armed = set !== null && set.outcomes === outcomes ? set.cause : null;
  const isLeftOver = set !== null && armed === null;
  useEffect(() => {
    if (isLeftOver) void stopSimulating().catch(() => false);
  }, [isLeftOver, stopSimulating]);

  const nameOf = (cause: Cause) =>
    cause.kind === 'fault'
      ? t(`simulate.faults.${cause.id}`)
      : `${t(`person:${cause.reason}.title`)} · ${cause.id}`;

  const arm = async () => {
    const cause = CAUSES.find((each) => each.id === chosenId);
    if (cause === undefined) return;
    // One thing at a time: a second choice replaces the first.
    const done =
      (await stopSimulating().catch(() => false)) &&
      (await simulate.mutateAsync(cause.simulation).catch(() => false));
    setSet(done ? { cause, outcomes } : null);
    setFailed(!done);
  };
  const clear = async () => {
    const done = await stopSimulating().catch(() => false);
    if (done) setSet(null);
    setFailed(!done);
  };

  const status = failed
    ? t('simulate.failed')
    : armed === null
      ? t('simulate.none')
      : t('simulate.armed', { cause: nameOf(armed) });
  useSaid(status);

  return (
    <section className="simulate-panel" aria-label={t('simulate.open')}>
      <p>{t('simulate.lead')}</p>
      <label htmlFor={id}>{t('simulate.cause')}</label>
      <select id={id} value={chosenId} onChange={(event) => setChosenId(event.target.value as Cause['id'])}>
        {GROUP_NAMES.map((group) => (
          <optgroup key={group} label={t(`simulate.${group}`)}>
            {GROUPS[group].map((cause) => (
              <option key={cause.id} value={cause.id}>
                {nameOf(cause)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <div className="simulate-buttons">
        <Button kind="secondary" busy={simulate.isPending} onClick={() => void arm()}>
          {t('simulate.arm')}
        </Button>
        <Button kind="quiet" onClick={() => void clear()}>
          {t('simulate.clear')}
        </Button>
      </div>
      <p>{status}</p>
    </section>
  );
}
