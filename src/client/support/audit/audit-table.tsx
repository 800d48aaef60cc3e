import { useTranslation } from 'react-i18next';
import type { AuditRow } from '#src/shared/contract/support/audit.ts';
import { AUDIT_ACTIONS } from '#src/shared/contract/support/audit.ts';
import { useFormat } from '../locale/use-format.ts';
import { Link } from '../shell/link.tsx';
import { casePath } from '../shell/places.ts';

/** How the BFF names who is nobody, and from where a command was run. */
const NOBODY = '–';
const COMMAND = 'console';

const COLUMNS = ['at', 'actor', 'action', 'about', 'reason', 'from'] as const;

/** Each row in words. Below 760 px its cells stand under each other. */
export function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  const { t } = useTranslation('console');
  return (
    <table className="plain-table audit-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`audit.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.number} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: AuditRow }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const { at, actor, role, from, about, reason } = row;
  const known = AUDIT_ACTIONS.find((action) => action === row.action);
  return (
    <tr>
      <td className="audit-when">
        <time dateTime={at} title={t('audit.when', { time: format.full(at) })}>
          {format.utc(at)}
        </time>
      </td>
      <td>
        {actor === NOBODY ? t('audit.nobody') : actor}
        {role && <small>{t(`roles.${role}`)}</small>}
      </td>
      <td>
        {known ? t(`audit.actions.${known}`) : row.action}
        <Details row={row} />
      </td>
      <td>
        {about && (
          <Link className="text-link audit-about" href={casePath(about)}>
            {about}
          </Link>
        )}
      </td>
      <td className="audit-why">{reason}</td>
      <td className="audit-from">{from === COMMAND ? t('audit.command') : from}</td>
    </tr>
  );
}

/** What else was recorded, and the row's place in the chain; for whoever looks closely. */
function Details({ row }: { readonly row: AuditRow }) {
  const { t } = useTranslation('console');
  const { number, hash } = row;
  return (
    <details className="audit-details">
      <summary>{t('audit.details')}</summary>
      <dl>
        {Object.entries(row.detail).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('audit.chain', { number: String(number), hash: hash.slice(0, 12) })}</p>
    </details>
  );
}
