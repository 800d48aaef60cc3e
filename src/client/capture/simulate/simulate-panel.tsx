import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSimulate, useStopSimulating } from '#src/client/api/simulate.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import type { DocumentType } from '#src/shared/documents.ts';
import { type Cause, type CauseGroups, causeGroups } from './causes.ts';
import './simulate-panel.css';

const GROUP_NAMES = ['person', 'service', 'connection'] as const satisfies readonly (keyof CauseGroups)[];
const FIRST_CHOICE: Cause['id'] = 'ID_CARD_INFO_NOT_FOUND';

export interface SimulatePanelProps {
  /** The document that was chosen, or null before that. */
  readonly document: DocumentType | null;
  /** Grows with each outcome: what was set is used up then. */
  readonly outcomes: number;
}

/** For support staff and designers: every message can be seen, by making the reader really answer so. */
export function SimulatePanel({ document, outcomes }: SimulatePanelProps) {
  const { t } = useTranslation(['interface', 'person']);
  const selectId = useId();
  const [chosenId, setChosenId] = useState(FIRST_CHOICE);
  const [set, setSet] = useState<{ readonly cause: Cause; readonly outcomes: number } | null>(null);
  const [failed, setFailed] = useState(false);
  const simulate = useSimulate();
  const { mutateAsync: stopSimulating } = useStopSimulating();

  const groups = useMemo(() => causeGroups(document), [document]);
  const causes = GROUP_NAMES.flatMap((name) => groups[name]);
  // What was chosen for one document may not be offered for the next.
  const chosen = causes.find(({ id }) => id === chosenId) ?? causes.find(({ id }) => id === FIRST_CHOICE);

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
    if (chosen === undefined) return;
    // One thing at a time: a second choice replaces the first.
    const done =
      (await stopSimulating().catch(() => false)) &&
      (await simulate.mutateAsync(chosen.simulation).catch(() => false));
    setSet(done ? { cause: chosen, outcomes } : null);
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
      <label htmlFor={selectId}>{t('simulate.cause')}</label>
      <select
        id={selectId}
        value={chosen?.id}
        onChange={(event) => setChosenId(event.target.value as Cause['id'])}
      >
        {GROUP_NAMES.map((group) => (
          <optgroup key={group} label={t(`simulate.${group}`)}>
            {groups[group].map((cause) => (
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
