import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What support staff work with: incidents, the queue's switch, bulk retries, recapture links, notes. */
export function supportWork(bytes: RawBuilder<unknown>): Migration {
  return {
    async up(db: Kysely<Made>): Promise<void> {
      await db.schema
        .createTable('incidents')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('cause', 'text', (column) => column.notNull())
        .addColumn('documents', 'text', (column) => column.notNull())
        .addColumn('opened_at', 'bigint', (column) => column.notNull())
        .addColumn('last_at', 'bigint', (column) => column.notNull())
        .addColumn('closed_at', 'bigint')
        .addColumn('closed_by', 'text')
        .execute();
      await db.schema
        .createIndex('incidents_open')
        .unique()
        .on('incidents')
        .column('cause')
        .where(sql.ref('closed_at'), 'is', null)
        .execute();

      await db.schema
        .createTable('queue')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('paused_at', 'bigint')
        .addColumn('paused_by', 'text')
        .addColumn('pause_reason', 'text')
        .addColumn('breaker_state', 'text', (column) => column.notNull())
        .addColumn('breaker_since', 'bigint')
        .addColumn('breaker_until', 'bigint')
        .addColumn('breaker_cause', 'text')
        .execute();
      await db.insertInto('queue').values({ id: 1, breaker_state: 'closed' }).execute();

      await db.schema
        .createTable('bulk_retries')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('filter', 'text', (column) => column.notNull())
        .addColumn('plan', 'text', (column) => column.notNull())
        .addColumn('per_minute', 'integer', (column) => column.notNull())
        .addColumn('created_by', 'text', (column) => column.notNull())
        .addColumn('run_by', 'text')
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('started_at', 'bigint')
        .addColumn('ended_at', 'bigint')
        .addColumn('owner', 'text')
        .addColumn('lease_until', 'bigint')
        .execute();
      await db.schema
        .createTable('bulk_items')
        .addColumn('bulk_id', 'text', (column) => column.notNull())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('seen_run', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('result', 'text')
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('bulk_items_key', ['bulk_id', 'reference'])
        .execute();
      await db.schema
        .createIndex('bulk_items_in_turn')
        .on('bulk_items')
        .columns(['bulk_id', 'state', 'position'])
        .execute();

      await db.schema
        .createTable('recapture_links')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('document', 'text', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('tip', 'text', (column) => column.notNull())
        .addColumn('created_by', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('expires_at', 'bigint', (column) => column.notNull())
        .addColumn('used_at', 'bigint')
        .execute();
      await db.schema
        .createIndex('recapture_links_by_case')
        .on('recapture_links')
        .column('reference')
        .execute();

      await db.schema
        .createTable('notes')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('author', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('key_version', 'text', (column) => column.notNull())
        .addColumn('wrapped_key', bytes.$castTo<never>(), (column) => column.notNull())
        .addColumn('body', bytes.$castTo<never>(), (column) => column.notNull())
        .execute();
      await db.schema.createIndex('notes_by_case').on('notes').columns(['reference', 'at']).execute();
    },
  };
}

interface Made {
  queue: { id: number; breaker_state: string };
}
