import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffFailureOf } from '#src/client/api/support/staff-request.ts';
import { useStaffSessions } from '#src/client/api/support/staff-session.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import type { StaffSessionRow } from '#src/shared/contract/support/staff.ts';
import { useFormat } from '../locale/use-format.ts';
import { useMay } from '../session/staff-context.ts';
import { FailureLine } from '../shell/failure-line.tsx';
import { EndSession } from './end-session.tsx';

const CLOCK_MS = 30_000;

/** Where somebody is signed in: all for admins, one's own for others; each can be ended. */
export function SessionsPanel() {
  const { t } = useTranslation('console');
  const isAdmin = useMay('admin');
  const sessions = useStaffSessions();
  const [ending, setEnding] = useState<StaffSessionRow | null>(null);
  const [endedName, setEndedName] = useState<string | null>(null);
  const said = endedName === null ? '' : t('settings.ended', { name: endedName });
  useSaid(said);
  return (
    <section className="panel" aria-labelledby="sessions-title">
      <div className="panel-head">
        <h2 id="sessions-title">{t('settings.sessions')}</h2>
        <p>{isAdmin ? t('settings.sessionsAll') : t('settings.sessionsOwn')}</p>
      </div>
      {sessions.isPending && <p aria-busy="true">{t('words.loading')}</p>}
      <FailureLine failure={sessions.error ? staffFailureOf(sessions.error.failure) : null} />
      {sessions.data && <SessionTable rows={sessions.data} onEnd={setEnding} />}
      <p className="settings-said" aria-hidden="true">
        {said}
      </p>
      {ending && (
        <EndSession
          session={ending}
          onClose={() => setEnding(null)}
          onEnded={() => {
            setEndedName(ending.name);
            setEnding(null);
            void sessions.refetch();
          }}
        />
      )}
    </section>
  );
}

interface SessionTableProps {
  readonly rows: readonly StaffSessionRow[];
  readonly onEnd: (session: StaffSessionRow) => void;
}

function SessionTable({ rows, onEnd }: SessionTableProps) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const now = useNow(CLOCK_MS);
  return (
    <table className="plain-table sessions">
      <thead>
        <tr>
          {(['who', 'where', 'seen', 'since'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`settings.session.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t('settings.end')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((session) => (
          <tr key={session.id}>
            <td>
              <b>{session.name}</b>
              <small>{t(`roles.${session.role}`)}</small>
            </td>
            <td>
              {session.browser}
              <small>{session.address}</small>
            </td>
            <td>
              <span className="sessions-label">{t('settings.session.seen')} </span>
              {format.near(session.seenAt, now)}
            </td>
            <td>
              <span className="sessions-label">{t('settings.session.since')} </span>
              {format.clock(session.createdAt, now)}
            </td>
            <td className="sessions-end">
              {session.isThis ? (
                <span>{t('settings.thisOne')}</span>
              ) : (
                <Button size="small" kind="secondary" onClick={() => onEnd(session)}>
                  <span aria-hidden="true">{t('settings.end')}</span>
                  <span className="visually-hidden">{t('settings.endOf', { name: session.name })}</span>
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
