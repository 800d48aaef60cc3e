import type { TFunction } from 'i18next';
import { Dot } from '#src/client/ui/console/dot.tsx';
import type { CaseRow } from '#src/shared/contract/support/cases.ts';
import type { Format } from '../../locale/use-format.ts';
import { Link } from '../../shell/link.tsx';
import { toneOfCase } from '../case-tone.ts';
import type { Column } from './columns.ts';

/** What all rows need to speak: made once for the list, not once per row. */
export interface RowWords {
  readonly t: TFunction<['cases', 'causes']>;
  readonly format: Format;
  readonly now: Date;
  /** Where a reference leads; keeps what the list shows. */
  readonly hrefOf: (reference: string) => string;
}

/** One column of one case. */
export function Cell({ column, row, words }: { column: Column; row: CaseRow; words: RowWords }) {
  const { t, format, now } = words;
  switch (column) {
    case 'reference':
      return (
        <Link className="case-reference" href={words.hrefOf(row.reference)} tabIndex={-1}>
          {row.reference}
        </Link>
      );
    case 'cause':
      return row.cause === null ? (
        <span className="case-quiet">{t('cases:list.noCause')}</span>
      ) : (
        t(`causes:${row.cause}`, { defaultValue: row.cause })
      );
    case 'code':
      return row.resultCode === null ? null : String(row.resultCode);
    case 'document':
      return t(`cases:list.documents.${row.document}`);
    case 'state':
      return <StateOf row={row} words={words} />;
    case 'locale':
      return t(`cases:list.locales.${row.locale}`);
    case 'createdAt':
    case 'changedAt':
      return (
        <time dateTime={row[column]} title={format.full(row[column])}>
          {format.clock(row[column], now)}
        </time>
      );
    case 'keptUntil':
      return row.keptUntil === null ? null : (
        <time dateTime={row.keptUntil} title={format.full(row.keptUntil)}>
          {format.near(row.keptUntil, now)}
        </time>
      );
    case 'calls':
      return row.backgroundCalls === 0 ? null : format.number(row.backgroundCalls);
    case 'apiVersion':
      return row.apiVersion;
    case 'assignedTo':
      return row.assignedTo;
  }
}

/** The state in a word or two, with what goes on in it: who pressed retry, when the next call is due, a link made. */
export function StateOf({ row, words: { t, format, now } }: { row: CaseRow; words: RowWords }) {
  return (
    <Dot tone={toneOfCase(row)}>
      {row.askedBy !== null
        ? t('cases:list.stateNotes.asked', { name: row.askedBy })
        : row.state === 'waiting' && row.dueAt !== null
          ? t('cases:list.stateNotes.waiting', { time: format.near(row.dueAt, now) })
          : row.state === 'person' && row.hasRecaptureLink
            ? t('cases:list.stateNotes.link')
            : t(`cases:list.states.${row.state}`)}
    </Dot>
  );
}
