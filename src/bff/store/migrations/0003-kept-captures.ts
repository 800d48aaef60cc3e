import type { Kysely, RawBuilder } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Captures get a life of their own; what lay there before is over or can be sent again. */
export function keptCaptures(bytes: RawBuilder<unknown>): Migration {
  return {
    async up(db: Kysely<Earlier>): Promise<void> {
      await addColumns(db, 'captures', [
        ['locale', 'text', 'en'],
        ['api_version', 'text'],
        ['facts', 'text'],
        ['state_at', 'bigint', 0],
        ['photo_key_version', 'text'],
        ['photo_wrapped_key', bytes],
        ['photo_type', 'text'],
        ['photo_bytes', 'integer'],
        ['kept_until', 'bigint'],
        ['answer_until', 'bigint'],
        ['due_at', 'bigint'],
        ['background_calls', 'integer', 0],
        ['asked_by', 'text'],
        ['asked_bulk', 'text'],
        ['told', 'text'],
        ['cause', 'text'],
        ['fault', 'text'],
        ['result_code', 'integer'],
        ['incident_id', 'text'],
        ['assigned_to', 'text'],
        ['status_secret_hash', 'text'],
        ['recapture_id', 'text'],
        ['replaced_by', 'text'],
      ]);
      await addColumns(db, 'sessions', [
        ['status_reference', 'text'],
        ['recapture_id', 'text'],
      ]);
      await db.updateTable('captures').set({ state: 'recognised' }).where('state', '=', 'read').execute();
      await db
        .updateTable('captures')
        .set({ state: 'person', owner: null, lease_until: null })
        .where('state', 'in', ['reading', 'failed'])
        .execute();
      await db
        .updateTable('captures')
        // Answers of before have no end of their own: they go with the first sweep, and their keys run again.
        .set(({ ref }) => ({ state_at: ref('created_at'), answer_until: ref('created_at') }))
        .execute();

      await db.schema
        .createTable('case_events')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('ms', 'integer')
        .addColumn('label', 'text')
        .addColumn('result_code', 'integer')
        .addColumn('result_message', 'text')
        .addColumn('cause', 'text')
        .addColumn('detail', 'text')
        .execute();
      await index(db, 'case_events_by_case', 'case_events', ['reference', 'at', 'id']);
      await index(db, 'captures_due', 'captures', ['state', 'due_at']);
      // Both hold all that the console's list, counts and chart ask for: rows themselves are wide, for their answers.
      await index(db, 'captures_listed', 'captures', LISTED);
      await index(db, 'captures_counted', 'captures', COUNTED);
      await db.schema.dropIndex('captures_by_age').execute();
      await index(db, 'captures_by_answer_time', 'captures', ['answer_until']);
      await index(db, 'captures_by_keep_time', 'captures', ['kept_until']);
      await index(db, 'captures_by_incident', 'captures', ['incident_id']);
      await index(db, 'captures_by_status_link', 'captures', ['status_secret_hash']);
      await index(db, 'captures_by_recapture', 'captures', ['recapture_id']);
    },
  };
}

/** What the statements here touch of the schema as it was. */
interface Earlier {
  captures: {
    state: string;
    owner: string | null;
    lease_until: number | null;
    created_at: number;
    state_at: number;
    answer_until: number | null;
  };
}

const LISTED = [
  'created_at',
  'reference',
  'state',
  'cause',
  'fault',
  'result_code',
  'document',
  'locale',
  'api_version',
  'assigned_to',
  'incident_id',
  'state_at',
  'kept_until',
];
/** In the order by which they are counted, so that nothing has to be sorted first. */
const COUNTED = [
  'state',
  'cause',
  'document',
  'locale',
  'api_version',
  'result_code',
  'created_at',
  'assigned_to',
  'incident_id',
];

type Column = readonly [
  name: string,
  type: 'text' | 'bigint' | 'integer' | RawBuilder<unknown>,
  otherwise?: string | number,
];

async function addColumns(
  db: Kysely<Earlier>,
  table: 'captures' | 'sessions',
  columns: readonly Column[],
): Promise<void> {
  // One at a time: SQLite adds no two in one statement.
  for (const [name, type, otherwise] of columns) {
    const dataType = typeof type === 'string' ? type : type.$castTo<never>();
    await db.schema
      .alterTable(table)
      .addColumn(name, dataType, (column) =>
        otherwise === undefined ? column : column.notNull().defaultTo(otherwise),
      )
      .execute();
  }
}

async function index(db: Kysely<Earlier>, name: string, table: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(name).on(table).columns(columns).execute();
}
